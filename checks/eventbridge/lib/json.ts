/** A value that holds no others. */
export type Json = string | number | boolean | null;

/** Whether a value holds others by their names. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
