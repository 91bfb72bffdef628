import check from '../../../checks/account/health-events-routed.ts';
import { instance } from '../../../checks/ec2/resources/instance.ts';
import { loadBalancer } from '../../../checks/elbv2/resources/load-balancer.ts';
import { eventBus } from '../../../checks/eventbridge/resources/event-bus.ts';
import { lambdaFunction } from '../../../checks/lambda/resources/function.ts';
import { dbInstance } from '../../../checks/rds/resources/db-instance.ts';
import { resource } from '../../support/resource.ts';
import { routes } from '../../support/routes.ts';
import { testCheck } from '../../support/test-check.ts';

const ops = 'arn:aws:sns:ap-northeast-2:111122223333:ops';
const silent = 'arn:aws:sns:ap-northeast-2:111122223333:silent';
const { buses, ruled } = routes('health', { [ops]: ['arn:confirmed'], [silent]: [] });
const [subject] = buses as [(typeof buses)[number]];
const runs = { instances: [resource(instance, { InstanceId: 'i-1' })] };
const health = { source: ['aws.health'] };
const with_ = (pattern: object, target: string, data: object = {}) => ({
  subject,
  context: { ...ruled(pattern, target, data), ...runs },
});
const virginia = routes('health', {}, 'us-east-1').buses;
const lambda = 'arn:aws:lambda:ap-northeast-2:111122223333:function:aha';

testCheck(check, {
  passes: {
    'a rule tells people': with_(health, ops),
    'a rule of everything that AWS tells': with_({ source: [{ prefix: 'aws.' }] }, ops),
    'a rule of some of it': with_({ ...health, detail: { eventTypeCategory: ['issue'] } }, ops),
  },
  fails: {
    'no rule': {
      subject,
      context: { buses, ...runs },
      because: 'User Notifications',
      evidence: { chain: 'default' },
    },
    'nothing but a database': {
      subject,
      context: {
        buses,
        databases: [resource(dbInstance, { DBInstanceIdentifier: 'a', DBInstanceArn: 'a' })],
      },
    },
    'nothing but a load balancer': {
      subject,
      context: {
        buses,
        balancers: [resource(loadBalancer, { LoadBalancerName: 'a', LoadBalancerArn: 'a' })],
      },
    },
    'nothing but a function': {
      subject,
      context: {
        buses,
        functions: [
          resource(lambdaFunction, {
            FunctionName: 'a',
            FunctionArn: 'a',
            SubnetIds: undefined,
            VpcId: undefined,
            DeadLetterTargetArn: undefined,
          }),
        ],
      },
    },
    'where nothing runs, but what belongs to no Region is told': {
      subject: virginia[0] ?? subject,
      context: { buses: virginia },
    },
    'a rule that tells nobody': {
      ...with_(health, silent),
      evidence: { break: 'Nobody has subscribed to the topic' },
    },
    'a rule of something else': with_({ source: ['aws.ec2'] }, ops),
    'a rule of texts that no event has': with_({ source: ['aws.health*'] }, ops),
    'a disabled rule': with_(health, ops, { State: 'DISABLED' }),
  },
  notApplicable: {
    'another bus': {
      subject: resource(eventBus, { Name: 'orders', Arn: 'arn:orders' }),
      because: 'default bus',
    },
    'where nothing runs': { subject, context: { buses }, because: 'nothing runs' },
    'where nothing runs, whatever the rules': { subject, context: ruled(health, ops) },
    'User Notifications listens': {
      ...with_(health, '', { ManagedBy: 'notifications.amazonaws.com' }),
      because: 'User Notifications',
    },
    'another account is told': with_(health, 'arn:aws:events:us-east-1:999988887777:event-bus/central'),
    'a program is told': { ...with_(health, lambda), because: 'function:aha' },
  },
  unknown: { 'an operator of later': with_({ source: [{ 'sounds-like': 'x' }] }, ops) },
});
