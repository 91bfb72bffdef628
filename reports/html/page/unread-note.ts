import type { Gap } from '../../../src/model/gap.ts';
import { unreadOf } from '../../unread.ts';
import type { App } from './app.ts';
import { h } from './dom.ts';

/** What could not be read, so that something may be missing where this stands. */
export function unreadNote({ t, href }: App, gaps: readonly Gap[]): HTMLElement | false {
  if (gaps.length === 0) return false;
  const what = unreadOf(gaps).map(
    ({ operations, cause }) => `${operations.slice(0, 5).join(', ')} (${t(`cause.${cause}`)})`,
  );
  return h(
    'p',
    { class: 'minor unread' },
    t('zonesUnread', { what: what.join('; ').slice(0, 600) }),
    ' ',
    h('a', { href: href({ view: 'coverage' }) }, t('whatIsMissing')),
  );
}
