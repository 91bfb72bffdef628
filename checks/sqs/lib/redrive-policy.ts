import { must, parsed } from '#engine';

/** What a redrive policy says, of a queue or of a subscription. */
export function redrivePolicyOf(text: string) {
  const policy = parsed(text, 'RedrivePolicy');
  const { deadLetterTargetArn, maxReceiveCount } = isObject(policy) ? policy : {};
  const target = typeof deadLetterTargetArn === 'string' ? deadLetterTargetArn : undefined;
  return { target: must(target, 'deadLetterTargetArn'), maxReceiveCount };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
