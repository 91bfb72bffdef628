/** Where Amazon Q Developer in chat applications takes messages for chat channels: one address for everybody. */
const chat = 'https://global.sns-api.chatbot.amazonaws.com';

/** An endpoint that is nobody's address: an ARN, or the one of chat channels. Others are mails, numbers, secret URLs. */
export function withoutAddress(endpoint: string | undefined): string | undefined {
  return endpoint?.startsWith('arn:') || isChat(endpoint) ? endpoint : undefined;
}

/** Whether a subscription goes to a chat channel, which many people read. */
export function isChat(endpoint: string | undefined): boolean {
  return endpoint === chat;
}
