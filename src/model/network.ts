import type { Gap } from './gap.ts';
import type { ResourceType } from './resource.ts';

/** What a part of a workload is there for, in the order in which a request meets it. */
export const laneTiers = ['entry', 'compute', 'data', 'exit'] as const;
export type LaneTier = (typeof laneTiers)[number];

/** What a copy does in its zone: a `standby` takes over, a `replica` serves reads; `allowed` is where none runs now. */
export type LaneRole = 'active' | 'primary' | 'standby' | 'replica' | 'allowed';

/** What runs of a lane in one zone. */
export interface LaneCell {
  /** The zone's name in this account: `ap-northeast-2a`. */
  readonly zone: string;
  readonly role: LaneRole;
  /** How many of them. */
  readonly count: number;
  /** What they are, in AWS's words: `m6i.large`; empty where there is nothing to tell. */
  readonly what: string;
}

/** A verdict that says whether a copy is missing: where it fails, one is. */
export interface LaneSpread {
  readonly check: string;
  /** The ARN that it judges. */
  readonly resource: string;
  /** Where the copy is missing; where this is not said, in one more zone, whichever. */
  readonly zone?: string;
}

/** A row of the picture: something that runs in Availability Zones, and what of it runs in which. */
export interface Lane {
  readonly tier: LaneTier;
  /** AWS's name for such a thing: `Auto Scaling group`. */
  readonly kind: string;
  readonly name: string;
  readonly type: ResourceType;
  /** The ARNs of what it is made of, whose findings belong to it. */
  readonly resources: readonly string[];
  /** By zone; several in one zone where several sorts run there. */
  readonly cells: readonly LaneCell[];
  readonly spread: readonly LaneSpread[];
}

export interface Zone {
  /** In this account: `ap-northeast-2a`. */
  readonly name: string;
  /** In every account: `apne2-az1`. */
  readonly id: string;
  /** AWS's `ZoneType`: `availability-zone`, `local-zone`, `wavelength-zone`. */
  readonly kind: string;
}

/** A VPC as the zone lanes show it. */
export interface Network {
  readonly account: string;
  readonly region: string;
  readonly id: string;
  readonly arn: string;
  /** Its Name tag. */
  readonly name?: string;
  /** Those it has subnets in, by name. */
  readonly zones: readonly Zone[];
  /** By tier, then by kind and name. */
  readonly lanes: readonly Lane[];
  /** Why lanes may be missing. */
  readonly unread: readonly Gap[];
}
