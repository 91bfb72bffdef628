import { Agent } from 'node:http';
import type { LookupFunction } from 'node:net';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { requestHandlerFor, type StandIn, serve } from '../../src/standin/index.ts';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

/** The options by which an SDK client comes in, and the way out. */
export interface Door {
  readonly options: object;
  close(): Promise<void>;
}

/** Every way into the stand-in: without sockets, and over HTTP with S3's buckets in the path or in the host. */
export const doors: readonly {
  readonly name: string;
  readonly hasSubdomains: boolean;
  open(standIn: StandIn): Promise<Door>;
}[] = [
  {
    name: 'in process',
    hasSubdomains: true,
    open: async (standIn) => ({ ...inProcess(standIn), close: async () => {} }),
  },
  {
    name: 'over HTTP at 127.0.0.1',
    hasSubdomains: false,
    open: async (standIn) => {
      const { url, close } = await serve(standIn);
      return { options: { endpoint: url }, close };
    },
  },
  {
    name: 'over HTTP at *.localhost',
    hasSubdomains: true,
    open: async (standIn) => {
      const { port, close } = await serve(standIn);
      const requestHandler = new NodeHttpHandler({
        httpAgent: new Agent({ keepAlive: true, lookup: toLoopback }),
      });
      return {
        options: { endpoint: `http://localhost:${port}`, requestHandler },
        close: async () => {
          requestHandler.destroy();
          await close();
        },
      };
    },
  },
];

/** The door that needs no closing. */
export function inProcess(standIn: StandIn): Pick<Door, 'options'> {
  return { options: { requestHandler: requestHandlerFor(standIn) } };
}

/** A client's configuration for a Region and an access key. */
export function configOf(
  { options }: Pick<Door, 'options'>,
  region = 'ap-northeast-2',
  accessKeyId = 'AKIASOMEONE',
) {
  return { region, credentials: { accessKeyId, secretAccessKey: 'secret' }, maxAttempts: 1, ...options };
}

const toLoopback: LookupFunction = (_, { all }, found) => {
  if (all) found(null, [{ address: '127.0.0.1', family: 4 }]);
  else found(null, '127.0.0.1', 4);
};
