import { must, parsed } from '#engine';
import { isOperator, meets } from './filter.ts';
import { isObject, type Json } from './json.ts';

/** Stands in a sample for a value that may be whatever a pattern asks for. */
export const anything = Symbol('anything');
/** The key under which a sample says `anything` of all the fields that it does not name. */
export const others = Symbol('others');

/** A value of a sample event. */
export type Sample = Json | typeof anything | SampleObject | readonly Sample[];

/** An event, or as much of it as is to be known. */
export interface SampleObject {
  readonly [field: string]: Sample;
  readonly [others]?: typeof anything;
}

/**
 * Whether an event pattern of EventBridge matches an event. A pattern with what this does not know is not judged.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export function matches(pattern: string, event: SampleObject): boolean {
  const fields = parsed(pattern, 'EventPattern');
  return allOf(must(isObject(fields) ? fields : undefined, 'EventPattern as an object'), event);
}

function allOf(fields: object, event: SampleObject): boolean {
  return Object.entries(fields).every(([name, wanted]: [string, unknown]) => {
    const choices = name === '$or' ? choicesOf(wanted) : undefined;
    if (choices) return choices.some((choice) => allOf(choice, event));
    return fits(wanted, Object.hasOwn(event, name) ? event[name] : event[others]);
  });
}

/** `$or` may also be a field of that name, with a list of values. */
function choicesOf(wanted: unknown): readonly object[] | undefined {
  const isChoice = (each: unknown) => isObject(each) && !Object.keys(each).some(isOperator);
  return Array.isArray(wanted) && wanted.length > 1 && wanted.every(isChoice) ? wanted : undefined;
}

/** Whether a value fits what a pattern wants of its field: a list of filters, or more fields within. */
function fits(wanted: unknown, value: Sample | undefined): boolean {
  if (Array.isArray(wanted)) return wanted.some((filter) => fitsOne(filter, value));
  const fields = must(isObject(wanted) ? wanted : undefined, 'an EventPattern of lists and objects');
  if (value === anything) return allOf(fields, { [others]: anything });
  if (Array.isArray(value)) return value.some((each) => fits(fields, each));
  return allOf(fields, isObject(value) ? value : {});
}

/** Of a list in an event, one value is enough. */
function fitsOne(filter: unknown, value: Sample | undefined): boolean {
  const values = (Array.isArray(value) ? value : [value]).filter(
    (each) => each !== undefined && isLeaf(each),
  );
  if (isObject(filter) && 'exists' in filter) {
    return value === anything || filter.exists === values.length > 0;
  }
  return values.some((each) => each === anything || meets(filter, each));
}

function isLeaf(value: Sample): value is Json | typeof anything {
  return !isObject(value);
}
