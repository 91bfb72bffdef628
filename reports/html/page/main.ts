import { addressBar } from './address.ts';
import type { App, Mounted } from './app.ts';
import { Data } from './data.ts';
import { h } from './dom.ts';
import { facetsOf } from './facets.ts';
import { type Messages, type Translate, translator } from './messages.ts';
import { failsOf, printed, printedSummary } from './print.ts';
import { hrefOf, type Language, type Route, type View } from './route.ts';
import { searcher } from './search.ts';
import { shell } from './shell.ts';
import { dress, unpack } from './unpack.ts';
import { alerts } from './view-alerts.ts';
import { backups } from './view-backups.ts';
import { checks } from './view-checks.ts';
import { coverage } from './view-coverage.ts';
import { events } from './view-events.ts';
import { findings } from './view-findings.ts';
import { overview } from './view-overview.ts';
import { resources } from './view-resources.ts';
import { suppressed } from './view-suppressed.ts';
import { zones } from './view-zones.ts';

const views: Readonly<Record<View, (app: App) => Mounted>> = {
  overview,
  zones,
  backups,
  events,
  alerts,
  findings,
  checks,
  resources,
  coverage,
  suppressed,
};

const page = document.getElementById('page') ?? document.body;

function start(data: Data, messages: Readonly<Record<Language, Messages>>): void {
  const voices = new Map<Language, Translate>();
  const facets = facetsOf(data);
  const search = searcher(data);
  const main = h('main', { tabindex: -1 });
  let header = h('header');
  page.replaceChildren(header, main);
  const address = addressBar(draw);
  let mounted: Mounted | undefined;
  let drawn: Route | undefined;
  let asked: 'summary' | 'expanded' | undefined;

  function voice(language: Language): Translate {
    const known = voices.get(language) ?? translator(language, messages[language]);
    voices.set(language, known);
    return known;
  }

  function appAt(route: Route): App {
    const t = voice(route.language ?? ownLanguage());
    const kept = { language: route.language, theme: route.theme };
    const href = (to: Route) => hrefOf({ ...kept, ...to });
    return {
      data,
      facets,
      search,
      t,
      route,
      href,
      go: (to, how = 'push') => address.go({ ...kept, ...to }, how),
      print,
    };
  }

  function print(extent: 'summary' | 'expanded'): void {
    asked = extent;
    window.print();
    asked = undefined;
  }

  function paper(): HTMLElement | undefined {
    const app = appAt(address.route());
    if (asked === 'summary') return printedSummary(app);
    return mounted?.print?.() ?? (asked && printed(app, failsOf(data)));
  }

  function draw(): void {
    const route = address.route();
    const app = appAt(route);
    document.documentElement.lang = app.t.language;
    document.documentElement.className = route.theme ?? '';
    document.title = `${app.t(route.view)} · ${title}`;
    const same =
      mounted?.update &&
      drawn?.view === route.view &&
      drawn.language === route.language &&
      isIndex(drawn) === isIndex(route);
    if (!same) {
      mounted?.leave?.();
      mounted = views[route.view](app);
      main.replaceChildren(mounted.element);
      if (drawn) {
        window.scrollTo(0, 0);
        mounted.element.querySelector('h1')?.focus({ preventScroll: true });
      }
    }
    if (drawn?.view !== route.view || drawn.language !== route.language || drawn.theme !== route.theme) {
      const focused = document.activeElement?.id;
      const next = shell(app, main);
      header.replaceWith(next);
      header = next;
      if (focused) document.getElementById(focused)?.focus();
    }
    mounted?.update?.(app);
    drawn = route;
  }

  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    drawn = undefined;
    draw();
  });
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return;
    if (event.key === '/' && !(event.target instanceof HTMLInputElement)) {
      event.preventDefault();
      document.getElementById('search')?.focus();
    } else if (event.target === document.body || event.key === 'Escape') {
      mounted?.key?.(event);
    }
  });
  addEventListener('beforeprint', () => {
    const printout = paper();
    if (printout) document.body.append(printout);
  });
  addEventListener('afterprint', () => document.querySelector('body > .paper')?.remove());
  draw();
}

/** Of checks and resources, one is a page of its own; everything else is followed in place. */
function isIndex({ view, show }: Route): boolean {
  return (view !== 'checks' && view !== 'resources') || !show;
}

const title = document.title;
function ownLanguage(): Language {
  return navigator.language.startsWith('ko') ? 'ko' : 'en';
}

Promise.all([
  unpack(document.getElementById('report')?.textContent ?? ''),
  dress(page.dataset.later ?? ''),
]).then(
  ([packed, messages]) => start(new Data(packed), messages),
  (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    // The page's words may be what cannot be read.
    const said = { en: 'This browser cannot read the report', ko: '이 브라우저는 보고서를 읽을 수 없습니다' };
    page.append(h('p', { role: 'alert' }, `${said[ownLanguage()]}: ${message}`));
  },
);
