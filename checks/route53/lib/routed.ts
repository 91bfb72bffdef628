interface ResourceRecordSet {
  readonly AliasTarget?: { readonly EvaluateTargetHealth: boolean | undefined } | undefined;
  readonly HealthCheckId?: string | undefined;
  readonly ResourceRecords?: readonly { readonly Value: string | undefined }[] | undefined;
  readonly SetIdentifier?: string | undefined;
  readonly Type: string | undefined;
}

/** The types whose answers lead to servers. */
const leading = new Set<string | undefined>(['A', 'AAAA', 'CNAME']);

/** Whether a record has something to be judged: a routing policy, a health check, several values, or a target whose health counts. */
export function isRouted({
  AliasTarget,
  HealthCheckId,
  ResourceRecords = [],
  SetIdentifier,
  Type,
}: ResourceRecordSet): boolean {
  if (HealthCheckId !== undefined) return true;
  if (!leading.has(Type)) return false;
  return (
    SetIdentifier !== undefined || ResourceRecords.length > 1 || AliasTarget?.EvaluateTargetHealth === true
  );
}

/** Its values where they lead to servers; texts may be anything. */
export function valuesOf({ ResourceRecords, Type }: ResourceRecordSet): string[] | undefined {
  return leading.has(Type) ? ResourceRecords?.flatMap(({ Value }) => Value ?? []) : undefined;
}
