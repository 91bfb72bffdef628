import { Readable } from 'node:stream';
import { type HttpHandler, type HttpRequest, HttpResponse } from '@smithy/core/protocols';
import { patienceOf } from './patience.ts';
import type { StandIn } from './stand-in.ts';
import { bytesOf, type WireReply, type WireRequest } from './wire.ts';

/** A `requestHandler` for SDK clients that asks the stand-in without any socket. */
export function requestHandlerFor(standIn: StandIn): HttpHandler {
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    async handle(request, options = {}) {
      const patience = patienceOf(options);
      try {
        const reply = await Promise.race([standIn.respond(wireRequestOf(request)), patience.givesUp]);
        return { response: reply.broken === 'hang' ? await patience.givesUp : responseOf(reply) };
      } finally {
        patience.release();
      }
    },
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
    destroy() {},
  };
}

function wireRequestOf({ method, hostname, port, path, query, headers, body }: HttpRequest): WireRequest {
  const parameters = Object.entries(query).flatMap(([name, value]) =>
    [value ?? ''].flat().map((text): [string, string] => [name, text]),
  );
  return {
    method,
    host: port === undefined ? hostname : `${hostname}:${port}`,
    path,
    query: new URLSearchParams(parameters),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    body: bytesOf(body),
  };
}

function responseOf({ status, headers, body, broken }: WireReply): HttpResponse {
  if (broken === 'reset') throw connectionReset();
  const stream = Readable.from(broken === 'half-body' ? halfOf(body) : [body]);
  return new HttpResponse({ statusCode: status, headers: { ...headers }, body: stream });
}

function* halfOf(body: Uint8Array): Generator<Uint8Array> {
  yield body.subarray(0, body.length / 2);
  throw connectionReset();
}

function connectionReset(): Error {
  return Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
}
