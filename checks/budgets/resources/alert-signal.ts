import { defineDerived, type Reached, type Selected, unlessUnread } from '#engine';
import { alertRow, broken } from '../../sns/lib/alert-row.ts';
import { furthest } from '../../sns/lib/furthest.ts';
import { reachContext, reachOf } from '../../sns/lib/reaches-people.ts';
import { isCurrent } from '../lib/tells.ts';
import { budget } from './budget.ts';
import { notification } from './notification.ts';

const from = { budgets: budget, notifications: notification.with('subscribers'), ...reachContext };

type Budget = Selected<typeof from.budgets>;
type Notification = Selected<typeof from.notifications>;

const byBudget = ({ data }: Notification) => data.BudgetName;

/** A budget that goes on, and whom it tells of what is spent. */
export const alertSignal = defineDerived({
  type: 'budgets.alert-signal',
  scope: 'global',
  from,
  *derive({ budgets, notifications, ...sources }, { now }) {
    for (const each of budgets) {
      if (!isCurrent(each.data, now)) continue;
      const ways = notifications
        .having(byBudget, each.id)
        .map((one) => reachOfNotification(one, each, sources));
      yield alertRow(each, 'budget', ways.length > 0 ? ways : [broken('The budget has no notification')]);
    }
  },
});

function reachOfNotification(
  one: Notification,
  source: Budget,
  context: Parameters<typeof reachOf>[3],
): Reached {
  const told = unlessUnread(() => one.subscribers ?? []);
  if ('gap' in told)
    return { reach: 'unknown', chain: [], break: 'its subscribers could not be read', unread: [told.gap] };
  const topics = told.value.flatMap(({ Address }) => Address ?? []);
  const ways = told.value
    .filter(({ SubscriptionType }) => SubscriptionType === 'EMAIL')
    .map(() => ({
      reach: 'one' as const,
      chain: [{ kind: 'email', label: 'email' }],
      unread: [],
      people: 1,
    }));
  // A budget's topic is told in any Region, of the budget's account.
  const byTopic = topics.map((arn) => ({ ...reachOf([arn], source, {}, context), people: 0 }));
  const { people: _, ...reached } = furthest([...ways, ...byTopic]);
  return reached;
}
