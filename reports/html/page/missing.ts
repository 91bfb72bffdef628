import type { App } from './app.ts';
import { h } from './dom.ts';

/** What a link leads to that this report does not hold, say of another scan. */
export function missing({ t, href, route }: App, name: string): HTMLElement {
  return h(
    'div',
    { class: 'page' },
    h('h1', { tabindex: -1 }, t('notFound', { name })),
    h('p', {}, h('a', { href: href({ view: route.view }) }, t('back'))),
  );
}
