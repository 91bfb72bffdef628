import type { Derived } from './define/derived.ts';
import { kindOf, labelOf } from './event-names.ts';
import type { Inventory } from './inventory.ts';
import { type EventFlow, type EventPath, type Events, listedFully } from './model/event-path.ts';
import { distinctGaps, type Gap } from './model/gap.ts';
import { type Resource, serviceOf } from './model/resource.ts';
import { type EventGraph, type Flow, isLambdaVersion, type Presence, trace } from './trace-events.ts';

/** What every service knows of the events that pass through its things. */
export type EventSources = readonly Derived<Resource<EventFlow>>[];

/** Where events can get lost; nothing is read for it that no check asks for. */
export function eventsOf(inventory: Inventory, sources: EventSources): Events {
  const flows: Flow[] = [];
  const gaps: Gap[] = [];
  /** Of the services that list all their things: why a list in a place is not complete, if it is not. */
  const lists = new Map<string, Gap | undefined>();
  for (const source of sources) {
    const service = serviceOf(source);
    for (const spot of inventory.spots(source)) {
      const listed = inventory.list(source, [], spot);
      gaps.push(...listed.gaps);
      lists.set(`${service} ${spot.region} ${spot.account}`, listed.gaps[0]);
      for (const { account, region, data } of listed.resources) {
        const flow = data as EventFlow;
        gaps.push(...flow.unread);
        flows.push({ ...flow, account, region, service });
      }
    }
  }
  const graph: EventGraph = { flows, presenceOf: (arn, known) => presenceOf(arn, known, lists) };
  const { paths, cut } = trace(graph);
  return { paths, summary: summaryOf(paths), cut, unread: distinctGaps(gaps) };
}

/** Whether something is there, as far as its service lists all such things. */
function presenceOf(
  arn: string,
  services: ReadonlySet<string>,
  lists: ReadonlyMap<string, Gap | undefined>,
): Presence {
  const [, , service = '', region = '', account = ''] = arn.split(':');
  if (!listedFully.some((each) => each === service) || services.has(service)) return 'there';
  if (isLambdaVersion(arn)) return { unread: `lambda:GetFunctionConfiguration of ${labelOf(arn)}` };
  const place = `${service} ${region} ${account}`;
  if (!lists.has(place)) return { unread: `${kindOf(arn)} ${labelOf(arn)} in ${account} ${region}` };
  const gap = lists.get(place);
  return gap ? { unread: gap.operation } : 'missing';
}

function summaryOf(paths: readonly EventPath[]): Events['summary'] {
  const kept = paths.filter(({ failedEvents }) => failedEvents === 'kept').length;
  return { paths: paths.length, kept, text: `${kept} of ${paths.length} event paths keep failed events` };
}
