import type { Severity } from '../../../src/model/finding.ts';
import type { LaneCell, LaneTier } from '../../../src/model/network.ts';
import type { CopyVerdict } from './lane-copies.ts';

/** How many verdicts of one sort a row has, and where they are. */
export interface LaneMark {
  readonly sort: Severity | 'unknown';
  readonly n: number;
  readonly href: string;
}

/** A row as it is drawn: nothing in it needs the report. */
export interface LaneRow {
  /** How links name it. */
  readonly key: string;
  readonly tier: LaneTier;
  readonly kind: string;
  readonly name: string;
  readonly cells: readonly LaneCell[];
  readonly verdicts: readonly CopyVerdict[];
  readonly marks: readonly LaneMark[];
}
