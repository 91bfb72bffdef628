/**
 * Makes a function that copies data as small as it goes, equal strings once: a string that was cut out of an answer
 * would keep the whole answer in memory.
 */
export function copier(): <T>(value: T) => T {
  const strings = new Map<string, string>();
  const own = (text: string) => {
    const known = strings.get(text);
    if (known !== undefined) return known;
    const copy = Buffer.from(text, 'utf16le').toString('utf16le');
    strings.set(copy, copy);
    return copy;
  };
  const copied = (value: unknown): unknown => {
    if (typeof value === 'string') return own(value);
    if (Array.isArray(value)) return value.map(copied);
    if (!isPlain(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, copied(field)]));
  };
  return copied as <T>(value: T) => T;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
