import type { CheckSummary } from '../../../src/model/report.ts';
import { fillCommand, fillFragment } from '../../fill.ts';
import type { App } from './app.ts';
import type { ShownResource } from './data.ts';
import { button, h } from './dom.ts';
import { code, facts } from './marks.ts';

interface Recipe {
  readonly name: string;
  readonly text: string;
}

/** What to do about a fail, what it takes, and how, in the reader's own tool; with a resource, its identifiers filled in. */
export function fixOf(app: App, { fix }: CheckSummary, resource?: ShownResource): HTMLElement {
  const { t } = app;
  return h(
    'div',
    { class: 'fix' },
    h('p', {}, fix.summary),
    facts([
      [t('effort'), t(`effort.${fix.effort}`)],
      [t('cost'), fix.cost],
      [t('risk'), fix.risk],
    ]),
    ...tabs(app, recipes(fix, resource)),
  );
}

function recipes(
  { cli, cloudformation, terraform }: CheckSummary['fix'],
  resource?: ShownResource,
): Recipe[] {
  const command = (text: string) => (resource ? fillCommand(text, resource) : text);
  const fragment = (text: string) => (resource ? fillFragment(text, resource) : text);
  return [
    ...(cli ? [{ name: 'AWS CLI', text: command(cli) }] : []),
    ...(cloudformation ? [{ name: 'CloudFormation', text: fragment(cloudformation) }] : []),
    ...(terraform ? [{ name: 'Terraform', text: fragment(terraform) }] : []),
  ];
}

/** One recipe stands as it is; several take turns, chosen by tabs. */
function tabs(app: App, all: readonly Recipe[]): HTMLElement[] {
  const panels = all.map(({ name, text }) => code(app, text, name));
  const buttons = all.map(({ name }, i) =>
    button({ role: 'tab', id: `tab-${i}`, 'aria-controls': `panel-${i}` }, () => choose(i), name),
  );
  const list = h('div', { role: 'tablist', 'aria-label': app.t('fix') }, ...buttons);
  panels.forEach((panel, i) => {
    panel.id = `panel-${i}`;
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', `tab-${i}`);
  });
  list.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const from = buttons.findIndex((each) => each.matches(':focus'));
    if (!step || from < 0) return;
    const to = (from + step + buttons.length) % buttons.length;
    choose(to);
    buttons[to]?.focus();
  });
  function choose(chosen: number): void {
    buttons.forEach((each, i) => {
      each.setAttribute('aria-selected', String(i === chosen));
      each.tabIndex = i === chosen ? 0 : -1;
    });
    panels.forEach((panel, i) => {
      panel.hidden = i !== chosen;
    });
  }
  choose(0);
  return all.length > 0 ? [list, ...panels] : [];
}
