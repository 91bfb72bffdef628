import { type Gap, Unreadable } from './gap.ts';
import type { Resource } from './resource.ts';

/**
 * A list of resources that a check consults.
 *
 * Where the reading did not finish, what was found still counts: `find`, `some` and `get` answer when they find,
 * even past a resource whose own details are unread. But nothing may be concluded from absence: everything else
 * throws `Unreadable`.
 */
export interface Collection<R extends Resource = Resource> extends Iterable<R> {
  readonly size: number;
  /** By id or by ARN; `undefined` in, `undefined` out. */
  get(idOrArn: string | undefined): R | undefined;
  find(test: (resource: R) => boolean): R | undefined;
  some(test: (resource: R) => boolean): boolean;
  every(test: (resource: R) => boolean): boolean;
  filter(test: (resource: R) => boolean): readonly R[];
  map<T>(turn: (resource: R) => T): readonly T[];
  /**
   * All resources with this key. The index is built once per function, so pass one that is declared at the
   * top of the module: `subnets.having(byVpc, vpcId)`.
   */
  having(key: Key<R>, value: string | undefined): readonly R[];
  /**
   * The same where what bears a key is read whole or not at all, as the metrics of one resource are: what was
   * read counts, though the list did not finish, and only a key that nothing bears throws.
   */
  known(key: Key<R>, value: string): readonly R[];
}

/** What a resource is indexed by: one key, several, or none. */
export type Key<R extends Resource> = (resource: R) => string | readonly string[] | undefined;

const none: readonly never[] = Object.freeze([]);

/** The collection of what was read; `gap` is the first reason why it is incomplete. */
export class ReadCollection<R extends Resource> implements Collection<R> {
  readonly #resources: readonly R[];
  readonly #gap: Gap | undefined;
  readonly #indexes = new Map<Key<R>, ReadonlyMap<string, readonly R[]>>();

  constructor(resources: readonly R[], gap?: Gap) {
    this.#resources = resources;
    this.#gap = gap;
  }

  get size(): number {
    return this.#complete().length;
  }

  [Symbol.iterator](): Iterator<R> {
    return this.#complete()[Symbol.iterator]();
  }

  get(idOrArn: string | undefined): R | undefined {
    if (idOrArn === undefined) return undefined;
    return this.#index(idAndArn).get(idOrArn)?.[0] ?? this.#absent();
  }

  find(test: (resource: R) => boolean): R | undefined {
    let unread: Unreadable | undefined;
    for (const resource of this.#resources) {
      try {
        if (test(resource)) return resource;
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        unread ??= error;
      }
    }
    if (unread) throw unread;
    return this.#absent();
  }

  some(test: (resource: R) => boolean): boolean {
    return this.find(test) !== undefined;
  }

  every(test: (resource: R) => boolean): boolean {
    return !this.some((resource) => !test(resource));
  }

  filter(test: (resource: R) => boolean): readonly R[] {
    return this.#complete().filter(test);
  }

  map<T>(turn: (resource: R) => T): readonly T[] {
    return this.#complete().map(turn);
  }

  having(key: Key<R>, value: string | undefined): readonly R[] {
    this.#complete();
    return value === undefined ? none : (this.#index(key).get(value) ?? none);
  }

  known(key: Key<R>, value: string): readonly R[] {
    return this.#index(key).get(value) ?? this.having(key, value);
  }

  #complete(): readonly R[] {
    this.#absent();
    return this.#resources;
  }

  #absent(): undefined {
    if (this.#gap) throw new Unreadable(this.#gap);
  }

  #index(key: Key<R>): ReadonlyMap<string, readonly R[]> {
    const known = this.#indexes.get(key);
    if (known) return known;
    const index = new Map<string, R[]>();
    for (const resource of this.#resources) {
      const keys = key(resource);
      for (const value of typeof keys === 'string' ? [keys] : (keys ?? none)) {
        const group = index.get(value);
        if (group) group.push(resource);
        else index.set(value, [resource]);
      }
    }
    this.#indexes.set(key, index);
    return index;
  }
}

const idAndArn = (resource: Resource) => [resource.id, resource.arn];
