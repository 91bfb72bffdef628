import type { App } from './app.ts';
import type { Data } from './data.ts';
import { h } from './dom.ts';

const known = new WeakMap<Data, ReadonlySet<string>>();

/** The name of a thing, which leads to its verdicts where it has any. */
export function resourceLink({ data, href }: App, arn: string, name: string): HTMLElement {
  const label = name.slice(0, 200);
  return judged(data).has(arn)
    ? h('a', { href: href({ view: 'resources', show: arn }), title: arn }, label)
    : h('span', { title: arn }, label);
}

function judged(data: Data): ReadonlySet<string> {
  const arns =
    known.get(data) ?? new Set(Array.from({ length: data.resources }, (_, i) => data.resource(i).arn));
  known.set(data, arns);
  return arns;
}
