import type { LaneCell, LaneTier, Zone } from '../../../src/model/network.ts';
import type { Copy } from './lane-copies.ts';
import type { LaneMark } from './lane-row.ts';
import type { Translate } from './messages.ts';

/** What the zone lanes say, in the reader's language. */
export interface LaneWords {
  readonly tier: (tier: LaneTier) => string;
  readonly cell: (cell: LaneCell) => string;
  /** Where there is no room to say more of a zone that nothing runs in now. */
  readonly idle: string;
  readonly copy: (copy: Pick<Copy, 'state' | 'from' | 'to'>) => string;
  readonly zoneKind: (kind: Zone['kind']) => string;
  readonly mark: (mark: LaneMark) => string;
  readonly markFull: (mark: LaneMark) => string;
  readonly more: (n: number) => string;
  readonly quiet: (n: number) => string;
  readonly fewer: string;
}

/** The words of a language. */
export function laneWords(t: Translate): LaneWords {
  const sortOf = ({ sort }: LaneMark) => (sort === 'unknown' ? t('unknown') : t(`severity.${sort}`));
  return {
    tier: (tier) => t(`tier.${tier}`),
    cell: (cell) => cellText(t, cell),
    idle: t('role.idle'),
    copy: ({ state, from, to }) => t(state === 'missing' && to > from ? 'copy.missingAny' : `copy.${state}`),
    zoneKind: (kind) => zoneKindText(t, kind),
    mark: (mark) => `${mark.sort === 'unknown' ? '?' : sortOf(mark)} ${t.number(mark.n)}`,
    markFull: (mark) => `${sortOf(mark)}: ${t.number(mark.n)}`,
    more: (n) => t('moreCells', { n }),
    quiet: (n) => t('quietRows', { n }),
    fewer: t('showLess'),
  };
}

function zoneKindText(t: Translate, kind: Zone['kind']): string {
  if (kind === 'availability-zone') return '';
  return kind === 'local-zone' || kind === 'wavelength-zone' ? t(`zone.${kind}`) : kind;
}

function cellText(t: Translate, { role, count, what }: LaneCell): string {
  if (role === 'allowed') return t('role.allowed');
  const said = [role === 'active' && what ? '' : t(`role.${role}`), what].filter(Boolean).join(' · ');
  return count > 1 ? `${t.number(count)} × ${said}` : said;
}
