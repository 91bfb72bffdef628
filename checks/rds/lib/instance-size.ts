const named = new Map([
  ['micro', 1 / 8],
  ['small', 1 / 4],
  ['medium', 1 / 2],
  ['large', 1],
  ['xlarge', 2],
]);

/** The size of an instance class, where `large` is 1 and each step doubles it; nothing for `db.serverless`. */
export function sizeOf(instanceClass: string | undefined): number | undefined {
  const size = instanceClass?.split('.')[2] ?? '';
  const [, times] = /^(\d+)xlarge$/.exec(size) ?? [];
  return times ? 2 * Number(times) : named.get(size);
}
