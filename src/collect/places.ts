import type { GetCallerIdentityCommandOutput } from '@aws-sdk/client-sts';
import { partition as partitionOf } from '@aws-sdk/core/client';
import { Interrupted, UsageError } from '../errors.ts';
import type { Gap } from '../model/gap.ts';
import type { ScannedRegion } from '../model/report.ts';
import type { Pool } from './pool.ts';
import type { Session } from './session.ts';

/** The account that the credentials open, and where its global services answer. */
export interface Caller {
  readonly account: string;
  readonly partition: string;
  /** `us-east-1` in `aws`. */
  readonly home: string;
}

/** The caller, and what time it is there. */
export interface Answered extends Caller {
  /** By how many milliseconds AWS's clock is ahead of this machine's; 0 where they agree within minutes. */
  readonly ahead: number;
}

/** Whose credentials are these? */
export async function callerOf(session: Session, pool: Pool): Promise<Answered> {
  const { GetCallerIdentityCommand, STSClient } = await import('@aws-sdk/client-sts');
  const region = await configuredRegion(session.client(STSClient));
  const result = await pool.send({
    client: () => session.client(STSClient, region),
    account: '',
    region,
    command: GetCallerIdentityCommand,
    input: {},
    iam: ['sts:GetCallerIdentity'],
    absentOn: [],
    refresh: (stale) => session.refresh(stale),
  });
  if ('gap' in result) {
    assertUninterrupted(result.gap);
    throw new UsageError(credentialsProblem(result.gap));
  }
  const { Account: account = '', Arn = '' } = result.value as GetCallerIdentityCommandOutput;
  const ahead = aheadOf(session.client(STSClient, region));
  return { account, partition: Arn.split(':')[1] ?? 'aws', home: homeOf(region), ahead };
}

/** As AWS counts: it accepts signatures that are up to five minutes old. */
const tolerance = 4 * 60_000;

/** What the SDK learned from the date of AWS's answer. */
function aheadOf({ config }: { readonly config: object }): number {
  const { systemClockOffset: ahead = 0 } = config as { readonly systemClockOffset?: number };
  return Math.abs(ahead) < tolerance ? 0 : ahead;
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

function assertUninterrupted({ cause }: Gap): void {
  if (cause === 'interrupted') throw new Interrupted('interrupted before anything was read');
}

function credentialsProblem({ cause, message }: Gap): string {
  if (/^(CredentialsProviderError|TokenProviderError)/.test(message)) {
    return `No AWS credentials (${message}). Set AWS_PROFILE or --profile, or sign in (aws sso login).`;
  }
  if (cause === 'credentials') return 'The AWS credentials have expired. Sign in again (aws sso login).';
  if (cause === 'region-disabled') {
    return `AWS does not accept the credentials (${message}). Outside the commercial Regions, set AWS_REGION too.`;
  }
  return `AWS could not be asked who you are (${message}).`;
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
    refresh: (stale) => session.refresh(stale),
  });
  if ('gap' in result) {
    assertUninterrupted(result.gap);
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
