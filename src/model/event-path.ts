import type { Gap } from './gap.ts';

/** How an event gets from one thing to the next, in AWS's words. */
export const eventDeliveries = [
  's3-notification',
  'sns-subscription',
  'eventbridge-rule',
  'event-source-mapping',
  'lambda-destination',
] as const;
export type EventDelivery = (typeof eventDeliveries)[number];

/** What becomes of an event that fails: it is stored somewhere, or lost, or what says so is unread. */
export type EventFailure =
  | {
      /** The ARN of where it goes. */
      readonly store: string;
      /** The check that fails where that does not exist. */
      readonly fix: string;
    }
  | {
      /** When it is lost: a sentence without a full stop. */
      readonly lost: string;
      /** The check that says what to do. */
      readonly fix: string;
    }
  | { readonly unread: string };

/** One way in which events go from one thing to another. */
export interface EventEdge {
  readonly to: string;
  readonly delivery: EventDelivery;
  /** What becomes of what cannot be delivered; left out where that is the business of the sender, or of the receiver. */
  readonly failure?: EventFailure;
  /** The check that fails where the receiver does not exist, and the event is lost for that. */
  readonly needsReceiver?: string;
}

/** What a service knows of a thing that events pass through; several services may know of the same thing. */
export interface EventFlow {
  readonly arn: string;
  /** Whom it hands events on to. */
  readonly edges: readonly EventEdge[];
  /** What becomes of an event that it took, and then failed on. */
  readonly failure?: EventFailure;
  /** Why what it stores is as good as lost. */
  readonly dead?: readonly DeadReason[];
  /** Why that is not known. */
  readonly unsure?: readonly Gap[];
  /** Why it may have more edges. */
  readonly unread: readonly Gap[];
}

/** Why a store does not keep what it should. */
export interface DeadReason {
  readonly because: string;
  readonly fix: string;
}

/** A thing on the way of an event. */
export interface EventStep {
  /** AWS's name for such a thing: `SQS queue`. */
  readonly kind: string;
  readonly arn: string;
  readonly label: string;
  /** How the event got here; left out of the source. */
  readonly delivery?: EventDelivery;
  /** Where goes what fails on the way here, or here: ARNs. */
  readonly stores: readonly string[];
}

/** Where an event is lost. */
export interface LossPoint {
  /** The ARNs of the step before and of the step; the same one where the event is lost inside it. */
  readonly edge: { readonly from: string; readonly to: string };
  readonly condition: string;
  /** The check that says what to do. */
  readonly fix: string;
}

/** A store of failed events that nobody looks into, or that forgets them too soon. */
export interface DeadStore extends DeadReason {
  readonly arn: string;
}

/** What becomes of failed events on a path: `kept` only where everything was read, and nothing is lost. */
export type EventOutcome = 'kept' | 'lost' | 'unknown';

/** One way of an event from where it arises to where it is worked off. */
export interface EventPath {
  readonly account: string;
  readonly region: string;
  readonly source: string;
  /** The source first. */
  readonly path: readonly EventStep[];
  /** It comes back to the last step, which it has passed before. */
  readonly loop: boolean;
  readonly lossPoints: readonly LossPoint[];
  readonly deadStores: readonly DeadStore[];
  /** What is not known of it, because it was not read. */
  readonly unread: readonly string[];
  readonly failedEvents: EventOutcome;
}

/** Where events can get lost. */
export interface Events {
  /** By account, Region and source. */
  readonly paths: readonly EventPath[];
  readonly summary: { readonly paths: number; readonly kept: number; readonly text: string };
  /** Sources with more paths than are told. */
  readonly cut: readonly string[];
  /** Why paths may be missing. */
  readonly unread: readonly Gap[];
}

/** The services that list all their things: what they do not list is not there. */
export const listedFully = ['lambda', 'sqs'] as const;

/** Where no events are known of. */
export const noEvents: Events = {
  paths: [],
  summary: { paths: 0, kept: 0, text: '0 of 0 event paths keep failed events' },
  cut: [],
  unread: [],
};
