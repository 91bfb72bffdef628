import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { StandIn } from './stand-in.ts';
import type { WireReply, WireRequest } from './wire.ts';

/** A stand-in that listens on loopback. */
export interface Served {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves the stand-in over HTTP on 127.0.0.1, at a free port unless one is given.
 * @internal Exported for its test.
 */
export async function serve(
  standIn: StandIn,
  { port = 0 }: { readonly port?: number } = {},
): Promise<Served> {
  const server = createServer((incoming, outgoing) => {
    wireRequestOf(incoming)
      .then((request) => standIn.respond(request))
      .then((reply) => send(reply, outgoing))
      .catch((error: unknown) =>
        send({ status: 500, headers: {}, body: Buffer.from(String(error)) }, outgoing),
      );
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function wireRequestOf(incoming: IncomingMessage): Promise<WireRequest> {
  const { method = 'GET', url = '/', headers } = incoming;
  const [path = '/', query = ''] = url.split('?');
  return {
    method,
    host: headers.host ?? '',
    path,
    query: new URLSearchParams(query),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]),
    ),
    body: await buffer(incoming),
  };
}

function send({ status, headers, body, broken }: WireReply, outgoing: ServerResponse): void {
  if (broken === 'hang') return;
  if (broken === 'reset') {
    outgoing.socket?.resetAndDestroy();
    return;
  }
  outgoing.writeHead(status, { ...headers, 'content-length': body.length });
  if (broken === 'half-body') outgoing.write(body.subarray(0, body.length / 2), () => outgoing.destroy());
  else outgoing.end(body);
}
