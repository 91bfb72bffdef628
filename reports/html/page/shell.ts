import type { App } from './app.ts';
import { backupTally } from './backups.ts';
import { button, h } from './dom.ts';
import { type Route, views } from './route.ts';
import { alertTally } from './view-alerts.ts';
import { eventTally } from './view-events.ts';

/** The bar at the top: the name, the menu, the language and the theme. */
export function shell(app: App, main: HTMLElement): HTMLElement {
  const { t, route, go } = app;
  const other = t.language === 'en' ? 'ko' : 'en';
  const dark = isDark(route);
  return h(
    'header',
    { class: 'shell' },
    button({ class: 'skip' }, () => main.focus(), t('skip')),
    h(
      'a',
      { class: 'brand', href: app.href({ view: 'overview' }) },
      h('i', { 'aria-hidden': true }),
      'Lintel',
    ),
    h('nav', { 'aria-label': t('menu') }, ...views.map((view) => entry(app, view))),
    h(
      'div',
      { class: 'settings' },
      button(
        {
          id: 'language',
          lang: other,
          'aria-label': `${t('language')}: ${other === 'ko' ? '한국어' : 'English'}`,
        },
        () => go({ ...route, language: other }, 'replace'),
        other === 'ko' ? '한국어' : 'English',
      ),
      button(
        { id: 'theme', 'aria-label': `${t('theme')}: ${t(dark ? 'light' : 'dark')}` },
        () => go({ ...route, theme: dark ? 'light' : 'dark' }, 'replace'),
        t(dark ? 'light' : 'dark'),
      ),
      printMenu(app),
    ),
  );
}

/** In short or in full: the reader chooses before the browser's own dialogue. */
function printMenu({ t, print }: App): HTMLElement {
  const choice = (extent: 'summary' | 'expanded', name: string, help: string) =>
    button(
      {},
      () => {
        menu.hidePopover();
        print(extent);
      },
      h('b', {}, name),
      h('span', {}, help),
    );
  const menu = h(
    'div',
    { id: 'printing', popover: 'auto' },
    choice('summary', t('printSummary'), t('printSummaryHelp')),
    choice('expanded', t('printExpanded'), t('printExpandedHelp')),
  );
  return h('div', {}, h('button', { type: 'button', popovertarget: 'printing' }, t('print')), menu);
}

/** Whether the page is dark now: as chosen, otherwise as the system is. */
function isDark({ theme }: Route): boolean {
  return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

function entry({ t, href, route, data }: App, view: (typeof views)[number]): HTMLElement {
  const { tally, checks, complete } = data.report;
  const counts: Partial<Record<typeof view, number>> = {
    backups: backupTally(data).uncovered,
    events: eventTally(data).lost,
    alerts: alertTally(data).nobody,
    findings: tally.fail,
    checks: checks.length,
    resources: data.resources,
    coverage: tally.unknown,
    suppressed: tally.suppressed,
  };
  const n = counts[view] ?? 0;
  const target = view === 'findings' ? { view, chosen: { status: ['fail'] } } : { view };
  return h(
    'a',
    { href: href(target), 'aria-current': route.view === view ? 'page' : undefined },
    t(view),
    n > 0 &&
      h(
        'span',
        { class: view === 'coverage' && !complete ? 'n alert' : 'n' },
        view === 'coverage' ? `! ${t.number(n)}` : t.number(n),
      ),
  );
}
