/** Whether an answer holds a time that is none: JSON's numbers can say one, and no check could judge it. */
export function hasBrokenTime(value: unknown): boolean {
  if (value instanceof Date) return Number.isNaN(value.getTime());
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false;
  return Object.values(value).some(hasBrokenTime);
}
