import { ApiGatewayV2Client, CreateApiCommand, CreateStageCommand } from '@aws-sdk/client-apigatewayv2';
import type { Place } from '../cloud.ts';

/** HTTP APIs with a stage each; gives the names of the stages. */
export async function seedGateways(home: Place) {
  const gateway = new ApiGatewayV2Client(home);
  const create = async (Name: string, ThrottlingRateLimit?: number) => {
    const { ApiId } = await gateway.send(new CreateApiCommand({ Name, ProtocolType: 'HTTP' }));
    await gateway.send(
      new CreateStageCommand({
        ApiId,
        StageName: 'live',
        ...(ThrottlingRateLimit && { DefaultRouteSettings: { ThrottlingRateLimit } }),
      }),
    );
    return `${Name}/live`;
  };
  return {
    orders: await create('orders', 500),
    /** As much as the account may. */
    greedy: await create('greedy', 10_000),
    open: await create('open'),
  };
}
