import { rejudge } from '../../scan.ts';
import { readConfig } from '../config-file.ts';
import { readEarlier } from '../earlier-file.ts';
import { type FinishOptions, finish } from '../finish.ts';
import { actions, type Filter, operations, picture, selectChecks } from '../registry.ts';
import { targetsOf } from '../reports.ts';
import { version } from '../version.ts';

export interface JudgeOptions extends Filter, FinishOptions {
  readonly config?: string;
  readonly compare?: string;
  readonly format?: readonly string[];
  readonly output?: string;
}

/** Judges a saved inventory again; answers with the exit code. */
export async function run(path: string, options: JudgeOptions): Promise<number> {
  const [targets, config, earlier] = await Promise.all([
    targetsOf(options.format, options.output),
    readConfig(options.config),
    readEarlier(options.compare),
  ]);
  const { checks, leftOut } = await selectChecks(options, config);
  const report = await rejudge(
    {
      version,
      checks,
      leftOut,
      actions,
      operations,
      picture: await picture(),
      config,
      earlier,
      options: {},
      now: () => new Date(),
    },
    path,
  );
  return finish(report, targets, config, options);
}
