import {
  GetAccountCommand,
  GetRestApisCommand,
  GetStagesCommand,
  GetUsagePlansCommand,
} from '../../../checks/apigateway/sdk.ts';
import {
  GetApisCommand,
  GetStagesCommand as GetHttpStagesCommand,
} from '../../../checks/apigatewayv2/sdk.ts';
import { answer } from '../../standin/index.ts';
import { seoul, shop, suffixOf } from './places.ts';

interface Gateway {
  readonly name: string;
  readonly protocol?: 'HTTP' | 'WEBSOCKET';
  readonly isPrivate?: true;
  readonly rateLimit?: number;
  /** Of each API key. */
  readonly planned?: number;
  readonly tags: Readonly<Record<string, string>>;
}

/** The doors of the shop: partners have keys with limits; the coupons of an event were opened to everybody in a night. */
const gateways: readonly Gateway[] = [
  { name: 'partner', planned: 50, tags: { team: '제휴' } },
  { name: 'coupon', tags: { team: '마케팅' } },
  { name: 'stock', rateLimit: 800, tags: shop('prod') },
  { name: 'settlement', isPrivate: true, tags: { team: '재무' } },
  { name: 'live-chat', protocol: 'WEBSOCKET', rateLimit: 2000, tags: shop('prod') },
  { name: 'push-webhook', protocol: 'HTTP', tags: { team: '마케팅' } },
];

const idOfApi = (name: string) => suffixOf(`api ${name}`).slice(0, 10);
const inSeoul = (region: string) => (region === seoul ? gateways : []);

/** The ARN of the stage of a REST API, by its name. */
export function stageArn(name: string): string {
  return `arn:aws:apigateway:${seoul}::/restapis/${idOfApi(name)}/stages/prod`;
}

function named(id: string | undefined): readonly Gateway[] {
  return gateways.filter(({ name }) => idOfApi(name) === id);
}

const byPosition = {
  items: 'items',
  size: 'limit',
  token: 'position',
  next: 'position',
  limit: 500,
} as const;
const byToken = {
  items: 'Items',
  size: 'MaxResults',
  token: 'NextToken',
  next: 'NextToken',
  limit: 100,
} as const;

/** REST, HTTP and WebSocket APIs, all of them in Seoul. */
export const gatewayAnswers = [
  answer(
    GetRestApisCommand,
    (_, { region }) => ({
      items: inSeoul(region)
        .filter(({ protocol }) => !protocol)
        .map(({ name, isPrivate, tags }) => ({
          id: idOfApi(name),
          name: `haneul-${name}`,
          endpointConfiguration: { types: [isPrivate ? ('PRIVATE' as const) : ('REGIONAL' as const)] },
          tags: { ...tags },
        })),
    }),
    byPosition,
  ),
  answer(GetStagesCommand, ({ restApiId }) => ({
    item: named(restApiId).map(({ rateLimit, tags }) => ({
      stageName: 'prod',
      methodSettings: rateLimit
        ? { '*/*': { throttlingRateLimit: rateLimit, throttlingBurstLimit: rateLimit } }
        : {},
      tags: { ...tags },
    })),
  })),
  answer(
    GetUsagePlansCommand,
    {
      items: gateways
        .filter(({ planned }) => planned)
        .map(({ name, planned }) => ({
          id: suffixOf(`plan ${name}`).slice(0, 6),
          name: `haneul-${name}`,
          apiStages: [{ apiId: idOfApi(name), stage: 'prod' }],
          throttle: { rateLimit: planned, burstLimit: planned },
        })),
    },
    byPosition,
  ),
  answer(GetAccountCommand, { throttleSettings: { rateLimit: 10_000, burstLimit: 5000 } }),
  answer(
    GetApisCommand,
    (_, { region }) => ({
      Items: inSeoul(region).flatMap(({ name, protocol, tags }) =>
        protocol
          ? {
              ApiId: idOfApi(name),
              Name: `haneul-${name}`,
              ProtocolType: protocol,
              RouteSelectionExpression: '$request.method $request.path',
              Tags: { ...tags },
            }
          : [],
      ),
    }),
    byToken,
  ),
  answer(
    GetHttpStagesCommand,
    ({ ApiId }) => ({
      Items: named(ApiId).map(({ rateLimit, tags }) => ({
        StageName: 'prod',
        DefaultRouteSettings: {
          DetailedMetricsEnabled: false,
          ...(rateLimit && { ThrottlingRateLimit: rateLimit, ThrottlingBurstLimit: rateLimit }),
        },
        Tags: { ...tags },
      })),
    }),
    byToken,
  ),
];
