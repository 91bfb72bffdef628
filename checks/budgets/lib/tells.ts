import type { Collection, Selected } from '#engine';
import { managementAccountOf } from '../../organizations/lib/account.ts';
import type { organization } from '../../organizations/resources/organization.ts';
import type { notification } from '../resources/notification.ts';

type Notification = Selected<ReturnType<typeof notification.with<['subscribers']>>>;

interface Payers {
  readonly organizations: Collection<Selected<typeof organization>>;
  readonly notifications: Collection<Notification>;
  readonly now: Date;
}

/** Whether a budget goes on. */
export function isCurrent(
  { TimePeriod }: { readonly TimePeriod: { readonly End: Date | undefined } },
  now: Date,
): boolean {
  return TimePeriod.End === undefined || TimePeriod.End > now;
}

/** Whether somebody is told, now and later. */
export function tells({ data, subscribers = [] }: Notification, now: Date): boolean {
  return isCurrent(data, now) && subscribers.length > 0;
}

/** The account that pays for a member of an organization, if a budget of it speaks for the member and tells somebody. */
export function tellingPayer(
  member: string,
  { organizations, notifications, now }: Payers,
): string | undefined {
  const payers = organizations.map(({ arn }) => managementAccountOf(arn));
  if (payers.length === 0) return undefined;
  return notifications.find((each) => {
    // Without a filter it counts what all accounts cost.
    const { LinkedAccount = [member] } = each.data.CostFilters;
    return payers.includes(each.account) && LinkedAccount.includes(member) && tells(each, now);
  })?.account;
}
