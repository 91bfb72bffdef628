import { Command, CommanderError } from 'commander';
import { plainLines } from '../../reports/terminal/text.ts';
import { UsageError } from '../errors.ts';
import { addExplain } from './commands/explain.ts';
import { addInit } from './commands/init.ts';
import { addJudge } from './commands/judge.ts';
import { addList } from './commands/list.ts';
import { addPlan } from './commands/plan.ts';
import { addPolicy } from './commands/policy.ts';
import { addScan } from './commands/scan.ts';
import { exit } from './exit.ts';
import { version } from './version.ts';

// Otherwise each SDK client warns of the Node version, which is the user's choice and no error.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

/** Runs the command line; answers with the exit code. Whatever goes wrong is told in a line on standard error. */
export async function run(args: readonly string[]): Promise<number> {
  let code: number = exit.clean;
  const program = new Command('lintel')
    .description('A linter for the architecture of AWS accounts')
    .version(version)
    .option('--debug', 'show where an error comes from')
    .showHelpAfterError('(lintel --help shows the options)')
    .configureOutput({ writeErr: (text) => process.stderr.write(plainLines(text)) })
    .exitOverride();
  const done = (result: number) => {
    code = result;
  };
  addScan(program, done);
  addJudge(program, done);
  addList(program);
  addExplain(program);
  addPlan(program);
  addPolicy(program);
  addInit(program);
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return tell(error, args.includes('--debug'));
  }
}

/** Errors for people: one line, and a stack only with --debug. */
function tell(error: unknown, debug: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.clean : exit.cannotRun;
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  const text = debug
    ? stack
    : error instanceof UsageError
      ? `lintel: ${message}`
      : `lintel: an error of Lintel's own: ${message} (--debug shows where)`;
  console.error(plainLines(text).replaceAll(passwords, '//…@'));
  return exit.cannotRun;
}

/** Of proxies and endpoints, in their URLs. */
const passwords = /\/\/[^\s/]+@/g;
