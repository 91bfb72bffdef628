import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { GetPublicAccessBlockCommand, S3ControlClient } from '@aws-sdk/client-s3-control';
import { generate } from 'selfsigned';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { httpHandler } from '../../src/collect/http.ts';
import { Session } from '../../src/collect/session.ts';
import { answer, type Served, serve, standIn } from '../../src/standin/index.ts';
import { here } from '../support/resource.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

const provider = () => async () => ({ accessKeyId: 'AKIDTEST', secretAccessKey: 'secret' });

async function aws(): Promise<Served> {
  const served = await serve(
    standIn({
      accounts: {
        [here.account]: {
          global: [
            answer(DescribeVpcsCommand, { Vpcs: [{ VpcId: 'vpc-1' }] }),
            answer(GetPublicAccessBlockCommand, ({ AccountId }) => ({
              PublicAccessBlockConfiguration: { BlockPublicAcls: AccountId === here.account },
            })),
          ],
        },
      },
    }),
  );
  cleanups.push(served.close);
  return served;
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => new Promise((resolve) => server.close(resolve).closeAllConnections()));
  return (server.address() as AddressInfo).port;
}

/** Describes VPCs through the handler that this environment asks for. */
async function vpcs(endpoint: string, env: Readonly<Record<string, string>>): Promise<unknown> {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const requestHandler = await httpHandler(process.env);
  const session = new Session({ provider, requestHandler, endpoint, env: {} });
  cleanups.push(() => session.destroy());
  return session.client(EC2Client, here.region).send(new DescribeVpcsCommand({}));
}

const found = expect.objectContaining({ Vpcs: [expect.objectContaining({ VpcId: 'vpc-1' })] });

describe('the HTTP handler', () => {
  test('goes through HTTP_PROXY, and past it to the hosts of NO_PROXY', async () => {
    const { url } = await aws();
    let proxied = 0;
    const proxy = createServer((incoming, outgoing) => {
      proxied += 1;
      const { method, headers } = incoming;
      incoming.pipe(
        request(String(incoming.url), { method, headers }, (answered) => {
          outgoing.writeHead(answered.statusCode ?? 502, answered.headers);
          answered.pipe(outgoing);
        }),
      );
    });
    const HTTP_PROXY = `http://127.0.0.1:${await listening(proxy)}`;
    expect(await vpcs(url, { HTTP_PROXY, NO_PROXY: '' })).toEqual(found);
    expect(proxied).toBe(1);
    expect(await vpcs(url, { HTTP_PROXY, NO_PROXY: '127.0.0.1' })).toEqual(found);
    expect(proxied).toBe(1);
  });

  test('tunnels HTTPS through HTTPS_PROXY, and trusts what AWS_CA_BUNDLE vouches for, nothing else', async () => {
    const { url } = await aws();
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
    });
    const secure = createSecureServer({ key, cert }, (incoming, outgoing) => {
      const { method, headers } = incoming;
      incoming.pipe(
        request(`${url}${incoming.url}`, { method, headers }, (answered) => {
          outgoing.writeHead(answered.statusCode ?? 502, answered.headers);
          answered.pipe(outgoing);
        }),
      );
    });
    const endpoint = `https://localhost:${await listening(secure)}`;
    const tunnelled: string[] = [];
    const proxy = createServer().on('connect', ({ url: target = '' }, socket, head) => {
      tunnelled.push(target);
      const upstream = connect(Number(target.split(':')[1]), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
        upstream.write(head);
        upstream.pipe(socket).pipe(upstream);
      });
    });
    const HTTPS_PROXY = `http://127.0.0.1:${await listening(proxy)}`;
    await expect(vpcs(endpoint, { HTTPS_PROXY, NO_PROXY: '' })).rejects.toThrow(/self.signed/i);

    const folder = await mkdtemp(join(tmpdir(), 'lintel-'));
    cleanups.push(() => rm(folder, { recursive: true }));
    const AWS_CA_BUNDLE = join(folder, 'bundle.pem');
    await writeFile(AWS_CA_BUNDLE, cert);
    expect(await vpcs(endpoint, { HTTPS_PROXY, NO_PROXY: '', AWS_CA_BUNDLE })).toEqual(found);
    expect(tunnelled).toHaveLength(2);
    expect(await vpcs(endpoint, { HTTPS_PROXY, NO_PROXY: 'localhost', AWS_CA_BUNDLE })).toEqual(found);
    expect(tunnelled).toHaveLength(2);
  });

  test('reaches S3 Control at an emulator, which has the account’s id before the host', async () => {
    const { url } = await aws();
    vi.stubEnv('AWS_ENDPOINT_URL', url);
    const session = new Session({ provider, requestHandler: await httpHandler({}), env: process.env });
    cleanups.push(() => session.destroy());
    const command = new GetPublicAccessBlockCommand({ AccountId: here.account });
    expect(await session.client(S3ControlClient, here.region).send(command)).toMatchObject({
      PublicAccessBlockConfiguration: { BlockPublicAcls: true },
    });
  });
});
