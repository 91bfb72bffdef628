import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shop } from '../../src/cli/demo/shop.ts';
import { messageOf } from '../../src/collect/message.ts';
import { awsError, type Fault, fault, serve, standIn } from '../../src/standin/index.ts';
import { lintelProcess } from './command.ts';

// The credentials of a scan, and the passwords of its endpoint and proxy, are told nowhere, whatever goes wrong.

const secrets = {
  accessKeyId: 'AKIACANARYCANARY7777',
  secretAccessKey: 'cAnArY/secret+key/0123456789abcdefghijkl',
  sessionToken: `FwoGZXIvYXdzEcanary/${'t0k3n+/'.repeat(40)}==`,
  endpointPassword: 'endpoint-canary-password',
  proxyPassword: 'proxy-canary-password',
};
const env = {
  AWS_ACCESS_KEY_ID: secrets.accessKeyId,
  AWS_SECRET_ACCESS_KEY: secrets.secretAccessKey,
  AWS_SESSION_TOKEN: secrets.sessionToken,
  AWS_REGION: 'ap-northeast-2',
};

let folder: string;
let runs = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lintel-secrets-'));
});
afterAll(async () => {
  console.table([{ runs, secrets: Object.keys(secrets).length }]);
  await rm(folder, { recursive: true });
});

/** Which secrets a text tells, as they are, as URLs and headers bear them, or half of them. */
function toldIn(text: string): readonly string[] {
  return Object.entries(secrets).flatMap(([name, secret]) => {
    const half = secret.slice(0, Math.ceil(secret.length / 2));
    const forms = [half, encodeURIComponent(half), Buffer.from(secret).toString('base64')];
    const basic = ['lintel', 'user'].map((user) => Buffer.from(`${user}:${secret}`).toString('base64'));
    return [...forms, ...basic].some((form) => text.includes(form)) ? [name] : [];
  });
}

/** Scans in a process of its own, and answers with everything that it wrote anywhere. */
async function writtenBy(args: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<string> {
  runs += 1;
  const place = await mkdtemp(join(folder, 'run-'));
  const { out, err } = await lintelProcess(
    ['scan', '--rate', '1', '--save-inventory', join(place, 'i.ndjson'), '--output', place, ...args],
    { env: { ...env, ...more } },
  );
  const files = await Promise.all((await readdir(place)).map((name) => readFile(join(place, name), 'utf8')));
  return [out, err, ...files].join('\n');
}

const narrow = [
  '--regions',
  'ap-northeast-2',
  '--checks',
  's3/account-public-access-block,ebs/encryption-by-default',
];
const canonical = `The request signature we calculated does not match the signature you provided. The Canonical String for this request should have been
'POST
/
host:sts.amazonaws.com
x-amz-security-token:${secrets.sessionToken}

The String-to-Sign should have been 'AWS4-HMAC-SHA256 ${secrets.secretAccessKey}'`;
const incomplete = `'x' not a valid key=value pair in Authorization header: 'AWS4-HMAC-SHA256 Credential=${secrets.accessKeyId}/20261120/us-east-1/sts/aws4_request'.`;
const wordy = [secrets.accessKeyId, secrets.secretAccessKey, secrets.sessionToken].join(' and ');

const later: Parameters<typeof fault>[1] = ({ service }) => service !== 'sts';
const inOne: Parameters<typeof fault>[1] = ({ service }) => service === 's3control';
const mismatch = awsError('SignatureDoesNotMatch', canonical, { status: 403 });
const troubles: Readonly<Record<string, readonly Fault[]>> = {
  'nothing goes wrong': [],
  'everything is denied': [fault('deny')],
  'everything but the first is denied': [fault('deny', later)],
  'the connection is reset': [fault('reset', inOne)],
  'answers are malformed': [fault('malformed-body', inOne)],
  'answers are cut short': [fault('half-body', inOne)],
  'the token has expired': [fault('expired-token')],
  'AWS repeats the request from the start': [fault(mismatch)],
  'AWS repeats the request later': [fault(mismatch, later)],
  'AWS repeats the header': [fault(awsError('IncompleteSignature', incomplete, { status: 400 }), later)],
  'AWS repeats everything': [fault(awsError('Wordy', wordy, { status: 400 }), later)],
};

test.concurrent.each(Object.entries(troubles))('no secret is told where %s', async (_, faults) => {
  const served = await serve(standIn({ ...shop, faults: [...faults] }));
  try {
    const url = new URL(served.url);
    url.username = 'lintel';
    url.password = secrets.endpointPassword;
    const written = await writtenBy(['--endpoint-url', url.href, '--debug', ...narrow]);
    expect(written.length).toBeGreaterThan(100);
    expect(toldIn(written)).toEqual([]);
  } finally {
    await served.close();
  }
});

/** Answers any request with all that it said, the secrets first, as an error in any protocol; as a proxy too. */
async function echo(): Promise<{ readonly url: string; close(): void }> {
  const first = ['proxy-authorization', 'x-amz-security-token', 'authorization'];
  const server = createServer((request: IncomingMessage, response) => {
    request.resume();
    const said = Object.entries(request.headers)
      .sort(([a], [b]) => first.indexOf(b) - first.indexOf(a))
      .map((pair) => pair.join(': '))
      .join(' ');
    const isJson = request.headers['content-type']?.includes('json') || request.headers['x-amz-target'];
    const body = isJson
      ? JSON.stringify({ __type: 'Echo', message: said })
      : `<ErrorResponse><Error><Code>Echo</Code><Message>${said.replaceAll(/[<&]/g, ' ')}</Message></Error></ErrorResponse>`;
    response.writeHead(403, { 'content-type': isJson ? 'application/json' : 'text/xml' });
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

test('no secret is told where an endpoint or a proxy answers with the request itself', async () => {
  const server = await echo();
  try {
    const proxy = new URL(server.url);
    proxy.username = 'user';
    proxy.password = secrets.proxyPassword;
    const direct = writtenBy(['--endpoint-url', server.url, '--debug', ...narrow]);
    const proxied = writtenBy(['--endpoint-url', 'http://127.0.0.1:9', '--debug', ...narrow], {
      HTTP_PROXY: proxy.href,
    });
    for (const written of await Promise.all([direct, proxied])) {
      expect(written).toContain('Echo');
      expect(toldIn(written)).toEqual([]);
    }
  } finally {
    server.close();
  }
});

const bad = `http://user:${secrets.proxyPassword}@`;
const nowhere = ['--endpoint-url', 'http://127.0.0.1:9'];

test.concurrent.each([
  ['an endpoint that is no URL', ['--endpoint-url', `${bad} not a host/`], {}],
  ['an endpoint in the environment that is no URL', [], { AWS_ENDPOINT_URL: `${bad} not a host/` }],
  ['a proxy that is no URL', nowhere, { HTTP_PROXY: `${bad}[not a host/` }],
  ['a proxy that is not there', nowhere, { HTTP_PROXY: `${bad}127.0.0.1:9` }],
  ['a file with the password in its name', ['--config', `${bad}127.0.0.1/x`], {}],
])('no password is told of %s', async (_, args, more) => {
  const written = await writtenBy([...args, '--debug', ...narrow], more);
  expect(written).not.toBe('');
  expect(toldIn(written)).toEqual([]);
});

test('a message says nothing of the account that a parser or an encoded denial quotes', async () => {
  const client = { config: {} };
  const thrown = await Promise.resolve('{"environment": [{"value": canary}]}')
    .then(JSON.parse)
    .catch((error) => error);
  expect(thrown.message).toContain('canary');
  expect(await messageOf(thrown, client)).not.toContain('canary');
  const denial = Object.assign(
    new Error('not authorized. Encoded authorization failure message: canary123'),
    {
      name: 'UnauthorizedOperation',
    },
  );
  expect(await messageOf(denial, client)).toBe('UnauthorizedOperation: not authorized.');
});
