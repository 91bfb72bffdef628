import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Sent, sentBy } from './traffic.ts';
import { unheldAnswer } from './unheld.ts';

export interface Front {
  readonly port: number;
  /** Every request since the front began. */
  readonly sent: readonly Sent[];
  stop(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/**
 * Stands before moto on a port of its own and notes each request; with `fillIn`, it also answers what moto cannot (see
 * unheld.ts).
 */
export async function startFront(moto: number, { fillIn }: { fillIn: boolean }): Promise<Front> {
  const sent: Sent[] = [];
  const ask = askAt(moto);
  const server = createServer(async (incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming;
    const body = await text(incoming);
    const now = sentBy(method, url, headers, body);
    sent.push(now);
    const forward = () => ask(method, url, headers, body);
    const head = (path: string) => ask('HEAD', path, headers, '');
    try {
      const answer = fillIn ? await unheldAnswer(now, forward, head) : await forward();
      const { 'transfer-encoding': _, connection: __, ...own } = answer.headers;
      outgoing.writeHead(answer.status, {
        ...own,
        ...(method !== 'HEAD' && { 'content-length': Buffer.byteLength(answer.body) }),
      });
      outgoing.end(answer.body);
    } catch (error) {
      outgoing.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    sent,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function askAt(port: number) {
  return (method: string, path: string, headers: IncomingHttpHeaders, body: string) =>
    new Promise<Answer>((resolve, reject) => {
      request({ host: '127.0.0.1', port, method, path, headers }, async (answer) => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) });
      })
        .on('error', reject)
        .end(body);
    });
}
