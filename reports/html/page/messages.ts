import type { en } from './messages-en.ts';
import type { Language } from './route.ts';

export type MessageKey = keyof typeof en;
/** The interface in one language. */
export type Messages = Readonly<Record<MessageKey, string>>;
type Values = Readonly<Record<string, string | number>>;

/** Says something in the reader's language; `n` decides between singular and plural. */
export interface Translate {
  (key: MessageKey, values?: Values): string;
  /** A number as the language writes it. */
  readonly number: (n: number) => string;
  /** A day and a time, UTC. */
  readonly time: (iso: string) => string;
  /** From when to when, to the second, UTC; without the day where it is that of another time. */
  readonly span: (from: string, to: string, on?: string) => string;
  /** Whether there are words for a key: an address may name what this report does not know. */
  readonly knows: (key: string) => key is MessageKey;
  readonly language: Language;
}

/** The voice of a language. */
export function translator(language: Language, messages: Messages): Translate {
  const numbers = new Intl.NumberFormat(language);
  const times = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  const moments = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: 'UTC',
  });
  const span = (from: string, to: string, on = '') => {
    const sameDay = [from, to].every((iso) => dayOf(iso) === dayOf(on));
    const write = (iso: string) => (sameDay ? clockOf(iso) : moments.format(new Date(iso)));
    return `${[...new Set([write(from), write(to)])].join('–')} UTC`;
  };
  const number = (n: number) => numbers.format(n);
  const translate = (key: MessageKey, values: Values = {}) => {
    const [one = '', many = one] = messages[key].split('|');
    const template = values.n === 1 ? one : many;
    return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = values[name] ?? placeholder;
      return typeof value === 'number' ? number(value) : value;
    });
  };
  return Object.assign(translate, {
    number,
    time: (iso: string) => `${times.format(new Date(iso))} UTC`,
    span,
    knows: (key: string): key is MessageKey => Object.hasOwn(messages, key),
    language,
  });
}

function dayOf(iso: string): string {
  return iso.slice(0, 10);
}

function clockOf(iso: string): string {
  return iso.slice(11, 19);
}
