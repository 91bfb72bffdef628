import { en } from './messages-en.ts';
import { ko } from './messages-ko.ts';
import type { Language } from './route.ts';

export type MessageKey = keyof typeof en;
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
  readonly language: Language;
}

/** Whether there are words for a key: an address may name what this report does not know. */
export function isMessage(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

const messages: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { en, ko };

/** The voice of a language. */
export function translator(language: Language): Translate {
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
    const [one = '', many = one] = messages[language][key].split('|');
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
    language,
  });
}

function dayOf(iso: string): string {
  return iso.slice(0, 10);
}

function clockOf(iso: string): string {
  return iso.slice(11, 19);
}
