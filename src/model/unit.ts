import type { Gap } from './gap.ts';
import type { Resource, ResourceType } from './resource.ts';

/** A detail as it was read: a value, nothing where it is not configured, or a gap. */
export type Detail = { readonly value?: unknown } | { readonly gap: Gap };

/** A resource with the details that were read of it. */
export interface ReadResource extends Resource<object> {
  readonly details: Readonly<Record<string, Detail>>;
}

/** The unit of work, of resume and of the inventory: one type in one account and Region. */
export interface Unit {
  readonly account: string;
  /** A Region's code, or `global`. */
  readonly region: string;
  readonly type: ResourceType;
  /** The details that were asked for. */
  readonly details: readonly string[];
  readonly resources: readonly ReadResource[];
  /** Why the list is not complete; none where it is. */
  readonly gaps: readonly Gap[];
  /** The gaps in what it is listed inside of, for which it is not complete either. */
  readonly inherited: readonly Gap[];
  /** Requests sent, by operation. */
  readonly calls: Readonly<Record<string, number>>;
  /** The metrics that CloudWatch was asked for, and answered. */
  readonly metrics?: number;
  /** When the last answer arrived. */
  readonly readAt: Date;
}
