import { lookup } from 'node:dns';
import { readFile } from 'node:fs/promises';
import * as http from 'node:http';
import * as https from 'node:https';
import type { LookupFunction } from 'node:net';
import { rootCertificates } from 'node:tls';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/** What the SDK's clients send requests with. */
export type HttpHandler = NodeHttpHandler;

const sockets = 64;
/** How long a server may say nothing (milliseconds), before its answer or in the middle of it. */
const silence = 30_000;

/**
 * One handler for all clients, so that they share sockets. It honours HTTPS_PROXY, HTTP_PROXY, NO_PROXY and
 * AWS_CA_BUNDLE, which the SDK does not, and gives up on servers that hang, for which the SDK waits forever.
 */
export async function httpHandler(env: NodeJS.ProcessEnv, timeout = silence): Promise<HttpHandler> {
  const ca = env.AWS_CA_BUNDLE ? [...rootCertificates, await readFile(env.AWS_CA_BUNDLE, 'utf8')] : undefined;
  const options = { keepAlive: true, maxSockets: sockets, lookup: lookupLocalhost };
  const secure = { ...options, ...(ca && { ca }) };
  const proxied = env.HTTPS_PROXY || env.https_proxy || env.HTTP_PROXY || env.http_proxy || env.ALL_PROXY;
  const agent = proxied
    ? await import('./proxy.ts').then(({ ProxyAgent }) => new ProxyAgent(secure))
    : undefined;
  return new NodeHttpHandler({
    httpAgent: agent ?? new http.Agent(options),
    httpsAgent: agent ?? new https.Agent(secure),
    connectionTimeout: 5_000,
    requestTimeout: timeout,
    socketTimeout: timeout,
    // Otherwise the SDK only logs a warning and goes on waiting.
    throwOnRequestTimeout: true,
  });
}

/** `*.localhost` is this machine (RFC 6761), which not every resolver knows: emulators put account ids and buckets there. */
const lookupLocalhost: LookupFunction = (hostname, options, callback) =>
  lookup(hostname.endsWith('.localhost') ? 'localhost' : hostname, options, callback);
