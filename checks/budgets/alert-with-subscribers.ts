import { anywhere, defineCheck, fail, notApplicable, pass } from '#engine';
import { account } from '../account/resources/account.ts';
import { organization } from '../organizations/resources/organization.ts';
import { partitions } from './lib/partitions.ts';
import { tellingPayer, tells } from './lib/tells.ts';
import { budget } from './resources/budget.ts';
import { notification } from './resources/notification.ts';

export default defineCheck({
  id: 'budgets/alert-with-subscribers',
  title: 'A budget tells somebody what the account costs before the invoice does',
  pillar: 'cost',
  severity: 'low',
  why: 'A forgotten cluster, a loop of functions or a stolen key is found on the invoice, after weeks of it.',
  fix: {
    summary:
      'Make a monthly cost budget that tells a group address or a topic at 80 % of what is spent and at 100 % of what is forecast.',
    cli: 'aws budgets create-budget --account-id {id} --budget \'{"BudgetName":"monthly","BudgetType":"COST","TimeUnit":"MONTHLY","BudgetLimit":{"Amount":"1000","Unit":"USD"}}\' --notifications-with-subscribers \'[{"Notification":{"NotificationType":"FORECASTED","ComparisonOperator":"GREATER_THAN","Threshold":100},"Subscribers":[{"SubscriptionType":"EMAIL","Address":"<a group address>"}]}]\'',
    cloudformation:
      'Type: AWS::Budgets::Budget\nProperties:\n  Budget: { BudgetType: COST, TimeUnit: MONTHLY, BudgetLimit: { Amount: 1000, Unit: USD } }\n  NotificationsWithSubscribers:\n    - Notification: { NotificationType: FORECASTED, ComparisonOperator: GREATER_THAN, Threshold: 100 }\n      Subscribers: [{ SubscriptionType: EMAIL, Address: <a group address> }]',
    terraform:
      'resource "aws_budgets_budget" "monthly" {\n  budget_type  = "COST"\n  limit_amount = "1000"\n  limit_unit   = "USD"\n  time_unit    = "MONTHLY"\n  notification {\n    notification_type          = "FORECASTED"\n    comparison_operator        = "GREATER_THAN"\n    threshold                  = 100\n    threshold_type             = "PERCENTAGE"\n    subscriber_email_addresses = ["<a group address>"]\n  }\n}',
    cost: 'None: budgets that only tell are free.',
    risk: 'None. A topic must let budgets.amazonaws.com publish.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-managing-costs.html',
    'https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-sns-policy.html',
  ],
  notes: ['000 §3'],
  subject: account,
  context: {
    budgets: budget,
    notifications: notification.with('subscribers'),
    scanned: anywhere(notification.with('subscribers')),
    organizations: organization,
  },
  // Whether a budget of the account that pays for the organization speaks for its members.
  options: { acceptPayerBudget: true },

  evaluate({ id, arn }, { budgets, notifications, scanned, organizations, options, now }) {
    if (!partitions.includes(arn.split(':')[1] ?? ''))
      return notApplicable('AWS Budgets is not there: another account is billed');
    if (notifications.some((each) => tells(each, now))) return pass();
    const payer = options.acceptPayerBudget
      ? tellingPayer(id, { organizations, notifications: scanned, now })
      : undefined;
    if (payer) return notApplicable(`account ${payer} pays, and has a budget that tells somebody`);
    return budgets.size === 0
      ? fail('The account has no budget', { budgets: 0 })
      : fail('No budget that goes on tells anybody', {
          budgets: budgets.size,
          notifications: notifications.size,
        });
  },
});
