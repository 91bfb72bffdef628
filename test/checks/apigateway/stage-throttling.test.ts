import { limitsIn } from '../../../checks/apigateway/lib/limits.ts';
import { gatewayAccount } from '../../../checks/apigateway/resources/account.ts';
import { stage } from '../../../checks/apigateway/resources/stage.ts';
import { usagePlan } from '../../../checks/apigateway/resources/usage-plan.ts';
import check from '../../../checks/apigateway/stage-throttling.ts';
import { limitsIn as httpLimitsIn } from '../../../checks/apigatewayv2/lib/limits.ts';
import { httpStage } from '../../../checks/apigatewayv2/resources/stage.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const account = (rateLimit?: number) =>
  resource(gatewayAccount, { throttleSettings: rateLimit === undefined ? undefined : { rateLimit } });
const accounts = [account(10_000)];

const rest = (
  methods: Readonly<Record<string, number | undefined>> = {},
  types: ('REGIONAL' | 'PRIVATE')[] = ['REGIONAL'],
) =>
  resource(stage, {
    apiName: 'orders',
    restApiId: 'a1',
    stageName: 'prod',
    endpointTypes: types,
    limits: limitsIn(
      Object.fromEntries(
        Object.entries(methods).map(([method, rate]) => [
          method,
          rate === undefined ? {} : { throttlingRateLimit: rate },
        ]),
      ),
    ),
  });
const http = (rate?: number, single?: Parameters<typeof httpLimitsIn>[1]) =>
  resource(httpStage, {
    apiName: 'chat',
    ApiId: 'h1',
    StageName: '$default',
    limits: httpLimitsIn(rate === undefined ? undefined : { ThrottlingRateLimit: rate }, single),
  });
const plan = (rateLimit: number | undefined, apiId = 'a1', id = 'p1') =>
  resource(usagePlan, {
    id,
    apiStages: [{ apiId, stage: 'prod' }],
    throttle: rateLimit === undefined ? undefined : { rateLimit },
  });

testCheck(check, {
  passes: {
    'a limit of all methods': { subject: rest({ '*/*': 500 }), context: { accounts } },
    'at the share': { subject: rest({ '*/*': 8000 }), context: { accounts } },
    'nothing at all is let through': { subject: rest({ '*/*': 0 }), context: { accounts } },
    'usage plans': { subject: rest(), context: { plans: [plan(10)] }, because: 'usage plans' },
    'usage plans, and the default of AWS': {
      subject: rest({ '*/*': 10_000 }),
      context: { accounts, plans: [plan(10), plan(20, 'a1', 'p2')] },
      because: 'usage plans',
    },
    'a limit of all routes': { subject: http(500), context: { accounts } },
    'another share': {
      subject: rest({ '*/*': 9000 }),
      options: { maxRateShareOfAccount: 0.9 },
      context: { accounts },
    },
  },
  fails: {
    'no limit': { subject: rest(), because: 'no limit but the one' },
    '-1 is none': { subject: rest({ '*/*': -1 }), context: { accounts } },
    'settings without a limit': {
      subject: rest({ '*/*': undefined, '~1pets/GET': undefined }),
      context: { plans: [plan(5, 'a9')] },
    },
    'the default of AWS': {
      subject: rest({ '*/*': 10_000 }),
      context: { accounts },
      because: '10000 of the 10000',
      evidence: { rateLimit: 10_000, account: 10_000 },
    },
    'above the share': { subject: rest({ '*/*': 8001 }), context: { accounts } },
    'a usage plan without a limit': { subject: rest(), context: { plans: [plan(undefined)] } },
    'one of two usage plans has no limit': {
      subject: rest(),
      context: { plans: [plan(10), plan(undefined, 'a1', 'p2')] },
    },
    'some methods': {
      subject: rest({ '~1pets/GET': 50 }),
      because: 'Only some',
      severity: 'low',
      evidence: { limited: ['~1pets/GET'] },
    },
    'routes without a limit': { subject: http() },
    'routes up to the account’s': { subject: http(10_000), context: { accounts } },
    'some routes': {
      subject: http(undefined, { 'GET /pets': { ThrottlingRateLimit: 10 }, 'GET /dogs': {} }),
      severity: 'low',
      evidence: { limited: ['GET /pets'] },
    },
  },
  notApplicable: { 'a private API': { subject: rest({}, ['PRIVATE']), because: 'private' } },
  unknown: {
    'AWS did not say what the account may': {
      subject: rest({ '*/*': 500 }),
      context: { accounts: [account()] },
      because: 'throttleSettings',
    },
    'no account': { subject: http(500), because: 'account' },
  },
});
