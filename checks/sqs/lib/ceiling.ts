/**
 * What a FIFO queue takes in a second, unless it is in high throughput mode: requests, of up to ten messages each.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html
 */
const most = { requests: 300, messages: 3000 };

/** How many messages a second a FIFO queue takes of those who send so many. */
export function ceilingFor(messagesPerSecond: number) {
  // More messages than requests are allowed came in batches; of fewer, nothing says how they came.
  const isBatched = messagesPerSecond > most.requests;
  return { isBatched, ceiling: isBatched ? most.messages : most.requests };
}

/** The messages per second of the busiest minute. */
export function busiest(minutes: readonly number[]): number {
  return minutes.reduce((highest, sum) => Math.max(highest, sum), 0) / 60;
}
