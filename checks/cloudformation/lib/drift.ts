import { elapsed, fail, must, pass, type Selected, type Verdict } from '#engine';
import type { stack } from '../resources/stack.ts';

type Stack = Selected<typeof stack>;

const day = 24 * 3_600_000;

/** How a stack and those that are nested in it were found when CloudFormation last looked for drift. */
export function judgeDrift(family: readonly Stack[], now: Date, maxAgeDays: number): Verdict {
  const looks = family.map(({ id, data }) => {
    const { StackDriftStatus, LastCheckTimestamp } = must(data.DriftInformation, 'DriftInformation');
    const status = must(StackDriftStatus, 'StackDriftStatus');
    const isLooked = status === 'IN_SYNC' || status === 'DRIFTED';
    const days = isLooked
      ? elapsed(must(LastCheckTimestamp, 'LastCheckTimestamp'), now, 'LastCheckTimestamp') / day
      : 0;
    return { id, status, days };
  });
  const evidenceOf = (some: typeof looks) => ({
    StackName: some.map(({ id }) => id),
    StackDriftStatus: [...new Set(some.map(({ status }) => status))],
    ...(maxOf(some) > 0 && { days: Math.floor(maxOf(some)) }),
  });
  const drifted = looks.filter(({ status }) => status === 'DRIFTED');
  const lately = drifted.filter(({ days }) => days <= maxAgeDays);
  if (lately.length > 0) return fail(`${namesOf(lately)} drifted from the template`, evidenceOf(lately));
  if (drifted.length > 0) {
    const days = Math.floor(maxOf(drifted));
    return fail(
      `${namesOf(drifted)} had drifted ${days} days ago, and nobody looked since`,
      evidenceOf(drifted),
      'low',
    );
  }
  const untold = looks.filter(({ status }) => status !== 'IN_SYNC');
  if (untold.length > 0) {
    const isAsked = untold.every(({ status }) => status === 'UNKNOWN');
    const reason = isAsked ? 'CloudFormation could not tell whether' : 'Nobody looked yet whether';
    return fail(`${reason} ${namesOf(untold)} drifted`, evidenceOf(untold), 'info');
  }
  const old = looks.filter(({ days }) => days > maxAgeDays);
  if (old.length === 0) return pass();
  const days = Math.floor(maxOf(old));
  return fail(`Nobody looked for drift of ${namesOf(old)} for ${days} days`, evidenceOf(old), 'info');
}

function maxOf(looks: readonly { readonly days: number }[]): number {
  return looks.reduce((most, { days }) => Math.max(most, days), 0);
}

function namesOf(looks: readonly { readonly id: string }[]): string {
  const [first = { id: '' }] = looks;
  return looks.length === 1 ? first.id : `${first.id} and ${looks.length - 1} more`;
}
