import { must } from '#engine';

/** The management account, from the ARN of an account or of the organization itself. */
export function managementAccountOf(arn: string): string | undefined {
  return arn.split(':')[4];
}

/** What an account is instead of active; `Status` is the older name of its state. */
export function closedState({
  State,
  Status,
}: {
  readonly State?: string | undefined;
  readonly Status?: string | undefined;
}): string | undefined {
  const state = must(State ?? Status, 'State');
  return state === 'ACTIVE' ? undefined : state;
}
