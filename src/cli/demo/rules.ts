import {
  ListEventBusesCommand,
  ListRulesCommand,
  ListTargetsByRuleCommand,
} from '../../../checks/eventbridge/sdk.ts';
import { answer } from '../../standin/index.ts';
import { arnOf, seoul, virginia } from './places.ts';

interface Rule {
  readonly name: string;
  readonly region: string;
  readonly bus?: string;
  readonly pattern?: object;
  readonly schedule?: string;
  readonly isOff?: true;
  readonly madeBy?: string;
  readonly targets: readonly { readonly arn: string; readonly failed?: string }[];
}

const toSlack = arnOf('sns', seoul, 'haneul-infra-alerts');
const undelivered = arnOf('sqs', seoul, 'haneul-batch-undelivered');
const busArn = (region: string, name: string) => arnOf('events', region, `event-bus/${name}`);

/** What happens to the account is sent to people; what happens in the shop, to a queue that was tidied away. */
const rules: readonly Rule[] = [
  {
    name: 'aws-health',
    region: seoul,
    pattern: { source: ['aws.health'] },
    targets: [{ arn: toSlack, failed: undelivered }],
  },
  {
    name: 'aws-health',
    region: virginia,
    pattern: { source: ['aws.health'], 'detail-type': ['AWS Health Event'] },
    targets: [{ arn: busArn(seoul, 'default') }],
  },
  {
    name: 's3-settings',
    region: seoul,
    pattern: {
      source: ['aws.s3'],
      'detail-type': ['AWS API Call via CloudTrail'],
      detail: { eventName: [{ prefix: 'PutBucket' }, { prefix: 'DeleteBucket' }] },
    },
    targets: [{ arn: toSlack, failed: undelivered }],
  },
  {
    name: 'batch-stopped',
    region: seoul,
    pattern: {
      source: ['aws.ec2'],
      'detail-type': ['EC2 Instance State-change Notification'],
      detail: { state: ['stopped'] },
    },
    targets: [{ arn: arnOf('sns', seoul, 'haneul-batch-alerts'), failed: undelivered }],
  },
  {
    name: 'AutoScalingManagedRule',
    region: seoul,
    pattern: { source: ['aws.ec2'], 'detail-type': ['EC2 Instance Rebalance Recommendation'] },
    madeBy: 'autoscaling.amazonaws.com',
    targets: [{ arn: 'autoscaling' }],
  },
  {
    name: 'nightly-report',
    region: seoul,
    schedule: 'cron(0 18 * * ? *)',
    targets: [{ arn: arnOf('lambda', seoul, 'function:haneul-sales-report') }],
  },
  {
    name: 'event-2023-open',
    region: seoul,
    schedule: 'cron(0 0 1 11 ? 2023)',
    isOff: true,
    targets: [{ arn: arnOf('lambda', seoul, 'function:haneul-event-open') }],
  },
  {
    name: 'order-paid',
    region: seoul,
    bus: 'haneul-shop',
    pattern: { source: ['haneul.order'], 'detail-type': [{ prefix: 'OrderPaid' }] },
    targets: [
      {
        arn: arnOf('sqs', seoul, 'haneul-shop-prod-order'),
        failed: arnOf('sqs', seoul, 'haneul-shop-prod-order-dlq'),
      },
      { arn: arnOf('sqs', seoul, 'haneul-coupon-grant'), failed: undelivered },
    ],
  },
  {
    name: 'order-cancelled',
    region: seoul,
    bus: 'haneul-shop',
    pattern: { source: ['haneul.order'], 'detail-type': ['OrderCancelled'] },
    targets: [],
  },
];

const byLimit = { size: 'Limit', token: 'NextToken', next: 'NextToken', limit: 100 } as const;

const busOf = ({ bus = 'default' }: Rule) => bus;

function arnOfRule(rule: Rule): string {
  const below = rule.bus ? `${rule.bus}/` : '';
  return arnOf('events', rule.region, `rule/${below}${rule.name}`);
}

/** The event buses, their rules, and where those send what they match. */
export const ruleAnswers = [
  answer(
    ListEventBusesCommand,
    (_, { region }) => ({
      EventBuses: ['default', ...(region === seoul ? ['haneul-shop'] : [])].map((Name) => ({
        Name,
        Arn: busArn(region, Name),
      })),
    }),
    { items: 'EventBuses', ...byLimit },
  ),
  answer(
    ListRulesCommand,
    ({ EventBusName }, { region }) => ({
      Rules: rules
        .filter((rule) => rule.region === region && busOf(rule) === EventBusName)
        .map((rule) => ({
          Name: rule.name,
          Arn: arnOfRule(rule),
          EventBusName: busOf(rule),
          State: rule.isOff ? ('DISABLED' as const) : ('ENABLED' as const),
          EventPattern: rule.pattern && JSON.stringify(rule.pattern),
          ScheduleExpression: rule.schedule,
          ManagedBy: rule.madeBy,
        })),
    }),
    { items: 'Rules', ...byLimit },
  ),
  answer(
    ListTargetsByRuleCommand,
    ({ Rule: name, EventBusName }, { region }) => ({
      Targets: rules
        .filter((rule) => rule.region === region && rule.name === name && busOf(rule) === EventBusName)
        .flatMap(({ targets }) => targets)
        .map(({ arn, failed }, index) => ({
          Id: String(index + 1),
          Arn: arn,
          ...(failed && { DeadLetterConfig: { Arn: failed } }),
        })),
    }),
    { items: 'Targets', ...byLimit },
  ),
];
