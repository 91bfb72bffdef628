import { EC2Client } from '@aws-sdk/client-ec2';
import { RDSClient } from '@aws-sdk/client-rds';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Session } from '../../src/collect/session.ts';
import { access } from '../support/collect.ts';

afterEach(() => vi.unstubAllEnvs());

const usesDualStack = ({ config }: { readonly config: object }) =>
  (config as { readonly useDualstackEndpoint: () => Promise<boolean> }).useDualstackEndpoint();

describe('a session', () => {
  test('has one client for each service and Region', () => {
    const session = new Session(access);
    const client = session.client(EC2Client, 'eu-west-1');
    expect(session.client(EC2Client, 'eu-west-1')).toBe(client);
    expect(session.client(EC2Client, 'eu-west-2')).not.toBe(client);
  });

  test('reads what the environment says of all clients once', async () => {
    vi.stubEnv('AWS_USE_DUALSTACK_ENDPOINT', 'true');
    const session = new Session(access);
    expect(await usesDualStack(session.client(EC2Client, 'eu-west-1'))).toBe(true);
    vi.stubEnv('AWS_USE_DUALSTACK_ENDPOINT', 'false');
    expect(await usesDualStack(session.client(RDSClient, 'eu-west-1'))).toBe(true);
    expect(await usesDualStack(new Session(access).client(RDSClient, 'eu-west-1'))).toBe(false);
  });

  test('leaves to each client what depends on its Region', async () => {
    const session = new Session(access);
    const usesFips = ({ config }: { readonly config: object }) =>
      (config as { readonly useFipsEndpoint: () => Promise<boolean> }).useFipsEndpoint();
    expect(await usesFips(session.client(EC2Client, 'fips-us-east-1'))).toBe(true);
    expect(await usesFips(session.client(RDSClient, 'us-east-1'))).toBe(false);
  });
});
