import { callerOf } from './caller.ts';
import { keyOf, type Operation } from './operation.ts';
import type { Asked } from './protocol/asked.ts';
import { type Protocol, protocolOf } from './protocol/protocol.ts';
import { formOf } from './protocol/query-form.ts';
import { fits, type Route, routeOf } from './protocol/rest-uri.ts';
import { pathStyle } from './protocol/s3-address.ts';
import type { WireRequest } from './wire.ts';

/** Makes the function that tells which of the known operations a request asks for. */
export function routerOf(operations: Iterable<Operation>): (request: WireRequest) => Asked {
  const byKey = new Map([...operations].map((operation) => [keyOf(operation), operation]));
  const routes = routesOf(byKey.values());

  return (sent) => {
    const caller = callerOf(sent);
    const { service } = caller;
    const protocol = protocolOf(sent, service);
    const request = service === 's3' ? pathStyle(sent) : sent;
    const name = calledName(protocol, sent);
    if (name !== undefined) {
      return {
        caller,
        protocol,
        request,
        operation: byKey.get(keyOf({ service, name })) ?? unknown(service, name),
      };
    }
    const bound = routes.get(service)?.find(({ route }) => fits(route, request));
    return {
      caller,
      protocol,
      request,
      ...(bound ?? { operation: unknown(service, `${request.method} ${request.path}`) }),
    };
  };
}

/** The operation's name, in the protocols that send it. */
function calledName(protocol: Protocol, { headers, body }: WireRequest): string | undefined {
  if (protocol === 'json') return headers['x-amz-target']?.split('.').at(-1);
  if (protocol === 'query' || protocol === 'ec2') return formOf(body).get('Action') ?? undefined;
  return undefined;
}

function unknown(service: string, name: string): Operation {
  return { service, name, schema: { namespace: '', name, traits: 0, input: 'unit', output: 'unit' } };
}

interface Bound {
  readonly operation: Operation;
  readonly route: Route;
}

/** The REST operations of each service, the more specific before the less. */
function routesOf(operations: Iterable<Operation>): Map<string, Bound[]> {
  const routes = new Map<string, Bound[]>();
  for (const operation of operations) {
    const route = routeOf(operation.schema);
    if (!route) continue;
    const bound = routes.get(operation.service) ?? [];
    routes.set(operation.service, bound);
    bound.push({ operation, route });
  }
  for (const bound of routes.values()) bound.sort((a, b) => b.route.weight - a.route.weight);
  return routes;
}
