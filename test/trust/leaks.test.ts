import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { DescribeRegionsCommand } from '@aws-sdk/client-ec2';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allChecks } from '../../src/cli/registry.ts';
import { planOf } from '../../src/plan.ts';
import { answer, fault, serve, standIn } from '../../src/standin/index.ts';
import { operationOf } from '../../src/standin/operation.ts';
import { here } from '../support/resource.ts';
import { Canaries, fullAnswer } from './canaries.ts';
import { lintelProcess } from './command.ts';
import { freeText } from './free-text.ts';

// Every text of every answer is a canary, and whatever Lintel writes is searched for them. `kept-paths.txt` pins what
// the collectors keep: to renew it after a change, `npx vitest run -c test/trust/vitest.config.ts leaks -u`, and look.

const canaries = new Canaries();
/** As many as the largest union of the answers has members: each scan plants in another of them. */
const variants = [0, 1, 2];
const written: { readonly inventory: string; readonly report: string; readonly said: string }[] = [];
let asked: ReadonlySet<string>;
let planned: readonly string[];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lintel-leaks-'));
  const { readings } = planOf(await allChecks());
  const calls = await Promise.all(
    readings.map(async ({ collector, details }) => {
      const requests = await collector.requests();
      const list = 'known' in requests.list ? [] : [requests.list];
      return [...list, ...details.flatMap((name) => requests.details[name] ?? [])];
    }),
  );
  const commands = [...new Set(calls.flat().map(({ command }) => command))];
  planned = commands.map((command) => nameOf(operationOf(command as never))).sort();
  const seen = new Set<string>();
  for (const variant of variants) {
    const aws = standIn({
      accounts: {
        [here.account]: {
          global: [
            answer(GetCallerIdentityCommand, {
              Account: here.account,
              Arn: `arn:aws:iam::${here.account}:user/auditor`,
              UserId: canaries.plant('sts#GetCallerIdentity UserId'),
            }),
            answer(DescribeRegionsCommand, {
              Regions: [{ RegionName: here.region, OptInStatus: 'opt-in-not-required' }],
            }),
            ...commands.map((command) => fullAnswer(command, canaries, variant)),
          ],
        },
      },
      // One refusal, so that errors are told too.
      faults: variant === 2 ? [fault('deny', { operation: 'DescribeVpcs' })] : [],
    });
    written.push(await scan(aws, join(folder, `${variant}`)));
    for (const { service, operation } of aws.calls) seen.add(`${service}#${operation}`);
  }
  asked = seen;
});

afterAll(async () => {
  const { length } = keptPaths();
  console.table([{ operations: asked.size, 'texts planted': canaries.planted.length, 'texts kept': length }]);
  await rm(folder, { recursive: true });
});

function nameOf({ service, name }: { readonly service: string; readonly name: string }): string {
  return `${service}#${name}`;
}

async function scan(aws: Parameters<typeof serve>[0], place: string) {
  await mkdir(place);
  const inventory = join(place, 'inventory.ndjson');
  const served = await serve(aws);
  try {
    const { code, out, err } = await lintelProcess(
      [
        'scan',
        '--debug',
        '--rate',
        '1',
        '--endpoint-url',
        served.url,
        '--save-inventory',
        inventory,
        '--output',
        place,
      ],
      { env: { AWS_ACCESS_KEY_ID: 'AKIDTEST', AWS_SECRET_ACCESS_KEY: 'secret', AWS_REGION: here.region } },
    );
    expect(code, err).toBe(1);
    const html = await readFile(join(place, 'lintel-report.html'), 'utf8');
    const packed = /id="report">([^<]+)</.exec(html)?.[1] ?? '';
    const unpacked = inflateRawSync(Buffer.from(packed, 'base64')).toString();
    return {
      inventory: await readFile(inventory, 'utf8'),
      report: [html, unpacked, await readFile(join(place, 'lintel-report.json'), 'utf8')].join('\n'),
      said: [out, err].join('\n'),
    };
  } finally {
    await served.close();
  }
}

function keptPaths(): readonly string[] {
  return canaries.heardIn(written.map(({ inventory }) => inventory).join('\n'));
}

/** Members that hold secrets, wherever they are. */
const secretMembers =
  /^(user-?data|environment(files|variables)?|envvars|.*secrets?|.*secretstring|.*password.*|auth-?token|oauth-?token|variables|stagevariables|command|entrypoint|.*connectionstring.*|privatekey|presharedkey|customergatewayconfiguration|httpheader(config|name)|querystringconfig|authenticate\w+config|authenticationrequestextraparams|fixedresponseconfig|messagebody|query|.*credentials?.*|dockerlabels|logconfiguration|pendingmodifiedvalues|referer|useragent)$/i;

function bearsSecrets(path: string): boolean {
  const [, members = ''] = path.split(' ');
  const inPipelineAction = /actions\[\]\.configuration/.test(members);
  return inPipelineAction || members.split(/[.[\]{}?]+/).some((member) => secretMembers.test(member));
}

test('everything that the plan sends was asked and answered', () => {
  expect([...asked].filter((name) => !/#(GetCallerIdentity|DescribeRegions)$/.test(name)).sort()).toEqual(
    planned,
  );
  const planted = new Set(canaries.planted.map((path) => path.split(' ')[0]));
  const silent = planned.filter((name) => !planted.has(name));
  // These answer with numbers and booleans only.
  expect(silent).toEqual([
    'lambda#GetAccountSettings',
    's3#GetBucketPolicyStatus',
    's3#GetPublicAccessBlock',
    's3control#GetPublicAccessBlock',
  ]);
});

test('what is kept is what was agreed upon', async () => {
  await expect(`${keptPaths().join('\n')}\n`).toMatchFileSnapshot('./kept-paths.txt');
});

test('AWS sent secrets, and none was kept', () => {
  expect(canaries.planted.filter(bearsSecrets).length).toBeGreaterThan(40);
  for (const member of [
    'UserData',
    'environment[]',
    'secrets[]',
    'command[]',
    'ClientSecret',
    'MasterUserPassword',
  ])
    expect(
      canaries.planted.some((path) => path.includes(member)),
      member,
    ).toBe(true);
  expect(keptPaths().filter(bearsSecrets)).toEqual([]);
});

test('of each text that people write freely it is said why it is kept', () => {
  const free =
    /(Comment|Description|Email\w*|Expression|ErrorMessage|FailureMessage|Label|Message|Path|Prefix|Reason|Sid|StatusMessage|\.Target|DisplayName|Values\[\])$/;
  const unexplained = keptPaths().filter(
    (path) => free.test(path) && !freeText.some(({ at }) => at.test(path)),
  );
  expect(unexplained).toEqual([]);
  const idle = freeText.filter(({ at }) => !keptPaths().some((path) => at.test(path)));
  expect(idle).toEqual([]);
});

test('reports and what is printed hold nothing that the inventory does not', () => {
  const kept = new Set(keptPaths());
  const told = canaries.heardIn(written.flatMap(({ report, said }) => [report, said]).join('\n'));
  expect(told.length).toBeGreaterThan(50);
  expect(told.filter((path) => !kept.has(path))).toEqual([]);
});
