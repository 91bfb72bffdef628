import { partition as partitionOf } from '@aws-sdk/core/client';
import { UsageError } from '../errors.ts';
import type { ScannedRegion } from '../model/report.ts';
import { GLOBAL } from '../model/resource.ts';
import { causeOf, sdkError } from './errors.ts';
import type { Pool } from './pool.ts';
import type { Session } from './session.ts';

/** The account that the credentials open, and where its global services answer. */
export interface Caller {
  readonly account: string;
  readonly partition: string;
  /** `us-east-1` in `aws`. */
  readonly home: string;
}

/** Whose credentials are these? */
export async function callerOf(session: Session): Promise<Caller> {
  const { GetCallerIdentityCommand, STSClient } = await import('@aws-sdk/client-sts');
  try {
    const region = await configuredRegion(session.client(STSClient));
    const output = await session.client(STSClient, region).send(new GetCallerIdentityCommand({}));
    const { Account: account = '', Arn = '' } = output as { Account?: string; Arn?: string };
    return { account, partition: Arn.split(':')[1] ?? 'aws', home: homeOf(region) };
  } catch (thrown) {
    throw new UsageError(credentialsProblem(thrown));
  }
}

/** The Region that answers for the global services of a Region's partition. */
function homeOf(region: string): string {
  const { implicitGlobalRegion } = partitionOf(region) as { readonly implicitGlobalRegion?: string };
  return implicitGlobalRegion ?? region;
}

/** The Region of the environment or the profile; AWS's first where nobody says one. */
async function configuredRegion(client: { readonly config: object }): Promise<string> {
  const { region } = client.config as { region: () => Promise<string> };
  return region().catch(() => 'us-east-1');
}

function credentialsProblem(thrown: unknown): string {
  const error = sdkError(thrown);
  if (error.name === 'CredentialsProviderError' || error.name === 'TokenProviderError') {
    return `No AWS credentials: ${error.message.replace(/\.$/, '')}. Set AWS_PROFILE or --profile, or sign in (aws sso login).`;
  }
  const cause = causeOf(error);
  if (cause === 'credentials') return 'The AWS credentials have expired. Sign in again (aws sso login).';
  if (cause === 'region-disabled') {
    return `AWS does not accept the credentials (${error.name}). Outside the commercial Regions, set AWS_REGION too.`;
  }
  return `AWS could not be asked who you are: ${error.name}: ${error.message}`;
}

/**
 * The Regions to scan: all that the account has enabled, or those of `wanted`, and why the others are skipped.
 * An unknown Region is a usage error.
 */
export async function regionsOf(
  { account, home }: Caller,
  session: Session,
  pool: Pool,
  wanted: readonly string[] | undefined,
): Promise<readonly ScannedRegion[]> {
  const { DescribeRegionsCommand, EC2Client } = await import('@aws-sdk/client-ec2');
  const result = await pool.send({
    client: () => session.client(EC2Client, home),
    account,
    region: home,
    command: DescribeRegionsCommand,
    input: { AllRegions: true },
    iam: ['ec2:DescribeRegions'],
    absentOn: [],
    refresh: () => session.refresh(),
  });
  if ('gap' in result) {
    if (!wanted)
      throw new UsageError(`The Regions cannot be listed (${result.gap.message}). Name them with --regions.`);
    return wanted.map((region) => ({ account, region, status: 'scanned' }));
  }
  const { Regions = [] } = result.value as import('@aws-sdk/client-ec2').DescribeRegionsCommandOutput;
  const known = new Map(Regions.map(({ RegionName = '', OptInStatus }) => [RegionName, OptInStatus]));
  const unknown = wanted?.filter((region) => !known.has(region)) ?? [];
  if (unknown.length > 0) throw new UsageError(await unknownRegions(unknown, [...known.keys()]));
  return [...known]
    .filter(([region]) => wanted?.includes(region) ?? true)
    .map(
      ([region, optIn]): ScannedRegion =>
        optIn === 'not-opted-in'
          ? { account, region, status: 'skipped', reason: 'not enabled in this account' }
          : { account, region, status: 'scanned' },
    )
    .sort((a, b) => a.region.localeCompare(b.region));
}

async function unknownRegions(unknown: readonly string[], known: readonly string[]): Promise<string> {
  const { closest } = await import('fastest-levenshtein');
  return unknown
    .map((region) => `Unknown Region '${region}'. Did you mean '${closest(region, known)}'?`)
    .join(' ');
}

/** Where the global types of an account are read, as a place among its Regions. */
export function globalPlace(account: string): ScannedRegion {
  return { account, region: GLOBAL, status: 'scanned' };
}
