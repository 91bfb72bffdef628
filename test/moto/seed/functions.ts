import { CreateFunctionCommand, LambdaClient, type Runtime } from '@aws-sdk/client-lambda';
import { SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { ACCOUNT, known, type Place } from '../cloud.ts';

/** A function, as somebody wrote it who only wants it to be there. */
export async function createFunction(
  home: Place,
  FunctionName: string,
  { runtime = 'java25', subnets = [] }: { readonly runtime?: Runtime; readonly subnets?: string[] } = {},
) {
  await new LambdaClient(home).send(
    new CreateFunctionCommand({
      FunctionName,
      Role: `arn:aws:iam::${ACCOUNT}:role/reader`,
      Runtime: runtime,
      Handler: 'index.handler',
      Code: { ZipFile: new TextEncoder().encode('a function that nobody invokes') },
      Timeout: 10,
      ...(subnets.length > 0 && { VpcConfig: { SubnetIds: subnets, SecurityGroupIds: [] } }),
    }),
  );
}

/** Functions in two zones, and in one, which a topic invokes; gives its subscription. */
export async function seedFunctions(
  home: Place,
  { appA, appC }: { readonly appA: string; readonly appC: string },
) {
  const arnOf = (service: string, name: string) => `arn:aws:${service}:${home.region}:${ACCOUNT}:${name}`;
  await createFunction(home, 'spread', { subnets: [appA, appC] });
  await createFunction(home, 'narrow', { subnets: [appA] });
  const { SubscriptionArn } = await new SNSClient(home).send(
    new SubscribeCommand({
      TopicArn: arnOf('sns', 'alerts'),
      Protocol: 'lambda',
      Endpoint: arnOf('lambda', 'function:narrow'),
    }),
  );
  return { subscription: known(SubscriptionArn, 'SubscriptionArn') };
}
