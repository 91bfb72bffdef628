import { anyText, isLike, must, type Wildcard } from '#engine';
import { isObject, type Json } from './json.ts';

type Operator = (wanted: unknown, value: Json) => boolean;

/** Whether a value is what one filter of an event pattern asks for. */
export function meets(filter: unknown, value: Json): boolean {
  if (!isObject(filter)) return filter === value;
  const [[name, wanted] = ['', undefined], ...more] = Object.entries(filter);
  const operator = Object.hasOwn(operators, name) && more.length === 0 ? operators[name] : undefined;
  return must(operator, `an EventPattern without ${Object.keys(filter).join(', ')}`)(wanted, value);
}

/** Whether a name is that of an operator rather than of a field. */
export function isOperator(name: string): boolean {
  return name === 'exists' || Object.hasOwn(operators, name);
}

const operators: Readonly<Record<string, Operator>> = {
  prefix: (wanted, value) => endOf(wanted, value, (text, end) => text.startsWith(end)),
  suffix: (wanted, value) => endOf(wanted, value, (text, end) => text.endsWith(end)),
  'equals-ignore-case': (wanted, value) =>
    many(wanted).some((each) => typeof value === 'string' && lower(each) === lower(value)),
  wildcard: (wanted, value) =>
    many(wanted).some((each) => typeof value === 'string' && isLike(wildcardsOf(textOf(each)), value)),
  numeric: (wanted, value) => typeof value === 'number' && pairsOf(wanted).every((holds) => holds(value)),
  'anything-but': (wanted, value) => many(wanted).every((each) => !meets(each, value)),
};

/** `{"prefix": "a"}`, `{"prefix": {"equals-ignore-case": "a"}}`, and lists of them below `anything-but`. */
function endOf(wanted: unknown, value: Json, test: (text: string, end: string) => boolean): boolean {
  if (typeof value !== 'string') return false;
  if (isObject(wanted)) return test(lower(value), lower(wanted['equals-ignore-case']));
  return many(wanted).some((end) => test(value, textOf(end)));
}

function many(wanted: unknown): readonly unknown[] {
  return Array.isArray(wanted) ? wanted : [wanted];
}

function textOf(value: unknown): string {
  return must(typeof value === 'string' ? value : undefined, 'an EventPattern that compares with texts');
}

function lower(value: unknown): string {
  return textOf(value).toLowerCase();
}

/** A star stands for any text, unless a backslash makes it a star. */
function wildcardsOf(pattern: string): readonly Wildcard[] {
  return [...pattern.matchAll(/\\([*\\])|(.)/gsu)].map(
    ([, escaped, plain = '']) => escaped ?? (plain === '*' ? anyText : plain),
  );
}

const comparisons: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '=': (value, bound) => value === bound,
  '>=': (value, bound) => value >= bound,
  '>': (value, bound) => value > bound,
};

/** `[">", 0, "<=", 5]` */
function pairsOf(wanted: unknown): readonly ((value: number) => boolean)[] {
  const [name, bound, ...more] = many(wanted);
  const compare = comparisons[String(name)];
  const known = must(
    typeof bound === 'number' ? compare : undefined,
    'an EventPattern with known comparisons',
  );
  return [(value) => known(value, Number(bound)), ...(more.length > 0 ? pairsOf(more) : [])];
}
