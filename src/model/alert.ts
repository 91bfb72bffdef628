import type { Gap } from './gap.ts';

/** How far a signal is known to get; `system` is a program, and `unknown` may be anybody or nobody. */
export type Reach = 'many' | 'one' | 'system' | 'nobody' | 'unknown';

/** One thing on the way from a signal to people. */
export interface AlertStep {
  /** AWS's word for what it is: `topic`, `event-bus`, `rule`, `lambda`. */
  readonly kind: string;
  readonly label: string;
  /** Left out of what has none: a mail address, an action of EC2. */
  readonly arn?: string;
}

/** Whom something that is sent reaches, by which way, and where that breaks off. */
export interface Reached {
  readonly reach: Reach;
  /** The way that gets furthest. */
  readonly chain: readonly AlertStep[];
  /** Why it reaches nobody, or why nobody knows whom. */
  readonly break?: string;
  /** What could not be read on the way. */
  readonly unread: readonly Gap[];
}

/** What may tell that something is wrong. */
export type SignalKind =
  | 'alarm'
  | 'composite-alarm'
  | 'dead-letter-queue-alarm'
  | 'health-events'
  | 'backup-vault'
  | 'budget'
  | 'alternate-contact';

/** A signal, and whom it reaches. */
export interface AlertRow extends Omit<Reached, 'unread'> {
  readonly signal: {
    readonly kind: SignalKind;
    readonly name: string;
    readonly arn: string;
    readonly account: string;
    readonly region: string;
  };
  /** The operations that could not be read on the way: it may reach more. */
  readonly unread: readonly string[];
}

/** The alert delivery chain. */
export interface Alerts {
  /** By account, Region, kind and name. */
  readonly signals: readonly AlertRow[];
  readonly summary: {
    readonly signals: number;
    /** Those that certainly reach nobody. */
    readonly nobody: number;
    readonly text: string;
  };
  /** Why signals may be missing. */
  readonly unread: readonly Gap[];
}

/** Where no signal is known. */
export const noAlerts: Alerts = {
  signals: [],
  summary: { signals: 0, nobody: 0, text: 'no signals are known' },
  unread: [],
};
