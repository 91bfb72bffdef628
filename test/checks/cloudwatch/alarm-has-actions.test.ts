import type { Selected } from '#engine';
import check from '../../../checks/cloudwatch/alarm-has-actions.ts';
import { alarm } from '../../../checks/cloudwatch/resources/alarm.ts';
import { service } from '../../../checks/ecs/resources/service.ts';
import { eventBus } from '../../../checks/eventbridge/resources/event-bus.ts';
import { rule } from '../../../checks/eventbridge/resources/rule.ts';
import { healthCheck } from '../../../checks/route53/resources/health-check.ts';
import { alertTopic } from '../../../checks/sns/resources/alert-topic.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

type Data = Selected<typeof alarm>['data'];
const arn = (svc: string, name: string) => `arn:aws:${svc}:ap-northeast-2:111122223333:${name}`;
const alarmOf = (AlarmName: string, data: Data = {}) =>
  resource(alarm, { AlarmName, AlarmArn: arn('cloudwatch', `alarm:${AlarmName}`), ...data });
const topicTo = (name: string, states: readonly string[]) =>
  resource(alertTopic, {
    TopicArn: arn('sns', name),
    hasMore: false,
    subscriptions: states.map((SubscriptionArn) => ({
      SubscriptionArn,
      Protocol: 'email',
      Endpoint: undefined,
    })),
  });
const ops = topicTo('ops', ['arn:confirmed']);
const silent = topicTo('silent', []);
const buses = [resource(eventBus, { Name: 'default', Arn: arn('events', 'event-bus/default') })];
const ruleOf = (pattern: object, target: string, data: object = {}) =>
  resource(
    rule.with('targets'),
    {
      Name: 'alarms',
      Arn: arn('events', 'rule/alarms'),
      State: 'ENABLED',
      EventPattern: JSON.stringify(pattern),
      ...data,
    },
    { targets: [{ Arn: target, DeadLetterArn: undefined }] },
  );

const bare = alarmOf('cpu');
const off = alarmOf('cpu', { ActionsEnabled: false, AlarmActions: [ops.arn] });
const composite = (AlarmName: string, AlarmRule: string, AlarmActions: string[] = [ops.arn]) =>
  alarmOf(AlarmName, { AlarmRule, AlarmActions });
const told = (...alarms: readonly ReturnType<typeof alarmOf>[]) => ({
  subject: bare,
  context: { alarms: [bare, ...alarms], buses },
});
const byRule = (each: ReturnType<typeof ruleOf>) => ({
  subject: bare,
  context: { buses, rules: [each], alertTopics: [ops, silent] },
});
const changes = { source: ['aws.cloudwatch'], 'detail-type': ['CloudWatch Alarm State Change'] };
const lambda = arn('lambda', 'function:pager');
const daysAgo = (days: number) => new Date(here.now.getTime() - days * 24 * 3_600_000);
const noData = (data: Data) => ({
  subject: alarmOf('cpu', {
    AlarmActions: [lambda],
    StateValue: 'INSUFFICIENT_DATA',
    MetricName: 'CPUUtilization',
    ...data,
  }),
});

testCheck(check, {
  passes: {
    'a topic that people read': {
      subject: alarmOf('cpu', { AlarmActions: [ops.arn] }),
      context: { alertTopics: [ops] },
    },
    'a function': { subject: alarmOf('cpu', { ActionsEnabled: true, AlarmActions: [lambda] }) },
    'one of two topics': {
      subject: alarmOf('cpu', { AlarmActions: [silent.arn, ops.arn] }),
      context: { alertTopics: [ops, silent] },
    },
    'a topic of another account': {
      subject: alarmOf('cpu', { AlarmActions: ['arn:aws:sns:ap-northeast-2:999988887777:ops'] }),
    },
    'a composite alarm looks at it': {
      ...told(composite('all', 'ALARM("disk") OR ALARM("cpu")')),
      because: 'composite alarm all',
    },
    'a composite alarm looks at its ARN': told(composite('all', `NOT OK( ${bare.arn} )`)),
    'a composite alarm of composite alarms': told(
      composite('some', 'INSUFFICIENT_DATA(cpu)', []),
      composite('all', 'ALARM("some")'),
    ),
    'a name with quotes': {
      subject: alarmOf('a "b"'),
      context: { alarms: [composite('all', 'ALARM("a \\"b\\"")')] },
    },
    'it keeps another one still': told(
      alarmOf('all', { ActionsSuppressor: bare.arn, AlarmRule: 'ALARM(disk)' }),
    ),
    'deployments look at it': {
      subject: bare,
      context: {
        services: [
          resource(service, {
            serviceArn: arn('ecs', 'service/shop/web'),
            deploymentConfiguration: {
              alarms: { alarmNames: ['cpu'], enable: true, rollback: true },
              deploymentCircuitBreaker: undefined,
              strategy: undefined,
              bakeTimeInMinutes: undefined,
              minimumHealthyPercent: undefined,
            },
          }),
        ],
      },
      because: 'shop/web',
    },
    'a health check looks at it': {
      subject: bare,
      context: {
        healthChecks: [
          resource(healthCheck, {
            Id: '1f',
            ServicePrincipal: undefined,
            Type: 'CLOUDWATCH_METRIC',
            AlarmIdentifier: { Name: 'cpu', Region: 'ap-northeast-2' },
          }),
        ],
      },
      because: 'health check 1f',
    },
    'a rule tells people of all alarms': { ...byRule(ruleOf(changes, ops.arn)), because: 'rule alarms' },
    'a rule tells a function of it': byRule(
      ruleOf({ ...changes, detail: { alarmName: [{ prefix: 'c' }] } }, lambda),
    ),
    'a rule tells another account': byRule(
      ruleOf(changes, 'arn:aws:events:us-east-1:999988887777:event-bus/ops'),
    ),
    'User Notifications listens': byRule(ruleOf(changes, '', { ManagedBy: 'notifications.amazonaws.com' })),
    'no data since yesterday': noData({ StateTransitionedTimestamp: daysAgo(1) }),
    'no data of what seldom happens': noData({
      MetricName: 'HTTPCode_ELB_5XX_Count',
      StateTransitionedTimestamp: daysAgo(90),
    }),
    'no data of what seldom happens, in arithmetic': noData({
      MetricName: undefined,
      Metrics: [{ Id: 'm', MetricStat: { Metric: { MetricName: 'Errors' }, Period: 60, Stat: 'Sum' } }],
    }),
    'no data of what seldom happens, in a query': noData({
      MetricName: undefined,
      Metrics: [{ Id: 'm', Expression: 'm1/errors' }, { Id: 'n' }],
    }),
    'a composite alarm without data': noData({ MetricName: undefined, AlarmRule: 'ALARM(cpu)' }),
  },
  fails: {
    'no action': { subject: bare, context: { buses }, because: 'no action' },
    'actions that are switched off': {
      subject: off,
      context: { buses, alertTopics: [ops] },
      because: 'switched off',
      evidence: { ActionsEnabled: false },
    },
    'a composite alarm that does nothing': told(composite('all', 'ALARM("cpu")', [])),
    'composite alarms in a circle': told(
      composite('a', 'ALARM("cpu") OR ALARM("b")', []),
      composite('b', 'ALARM("a")', []),
    ),
    'a composite alarm of another': told(composite('all', 'ALARM("cpu-2")')),
    'a rule of other alarms': byRule(ruleOf({ ...changes, detail: { alarmName: ['disk'] } }, ops.arn)),
    'a rule of what is over': byRule(ruleOf({ ...changes, detail: { state: { value: ['OK'] } } }, ops.arn)),
    'a rule that tells nobody': byRule(ruleOf(changes, silent.arn)),
    'a rule that records': byRule(ruleOf(changes, arn('logs', 'log-group:/all'))),
    'a health check of another Region': {
      subject: bare,
      context: {
        buses,
        healthChecks: [
          resource(healthCheck, {
            Id: '1f',
            ServicePrincipal: undefined,
            AlarmIdentifier: { Name: 'cpu', Region: 'us-east-1' },
          }),
          resource(healthCheck, { Id: '2f', ServicePrincipal: undefined, Type: 'HTTP' }),
        ],
        services: [resource(service, { serviceArn: 'arn:other' })],
      },
    },
    'no bus is known': { subject: bare, context: { buses: [] } },
    'no data for weeks': {
      ...noData({ StateTransitionedTimestamp: daysAgo(20.5) }),
      because: 'for 20 days',
      severity: 'low',
    },
    'no data since the last change': { ...noData({ StateUpdatedTimestamp: daysAgo(8) }), severity: 'low' },
    'no data for a day, where that is too long': {
      ...noData({ StateTransitionedTimestamp: daysAgo(2) }),
      options: { days: 1 },
      severity: 'low',
    },
  },
  notApplicable: {
    'Auto Scaling’s own': { subject: alarmOf('TargetTracking-web-AlarmHigh-1', {}) },
    'a topic that nobody reads': {
      subject: alarmOf('cpu', { AlarmActions: [silent.arn] }),
      context: { alertTopics: [silent] },
      because: 'topic-has-confirmed-subscribers',
    },
  },
  unknown: {
    'since when there is no data': noData({}),
    'a time to come': noData({ StateTransitionedTimestamp: daysAgo(-1) }),
  },
});
