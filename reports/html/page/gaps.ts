import type { Gap } from '../../../src/model/gap.ts';
import type { Data } from './data.ts';

/** Everything that could not be read, whether or not a verdict asked for it. */
export function gapsOf({ report }: Data): readonly Gap[] {
  const { coverage, findings } = report;
  return [...coverage.gaps.values.flat(), ...findings.gap.values].filter((gap) => gap !== null);
}
