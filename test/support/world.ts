import { DescribeRegionsCommand } from '@aws-sdk/client-ec2';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import type { Check } from '../../src/define/check.ts';
import type { Report } from '../../src/model/report.ts';
import { type Scanning, scan } from '../../src/scan.ts';
import {
  type AccountAnswers,
  answer,
  type Fault,
  requestHandlerFor,
  type StandIn,
  standIn,
} from '../../src/standin/index.ts';
import { here } from './resource.ts';

const { account } = here;

/** A stand-in of one account, whose Regions are those that it answers for; `closed` are not enabled. */
export function world(
  answers: AccountAnswers,
  {
    faults = [],
    closed = [],
  }: { readonly faults?: readonly Fault[]; readonly closed?: readonly string[] } = {},
): StandIn {
  const regions = [
    ...Object.keys(answers.regions ?? {}).map((RegionName) => ({
      RegionName,
      OptInStatus: 'opt-in-not-required',
    })),
    ...closed.map((RegionName) => ({ RegionName, OptInStatus: 'not-opted-in' })),
  ];
  const always = [
    answer(GetCallerIdentityCommand, { Account: account, Arn: `arn:aws:iam::${account}:user/auditor` }),
    answer(DescribeRegionsCommand, { Regions: regions }),
  ];
  const accounts = { [account]: { ...answers, global: [...always, ...(answers.global ?? [])] } };
  return standIn({ accounts, faults, now: () => here.now });
}

/** Scans a stand-in with some checks; the clock stands still. */
export function scanned(
  aws: StandIn,
  checks: readonly Check[],
  options: Partial<Scanning> = {},
): Promise<Report> {
  return scan({
    version: '0.0.0',
    checks,
    actions: {},
    operations: {},
    config: {},
    options: {},
    now: () => here.now,
    share: 1,
    access: {
      provider: () => async () => ({ accessKeyId: 'AKIDTEST', secretAccessKey: 'secret' }),
      requestHandler: requestHandlerFor(aws),
      env: {},
    },
    ...options,
  });
}
