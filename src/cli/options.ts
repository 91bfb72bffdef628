import { type Command, InvalidArgumentError, Option } from 'commander';
import { UsageError } from '../errors.ts';
import { pillars, severities } from '../model/finding.ts';
import type { Filter } from './registry.ts';

/** Collects `a,b` and repeated options into one list. */
export function list(value: string, before: readonly string[] | undefined): readonly string[] {
  const values = value.split(',').map((each) => each.trim());
  if (values.some((each) => each === '')) throw new InvalidArgumentError('An entry is empty.');
  return [...(before ?? []), ...values];
}

/** The options that choose checks. */
export function addFilters(command: Command): Command {
  return command
    .option('--checks <globs>', 'only these checks: rds/instance-multi-az,s3/*', list)
    .option('--services <names>', 'only the checks of these services: rds,s3', list)
    .addOption(
      new Option('--pillar <pillars>', 'only the checks of these pillars').argParser(
        (value, before: Filter['pillar']) => list(value, before).map(oneOf(pillars)),
      ),
    )
    .addOption(
      new Option('--severity <severity>', 'only checks of this severity and worse').choices(severities),
    )
    .option('--no-metrics', 'no checks that ask CloudWatch for metrics, which AWS charges for');
}

/** The options that decide by exit code. */
export function addThreshold(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--fail-on <severity>',
        'the mildest severity that makes the exit code 1 (default: high)',
      ).choices([...severities, 'none']),
    )
    .option('--allow-incomplete', 'exit 0, not 3, where nothing fails but not everything could be read');
}

/** The option that names the configuration. */
export function addConfig(command: Command): Command {
  return command.option('--config <file>', 'the configuration (default: lintel.config.json where it exists)');
}

/** The options that say where reports go, and what they are made by. */
export function addReports(command: Command): Command {
  return addConfig(command)
    .option('--format <names>', 'the reports to write: html, json', list)
    .option(
      '--output <path>',
      'a folder for the reports, a file for one, or - for standard output (default: .)',
    )
    .option('--compare <file>', 'an earlier JSON report: tell what is new and what was resolved since')
    .option('--quiet', 'no progress and no summary');
}

/** A share of AWS's documented limits: `0.5` or `50%`. */
export function parseShare(value: string): number {
  const share = value.endsWith('%') ? Number(value.slice(0, -1)) / 100 : Number(value);
  if (!(share > 0 && share <= 1))
    throw new InvalidArgumentError('It is a share of the limits: 0.01 to 1, or 1% to 100%.');
  return share;
}

function oneOf<T extends string>(choices: readonly T[]) {
  return (value: string): T => {
    const choice = choices.find((each) => each === value);
    if (choice === undefined)
      throw new UsageError(`Unknown pillar '${value}'. There are ${choices.join(', ')}.`);
    return choice;
  };
}
