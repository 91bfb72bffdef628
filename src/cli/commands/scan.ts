import type { Command } from 'commander';
import type { ScanOptions } from '../actions/scan.ts';
import { addFilters, addReports, addThreshold, list, parseShare } from '../options.ts';

/** `lintel scan`: reads an account and judges it. */
export function addScan(program: Command, done: (exitCode: number) => void): void {
  const command = program
    .command('scan')
    .description('read an AWS account and report where its architecture deviates')
    .option('--regions <codes>', 'only these Regions (default: every enabled one)', list)
    .option('--profile <name>', 'a profile of the AWS configuration')
    .option('--role-arn <arn>', 'a role to assume')
    .option('--external-id <id>', 'the external id that the role asks for')
    .option('--endpoint-url <url>', 'instead of the endpoints of AWS: an emulator')
    .option('--rate <share>', 'the share of AWS’s API limits to use', parseShare, 0.5)
    .option('--save-inventory <file>', 'keep what was read, to judge it again')
    .option('--resume <file>', 'go on with the inventory of a scan that broke off')
    .option('--demo', 'scan the embedded sample account');
  addReports(addThreshold(addFilters(command))).action(async (options: ScanOptions) => {
    const { run } = await import('../actions/scan.ts');
    done(await run(options));
  });
}
