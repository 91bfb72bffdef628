import { defineCheck, fail, must, notApplicable, oneOf, pass } from '#engine';
import { httpStage } from '../apigatewayv2/resources/stage.ts';
import { isPlanned } from './lib/plans.ts';
import { gatewayAccount } from './resources/account.ts';
import { stage } from './resources/stage.ts';
import { usagePlan } from './resources/usage-plan.ts';

export default defineCheck({
  id: 'apigateway/stage-throttling',
  title: 'API stages set their own throttling limits',
  pillar: 'reliability',
  severity: 'medium',
  why: 'All APIs of an account draw on one token bucket in a Region: a stage without a limit of its own may empty it, and every other API answers 429.',
  fix: {
    summary: 'Give the stage a rate and a burst well below the account’s, by what its backend bears.',
    cli: 'aws apigateway update-stage --rest-api-id <the API> --stage-name <the stage> --patch-operations op=replace,path=/*/*/throttling/rateLimit,value=500 op=replace,path=/*/*/throttling/burstLimit,value=1000 --region {region}\naws apigatewayv2 update-stage --api-id <the API> --stage-name <the stage> --default-route-settings ThrottlingRateLimit=500,ThrottlingBurstLimit=1000 --region {region}   # HTTP and WebSocket APIs',
    cloudformation:
      "MethodSettings:\n  - ResourcePath: '/*'\n    HttpMethod: '*'\n    ThrottlingRateLimit: 500\n    ThrottlingBurstLimit: 1000",
    terraform:
      'resource "aws_api_gateway_method_settings" "all" {\n  rest_api_id = aws_api_gateway_rest_api.this.id\n  stage_name  = aws_api_gateway_stage.this.stage_name\n  method_path = "*/*"\n  settings {\n    throttling_rate_limit  = 500\n    throttling_burst_limit = 1000\n  }\n}',
    cost: 'None.',
    risk: 'A limit that is too low answers customers with 429.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-throttling.html',
  ],
  notes: ['002 §Amazon API Gateway'],
  wellArchitected: ['REL05-BP02'],
  subject: oneOf(stage, httpStage),
  context: { plans: usagePlan, accounts: gatewayAccount },
  options: { maxRateShareOfAccount: 0.8 },

  evaluate(self, { plans, accounts, options }) {
    const isRest = self.type === 'apigateway.stage';
    if (isRest && self.data.endpointTypes?.includes('PRIVATE')) return notApplicable('it is a private API');
    const { limits } = self.data;
    const rateLimit = limits.find(({ method }) => method === '*/*')?.rateLimit;
    if (rateLimit !== undefined) {
      const settings = must(accounts.get('account'), 'the account of API Gateway').data.throttleSettings;
      const account = must(settings?.rateLimit, 'throttleSettings.rateLimit');
      if (rateLimit <= account * options.maxRateShareOfAccount) return pass();
      if (isPlanned(self, plans)) return pass('usage plans limit who comes with an API key');
      return fail(`It may take ${rateLimit} of the ${account} requests a second that all APIs share`, {
        rateLimit,
        account,
      });
    }
    if (isPlanned(self, plans)) return pass('usage plans limit who comes with an API key');
    const evidence = { limited: limits.map(({ method }) => method) };
    if (limits.length > 0) return fail('Only some of its methods have a limit', evidence, 'low');
    return fail('It has no limit but the one that all APIs share', evidence);
  },
});
