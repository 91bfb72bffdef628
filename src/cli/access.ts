import { httpHandler } from '../collect/http.ts';
import type { Access } from '../collect/session.ts';
import { UsageError } from '../errors.ts';
import { known } from './registry.ts';

export interface AccessOptions {
  readonly profile?: string;
  readonly roleArn?: string;
  readonly externalId?: string;
  readonly endpointUrl?: string;
}

/** The SDK's own credential chain (environment, profiles, SSO, containers, instances), and a role on top. */
export async function accessOf(options: AccessOptions): Promise<Access> {
  const { profile, roleArn, externalId, endpointUrl } = options;
  if (externalId && !roleArn) throw new UsageError('--external-id goes with --role-arn.');
  if (endpointUrl && !URL.canParse(endpointUrl)) throw new UsageError('--endpoint-url is not a URL.');
  if (profile) await assertProfile(profile);
  const { fromNodeProviderChain, fromTemporaryCredentials } = await import('@aws-sdk/credential-providers');
  const requestHandler = await httpHandler(process.env).catch((error: Error) => {
    throw new UsageError(`AWS_CA_BUNDLE cannot be read: ${error.message}`);
  });
  const clientConfig = { requestHandler, ...(endpointUrl && { endpoint: endpointUrl }) };
  const own = () => fromNodeProviderChain({ ...(profile && { profile }), clientConfig });
  const role = (RoleArn: string) => () =>
    fromTemporaryCredentials({
      masterCredentials: own(),
      params: { RoleArn, RoleSessionName: 'lintel', ...(externalId && { ExternalId: externalId }) },
      clientConfig,
    });
  return {
    provider: roleArn ? role(roleArn) : own,
    requestHandler,
    env: process.env,
    ...(profile && { profile }),
    ...(endpointUrl && { endpoint: endpointUrl }),
  };
}

async function assertProfile(name: string): Promise<void> {
  const { loadSharedConfigFiles } = await import('@smithy/core/config');
  const { configFile, credentialsFile } = await loadSharedConfigFiles();
  const names = [...new Set([...Object.keys(configFile), ...Object.keys(credentialsFile)])];
  if (names.length === 0) throw new UsageError(`Unknown profile '${name}': the AWS configuration has none.`);
  await known('profile', name, names);
}
