import { AwsError } from './aws-error.ts';

type ListKey<T> = { [K in keyof T]-?: NonNullable<T[K]> extends readonly unknown[] ? K : never }[keyof T];

/** Which fields make an operation's answer come in pages, and how long AWS lets a page be. */
export interface Pages<Input, Output> {
  /** The list in the output that is cut. */
  readonly items: ListKey<Output>;
  /** Where the caller asks for a page's size. */
  readonly size?: keyof Input;
  /** Where the caller gives back the token of the page before. */
  readonly token: keyof Input;
  /** Where the output carries the token of the next page. */
  readonly next: keyof Output;
  /** Where the output says that it goes on, if it does so in words ('IsTruncated'). */
  readonly more?: keyof Output;
  /** The longest page, and the usual one. */
  readonly limit: number;
}

/** What AWS does with pages though nobody expects it: nothing on one that goes on, and a token that leads nowhere new. */
export type PageTrouble = 'empty-page' | 'repeated-token';

/** Cuts the page that the input asks for out of a whole output. */
export function pageOf<Input extends object, Output extends object>(
  whole: Output,
  input: Input,
  { items, size, token, next, more, limit }: Pages<Input, Output>,
  trouble?: PageTrouble,
): Output {
  const all = (whole[items] ?? []) as readonly unknown[];
  const start = startOf(input[token]);
  if (trouble) {
    const shown = trouble === 'empty-page' ? [] : all.slice(start, start + 1);
    return { ...whole, [items]: shown, [next]: tokenOf(start), ...(more && { [more]: true }) };
  }
  const end = start + Math.min(Number((size && input[size]) ?? limit), limit);
  const goesOn = end < all.length;
  return {
    ...whole,
    [items]: all.slice(start, end),
    ...(goesOn && { [next]: tokenOf(end) }),
    ...(more && { [more]: goesOn }),
  };
}

function tokenOf(start: number): string {
  return Buffer.from(`page from ${start}`).toString('base64url');
}

function startOf(token: unknown): number {
  if (token === undefined) return 0;
  const [, start] = /^page from (\d+)$/.exec(Buffer.from(String(token), 'base64url').toString()) ?? [];
  if (start === undefined)
    throw new AwsError('ValidationError', `the token '${token}' is none of the stand-in's`);
  return Number(start);
}

/** Whether a trouble is one of pages. */
export function isPageTrouble(trouble: unknown): trouble is PageTrouble {
  return trouble === 'empty-page' || trouble === 'repeated-token';
}
