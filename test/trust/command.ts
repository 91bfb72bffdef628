import { execFile } from 'node:child_process';

/** What a command printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in a process of its own, with no other environment than this. */
export function lintelProcess(
  args: readonly string[],
  { env = {}, umask = '022' }: { readonly env?: NodeJS.ProcessEnv; readonly umask?: string } = {},
): Promise<Ran> {
  const script = `umask ${umask}; exec "$@"`;
  const command = [process.execPath, '--import', 'tsx', 'src/cli/main.ts', ...args];
  const options = {
    env: { PATH: process.env.PATH, AWS_EC2_METADATA_DISABLED: 'true', AWS_CONFIG_FILE: '/dev/null', ...env },
    maxBuffer: 2 ** 28,
  };
  return new Promise((resolve) => {
    execFile('sh', ['-c', script, 'sh', ...command], options, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
    });
  });
}
