import type { At } from '../define/at.ts';
import type { Call } from '../define/call.ts';
import { type Gap, Unreadable } from '../model/gap.ts';
import { GLOBAL, type Resource } from '../model/resource.ts';
import type { Detail, ReadResource, Unit } from '../model/unit.ts';
import type { Reading } from '../plan.ts';
import { hasBrokenTime } from './broken-time.ts';
import { chunks } from './chunks.ts';
import { copier } from './copier.ts';
import { few } from './few.ts';
import { operationName } from './operation.ts';
import type { Pool } from './pool.ts';
import { isNamed, resourceOf } from './resource-of.ts';
import type { Session } from './session.ts';

/** Where a unit is read, and with what. */
export interface Place {
  readonly at: At;
  /** Where the account's global services answer. */
  readonly home: string;
  readonly session: Session;
  readonly pool: Pool;
  readonly clock: () => Date;
}

/** What a list or a detail yielded: as much as could be read, and why there is no more. */
interface Yield {
  /** What each page's `select` gave. */
  readonly pages: readonly unknown[];
  readonly gap?: Gap;
  /** Nothing was asked, for what to ask about was not read. */
  readonly inherited?: Gap;
}

/** Reads one type in one place. `parents` are the resources that it is listed inside of. */
export async function readUnit(
  reading: Reading,
  place: Place,
  parents: { readonly resources: readonly Resource[]; readonly gaps: readonly Gap[] },
): Promise<Unit> {
  return new Reader(reading, place).read(parents);
}

class Reader {
  readonly #reading: Reading;
  readonly #place: Place;
  readonly #calls: Record<string, number> = {};
  #metrics = 0;

  constructor(reading: Reading, place: Place) {
    this.#reading = reading;
    this.#place = place;
  }

  async read(parents: {
    readonly resources: readonly Resource[];
    readonly gaps: readonly Gap[];
  }): Promise<Unit> {
    const { collector } = this.#reading;
    if (collector.partitions?.includes(this.#place.at.partition) === false) return this.#unit({});
    const { list, details } = await collector.requests();
    const asked = this.#reading.details.filter((name) => name in details);
    const { items, gaps, inherited } =
      'known' in list
        ? { items: this.#resources(list.known(this.#place.at)), gaps: [], inherited: [] }
        : await this.#list(this.#projecting(list), parents.resources);
    const resources = unique(items.filter(isNamed));
    const nameless = items.every(isNamed) ? [] : [this.#nameless()];
    const read = await Promise.all(
      asked.map(async (name) => [name, await this.#detail(details[name] as Call, resources)] as const),
    );
    return this.#unit({
      resources: resources.map((resource, index) => withDetails(resource, ofOne(read, index))),
      gaps: [...gaps, ...nameless],
      inherited: [...parents.gaps, ...inherited],
    });
  }

  #unit(read: Partial<Pick<Unit, 'resources' | 'gaps' | 'inherited'>>): Unit {
    const { collector, details } = this.#reading;
    const { account, region } = this.#place.at;
    return {
      account,
      region,
      type: collector.type,
      details,
      resources: [],
      gaps: [],
      inherited: [],
      ...read,
      calls: this.#calls,
      ...(this.#metrics > 0 && { metrics: this.#metrics }),
      readAt: this.#place.clock(),
    };
  }

  async #list(
    list: Call,
    parents: readonly Resource[],
  ): Promise<{
    readonly items: readonly ReadResource[];
    readonly gaps: readonly Gap[];
    readonly inherited: readonly Gap[];
  }> {
    const { at } = this.#place;
    const { per } = this.#reading.collector;
    const answers = !per
      ? [await this.#ask(list, list.input(undefined, at), undefined, at.region)]
      : list.batch
        ? await this.#batches(list, parents)
        : (await few(parents, (parent) => this.#askAbout(list, parent))).flatMap((answer) => answer ?? []);
    return {
      items: answers.flatMap(({ pages }) => pages.flat() as ReadResource[]),
      gaps: answers.flatMap(({ gap }) => gap ?? []),
      inherited: answers.flatMap(({ inherited }) => inherited ?? []),
    };
  }

  /** Each different key once, as many in a request as it takes; and each different request once. */
  async #batches(list: Call, parents: readonly Resource[]): Promise<readonly Yield[]> {
    const { at } = this.#place;
    const keys = new Map<string, unknown>();
    const unread: Yield[] = [];
    for (const parent of parents) {
      try {
        for (const key of list.batch?.keys(parent) ?? []) keys.set(JSON.stringify(key), key);
      } catch (error) {
        unread.push(unreadable(error));
      }
    }
    const requests = new Map<string, { readonly input: object; readonly about: unknown[] }>();
    for (const chunk of chunks([...keys.values()], list.batch?.size ?? 1)) {
      const input = list.input(chunk, at);
      const same = requests.get(JSON.stringify(input));
      if (same) same.about.push(...chunk);
      else requests.set(JSON.stringify(input), { input, about: [...chunk] });
    }
    const answers = await few([...requests.values()], ({ input, about }) =>
      this.#ask(list, input, about, at.region),
    );
    return [...unread, ...answers];
  }

  /** One detail of every resource, in the resources' order. */
  async #detail(call: Call, resources: readonly ReadResource[]): Promise<readonly (Detail | undefined)[]> {
    if (call.batch) return this.#shared(call, resources);
    const answers = await few(resources, (resource) => this.#askAbout(call, resource));
    return answers.map((answer) => answer && detailOf(answer, call));
  }

  async #shared(call: Call, resources: readonly ReadResource[]): Promise<readonly Detail[]> {
    const { at } = this.#place;
    const groups = await few(chunks(resources, call.batch?.size ?? 1), async (group) => {
      const keys = group.flatMap((resource) => call.batch?.keys(resource) as readonly string[]);
      const answer = await this.#ask(
        { ...call, select: (output) => output },
        call.input(keys, at),
        keys,
        at.region,
      );
      return keys.map((key) =>
        detailOf({ ...answer, pages: answer.pages.map((page) => call.select(page, key, at)) }, call),
      );
    });
    return groups.flat();
  }

  /** Asks about one resource, where it is, if at all. What cannot be asked because its parent was not read is a gap. */
  async #askAbout(call: Call, resource: Resource): Promise<Yield | undefined> {
    try {
      if (!call.only(resource)) return undefined;
      const answer = await this.#ask(call, call.input(resource, this.#place.at), resource, resource.region);
      return answer.gap ? { ...answer, gap: { ...answer.gap, subject: resource.id } } : answer;
    } catch (error) {
      return unreadable(error);
    }
  }

  async #ask(call: Call, first: object, about: unknown, region: string): Promise<Yield> {
    const { at } = this.#place;
    const pages: unknown[] = [];
    let input = first;
    const tokens = new Set<string>();
    for (;;) {
      const result = await this.#send(call, input, region);
      if ('gap' in result) return { pages, gap: result.gap };
      if (this.#reading.collector.metrics && Array.isArray(about)) this.#metrics += about.length;
      if (result.value === undefined) return { pages };
      if (hasBrokenTime(result.value))
        return { pages, gap: this.#refused(call, 'a time in the answer is none') };
      pages.push(call.select(result.value, about, at));
      const next = definedIn(call.pages?.(result.value) ?? {});
      const token = JSON.stringify(next);
      if (token === '{}') return { pages };
      if (tokens.has(token))
        return { pages, gap: this.#refused(call, 'a page token came twice, so that the list has no end') };
      tokens.add(token);
      // Not on top of the page before: a token of several parts may have fewer of them now.
      input = { ...first, ...next };
    }
  }

  #send(call: Call, input: object, region: string) {
    const { at, home, session, pool } = this.#place;
    const target = region === GLOBAL ? (this.#reading.collector.home ?? home) : region;
    return pool.send({
      client: () => session.client(call.client, target),
      account: at.account,
      region: target,
      command: call.command,
      input,
      iam: call.iam,
      absentOn: call.absentOn,
      recover: call.recover,
      refresh: (stale) => session.refresh(stale),
      sent: (operation) => {
        this.#calls[operation] = (this.#calls[operation] ?? 0) + 1;
      },
    });
  }

  /** Of several that nothing tells apart, all but one would be lost. */
  #nameless(): Gap {
    const { account, region } = this.#place.at;
    const { type } = this.#reading.collector;
    const message = 'AWS listed something without a name';
    return { operation: type, actions: [], account, region, cause: 'missing-field', message };
  }

  #refused(call: Call, message: string): Gap {
    const { account, region } = this.#place.at;
    const operation = operationName(call.iam, call.command);
    return { operation, actions: call.iam, account, region, cause: 'refused', message };
  }

  /** A page becomes resources as it arrives, so that nothing else of it is kept. */
  #projecting(list: Call): Call {
    const select: Call['select'] = (output, about, at) =>
      this.#resources((list.select(output, about, at) ?? []) as readonly object[]);
    return { ...list, select };
  }

  #resources(items: readonly object[]): readonly ReadResource[] {
    const copied = copier();
    const { at } = this.#place;
    return items.map((item) => resourceOf(this.#reading.collector, at, item, copied));
  }
}

/** The details of the resource at this place; those that were not asked of it are left out. */
function ofOne(
  read: readonly (readonly [name: string, values: readonly (Detail | undefined)[]])[],
  index: number,
): Readonly<Record<string, Detail>> {
  return Object.fromEntries(
    read.flatMap(([name, values]) => {
      const value = values[index];
      return value ? [[name, value]] : [];
    }),
  );
}

function detailOf({ pages, gap, inherited }: Yield, call: Call): Detail {
  const unread = gap ?? inherited;
  if (unread) return { gap: unread };
  if (call.pages) return pages.length === 0 ? {} : { value: joined(pages) };
  return pages[0] === undefined ? {} : { value: pages[0] };
}

/** The lists of all pages as one, or their records as one: tags. */
function joined(pages: readonly unknown[]): unknown {
  return pages.every(Array.isArray) ? pages.flat() : Object.assign({}, ...pages);
}

/** The detail `tags`, where there is one, gives the resource its tags. */
function withDetails(resource: ReadResource, details: Readonly<Record<string, Detail>>): ReadResource {
  const tags =
    details.tags && 'value' in details.tags ? (details.tags.value as Resource['tags']) : resource.tags;
  return { ...resource, tags, details };
}

function unreadable(error: unknown): Yield {
  if (error instanceof Unreadable) return { pages: [], inherited: error.gap };
  throw error;
}

/** AWS repeats an item where a list changes between two pages. */
function unique(resources: readonly ReadResource[]): readonly ReadResource[] {
  return [...new Map(resources.map((resource) => [resource.arn, resource])).values()];
}

function definedIn(object: object): object {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined && value !== ''),
  );
}
