/**
 * Whether messages are lost to a subscription whose endpoint is gone, but for a dead-letter queue: not to people.
 * https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html
 */
export function mayLose({ Protocol }: { readonly Protocol?: string | undefined }): boolean {
  return ['firehose', 'http', 'https', 'lambda', 'sqs'].includes(Protocol ?? '');
}
