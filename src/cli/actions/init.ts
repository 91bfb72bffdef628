import { writeFile } from 'node:fs/promises';
import { UsageError } from '../../errors.ts';
import { configFile } from '../config-file.ts';

/** Writes a commented configuration, unless there is one. */
export async function run(): Promise<void> {
  await writeFile(configFile, template, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw new UsageError(`${configFile} exists already; nothing was written.`);
    throw new UsageError(`${configFile} cannot be written: ${error.message}`);
  });
  console.log(`Wrote ${configFile}.`);
}

const template = `{
  // Instead of every enabled Region.
  // "regions": ["ap-northeast-2"],

  // The mildest severity that makes the exit code 1: critical, high, medium, low, info, none.
  "failOn": "high",

  // Leave out the checks that ask CloudWatch for metrics: AWS charges $0.01 for a thousand of them.
  // "metrics": false,

  // Outside production a fail is a step milder ("downgrade"), not applicable ("skip"), or the "same".
  // Without this, each check says itself.
  // "nonProduction": "downgrade",

  // Names of accounts, for the report and to tell what is production.
  "accounts": {
    // "111122223333": "shop-production"
  },

  // What is production? The first rule that matches decides; then tags (env, environment, stage, tier) and names.
  "environments": [
    // { "tags": { "team": "playground" }, "is": "non-production" }
  ],

  // Severity and options of single checks: see lintel explain <check>.
  "checks": {
    // "rds/automated-backups-retained": { "options": { "minDays": 14 } },
    // "s3/bucket-mfa-delete": { "enabled": false }
  },

  // What is known and accepted. A reason is required; after "until" the finding is back.
  "suppressions": [
    // {
    //   "check": "s3/bucket-versioning",
    //   "resource": "arn:aws:s3:::scratch-*",
    //   "reason": "Scratch space: everything in it can be made again.",
    //   "until": "2027-03-31"
    // }
  ]
}
`;
