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
  readonly language: Language;
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
    language,
  });
}
