interface Rule {
  readonly Prefix?: string | undefined;
  readonly Filter?: object | undefined;
}

/** Whether a replication or lifecycle rule is for every object; `Prefix` beside the filter is the older form. */
export function isForWholeBucket({ Prefix, Filter }: Rule): boolean {
  return [Prefix, ...Object.values(Filter ?? {})].every((limit) => limit === undefined || limit === '');
}
