import { kindOf, labelOf } from './event-names.ts';
import type {
  DeadStore,
  EventEdge,
  EventFailure,
  EventFlow,
  EventPath,
  EventStep,
  LossPoint,
} from './model/event-path.ts';
import { groupBy } from './model/group-by.ts';

/** What a service knows of a thing, where. */
export interface Flow extends EventFlow {
  readonly account: string;
  readonly region: string;
  readonly service: string;
}

/** Whether something is there, or why that is not known. */
export type Presence = 'there' | 'missing' | { readonly unread: string };

/** What hands events on to what. */
export interface EventGraph {
  readonly flows: readonly Flow[];
  /** Whether something is there, of which these services told. */
  readonly presenceOf: (arn: string, services: ReadonlySet<string>) => Presence;
}

/** More paths of one source than these are not told, lest their number explode. */
const mostPaths = 100;

/** Every path from where events arise to where they are worked off, and the sources that have more than are told. */
export function trace({ flows, presenceOf }: EventGraph): {
  readonly paths: readonly EventPath[];
  readonly cut: readonly string[];
} {
  const things = new Map([...groupBy(flows, ({ arn }) => arn)].map(([arn, own]) => [arn, merged(own)]));
  const seen: Seen = {
    thingAt: (arn) => things.get(arn),
    presenceOf: (arn) => presenceOf(arn, things.get(arn)?.services ?? none),
  };
  const paths: EventPath[] = [];
  const cut: string[] = [];
  for (const source of sourcesOf(things)) {
    const ways = waysFrom(source, things);
    for (const way of ways.slice(0, mostPaths)) paths.push(pathOf(source, way, seen));
    if (ways.length > mostPaths) cut.push(source.arn);
  }
  return { paths: paths.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)), cut: cut.sort() };
}

const none: ReadonlySet<string> = new Set();

interface Thing extends Flow {
  readonly services: ReadonlySet<string>;
}

interface Seen {
  readonly thingAt: (arn: string) => Thing | undefined;
  readonly presenceOf: (arn: string) => Presence;
}

/** What all services know of one thing. */
function merged(own: readonly Flow[]): Thing {
  return Object.assign({}, ...own, {
    edges: own.flatMap(({ edges }) => edges),
    unread: own.flatMap(({ unread }) => unread),
    services: new Set(own.map(({ service }) => service)),
  });
}

/** Where events arise: what nothing hands on to; and of what only hands on in circles, the first. */
function sourcesOf(things: ReadonlyMap<string, Thing>): readonly Thing[] {
  const handing = [...things.values()]
    .filter(({ edges, unread }) => edges.length + unread.length > 0)
    .sort((a, b) => (a.arn < b.arn ? -1 : 1));
  const told = new Set(handing.flatMap(({ edges }) => edges.map(({ to }) => to)));
  const reached = new Set<string>();
  const reach = (first: Thing) => {
    const open = [first.arn];
    for (let arn = open.pop(); arn !== undefined; arn = open.pop()) {
      if (reached.has(arn)) continue;
      reached.add(arn);
      open.push(...(things.get(arn)?.edges ?? []).map(({ to }) => to));
    }
  };
  const sources = handing.filter(({ arn }) => !told.has(arn));
  sources.forEach(reach);
  for (const thing of handing) {
    if (reached.has(thing.arn)) continue;
    sources.push(thing);
    reach(thing);
  }
  return sources;
}

/** The edges of a path, and whether the last of them leads back. */
interface Way {
  readonly edges: readonly EventEdge[];
  readonly loop: boolean;
}

/** Every way onward that passes nothing twice, one more than are told at most. */
function waysFrom(source: Thing, things: ReadonlyMap<string, Thing>): readonly Way[] {
  const ways: Way[] = [];
  const walk = (arn: string, edges: readonly EventEdge[], passed: ReadonlySet<string>) => {
    const onward = things.get(arn)?.edges ?? [];
    if (onward.length === 0) ways.push({ edges, loop: false });
    for (const edge of onward) {
      if (ways.length > mostPaths) return;
      const next = [...edges, edge];
      if (passed.has(edge.to)) ways.push({ edges: next, loop: true });
      else walk(edge.to, next, new Set([...passed, edge.to]));
    }
  };
  walk(source.arn, [], new Set([source.arn]));
  return ways;
}

function pathOf(source: Thing, { edges, loop }: Way, seen: Seen): EventPath {
  const lossPoints: LossPoint[] = [];
  const deadStores: DeadStore[] = [];
  const unread = new Set<string>();
  const judged = { lossPoints, deadStores, unread };
  const path: EventStep[] = [];
  let from = source.arn;
  for (const edge of [undefined, ...edges]) {
    const arn = edge?.to ?? source.arn;
    const failures = failuresAt(arn, edge, from, seen);
    const stores = failures.flatMap((failure) => judge(failure, judged, seen));
    const presence = edge ? seen.presenceOf(arn) : 'there';
    if (typeof presence === 'object') unread.add(presence.unread);
    else if (presence === 'missing' && edge?.needsReceiver)
      lossPoints.push({
        edge: { from, to: arn },
        condition: `${labelOf(arn)} does not exist`,
        fix: edge.needsReceiver,
      });
    for (const { operation } of seen.thingAt(arn)?.unread ?? []) unread.add(operation);
    const delivery = edge && { delivery: edge.delivery };
    path.push({ kind: kindOf(arn), arn, label: labelOf(arn), ...delivery, stores: [...new Set(stores)] });
    from = arn;
  }
  if (!loop && handsOnUnseen(from, seen)) unread.add(`whom ${labelOf(from)} hands events on to`);
  const { account, region } = source;
  const failedEvents = lossPoints.length > 0 ? 'lost' : unread.size > 0 ? 'unknown' : 'kept';
  return {
    account,
    region,
    source: source.arn,
    path,
    loop,
    lossPoints,
    deadStores,
    unread: [...unread].sort(),
    failedEvents,
  };
}

interface FailureAt {
  readonly failure: EventFailure;
  readonly edge: LossPoint['edge'];
}

/** What may fail on the way to a thing, and in it: nobody waits for its answer, unless it fetched the event itself. */
function failuresAt(
  arn: string,
  edge: EventEdge | undefined,
  from: string,
  seen: Seen,
): readonly FailureAt[] {
  const own = edge?.delivery === 'event-source-mapping' ? undefined : seen.thingAt(arn)?.failure;
  return [
    ...(edge?.failure ? [{ failure: edge.failure, edge: { from, to: arn } }] : []),
    ...(own ? [{ failure: own, edge: { from: arn, to: arn } }] : []),
  ];
}

interface Judged {
  readonly lossPoints: LossPoint[];
  readonly deadStores: DeadStore[];
  readonly unread: Set<string>;
}

/** Where goes what fails, and what is wrong with that. */
function judge({ failure, edge }: FailureAt, judged: Judged, seen: Seen): readonly string[] {
  if ('unread' in failure) {
    judged.unread.add(failure.unread);
    return [];
  }
  const { fix } = failure;
  if ('lost' in failure) {
    judged.lossPoints.push({ edge, condition: failure.lost, fix });
    return [];
  }
  const { store } = failure;
  const presence = seen.presenceOf(store);
  if (presence === 'missing') {
    judged.lossPoints.push({ edge, condition: `${labelOf(store)}, where it should go, does not exist`, fix });
    return [store];
  }
  if (presence !== 'there') judged.unread.add(presence.unread);
  const { dead = [], unsure = [] } = seen.thingAt(store) ?? {};
  for (const reason of dead) {
    if (!judged.deadStores.some(({ arn, because }) => arn === store && because === reason.because))
      judged.deadStores.push({ arn: store, ...reason });
  }
  for (const { operation } of unsure) judged.unread.add(operation);
  return [store];
}

/** Whether it is a topic or a bus of which nothing tells whom it hands events on to. */
function handsOnUnseen(arn: string, seen: Seen): boolean {
  const kind = kindOf(arn);
  const hasEdges = (seen.thingAt(arn)?.edges.length ?? 0) > 0;
  return !hasEdges && (kind === 'SNS topic' || kind === 'EventBridge event bus');
}

/** Whether an ARN names a version or an alias of a function. */
export function isLambdaVersion(arn: string): boolean {
  return arn.split(':')[2] === 'lambda' && arn.split(':').length > 7;
}

function orderOf({ account, region, source, path }: EventPath): string {
  return [account, region, source, ...path.map(({ arn }) => arn)].join('\n');
}
