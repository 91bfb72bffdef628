import type { Change, Severity } from '../../../src/model/finding.ts';
import type { App } from './app.ts';
import type { Status } from './data.ts';
import { button, type Child, h } from './dom.ts';

const signs: Readonly<Record<Status, string>> = {
  fail: '✕',
  unknown: '?',
  suppressed: '⊘',
  pass: '✓',
  'not-applicable': '–',
};

/** A severity: its name on its colour. */
export function severityMark({ t }: App, severity: Severity): HTMLElement {
  return h('span', { class: `mark severity ${severity}` }, t(`severity.${severity}`));
}

/** A status: a sign and its name. */
export function statusMark({ t }: App, status: Status): HTMLElement {
  return h('span', { class: `mark status ${status}` }, sign(status), t(`status.${status}`));
}

/** What matters most of a verdict: how bad a fail is, otherwise its status. */
export function mark(app: App, status: Status, severity: Severity): HTMLElement {
  return status === 'fail' ? severityMark(app, severity) : statusMark(app, status);
}

/** How a fail stands to the earlier report; nothing where it was one already. */
export function changeMark({ t }: App, change: Change | undefined): HTMLElement | undefined {
  return (
    change && h('span', { class: 'mark change', title: t(`changeWhy.${change}`) }, t(`change.${change}`))
  );
}

/** A number of fails with their severity, for narrow places. */
export function countMark({ t }: App, severity: Severity, n: number): HTMLElement {
  const title = `${t(`severity.${severity}`)}: ${t.number(n)}`;
  return h(
    'span',
    { class: `mark severity ${severity}`, title },
    `${t(`severity.${severity}`)} ${t.number(n)}`,
  );
}

/** The sign of a status; its name must stand beside it. */
export function sign(status: Status): HTMLElement {
  return h('span', { class: `sign ${status}`, 'aria-hidden': true }, signs[status]);
}

/** A button that copies a text. */
export function copyButton({ t }: App, text: string, what: string): HTMLElement {
  const copy: HTMLButtonElement = button(
    { class: 'copy', 'aria-label': `${t('copy')}: ${what}` },
    async () => {
      await copyText(text);
      copy.textContent = t('copied');
      setTimeout(() => {
        copy.textContent = t('copy');
      }, 1500);
    },
    t('copy'),
  );
  return copy;
}

/** A block of code that can be copied. */
export function code(app: App, text: string, what: string): HTMLElement {
  return h(
    'div',
    { class: 'code' },
    h('pre', { tabindex: 0, 'aria-label': what }, h('code', {}, ...unbroken(text))),
    copyButton(app, text, what),
  );
}

/** Browsers break lines at hyphens; `--multi-az` stays whole. */
function unbroken(text: string): Child[] {
  return text.split(/(\s+)/).map((part) => (part.includes('-') ? h('span', { class: 'word' }, part) : part));
}

/** A heading with what belongs to it. */
export function section(title: Child, ...children: readonly Child[]): HTMLElement {
  return h('section', {}, h('h2', {}, title), ...children);
}

/** Terms and what is said of them; pairs without a value are left out. */
export function facts(pairs: readonly (readonly [term: string, value: Child])[]): HTMLElement {
  const said = pairs.filter(([, value]) => value !== undefined && value !== '' && value !== false);
  return h(
    'dl',
    { class: 'facts' },
    ...said.map(([term, value]) => h('div', {}, h('dt', {}, term), h('dd', {}, value))),
  );
}

async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = h('textarea', { readonly: true, class: 'unseen' });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
}
