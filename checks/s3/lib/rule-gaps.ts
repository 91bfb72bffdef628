interface Rule {
  readonly ID?: string | undefined;
  readonly SourceSelectionCriteria?:
    | { readonly SseKmsEncryptedObjects?: { readonly Status: string | undefined } | undefined }
    | undefined;
  readonly DeleteMarkerReplication?: { readonly Status?: string | undefined } | undefined;
  readonly Destination:
    | {
        readonly Account?: string | undefined;
        readonly AccessControlTranslation?: { readonly Owner: string | undefined } | undefined;
        readonly EncryptionConfiguration?: { readonly ReplicaKmsKeyID?: string | undefined } | undefined;
        readonly Metrics?: { readonly Status: string | undefined } | undefined;
        readonly ReplicationTime?: { readonly Status: string | undefined } | undefined;
      }
    | undefined;
}

/** What a replication rule leaves out, and whether objects are missed for it. */
export interface RuleGap {
  readonly rule: string | undefined;
  readonly gap: string;
  readonly missesObjects: boolean;
}

/** What an enabled replication rule of a bucket leaves out. */
export function gapsOf(
  rule: Rule,
  bucket: { readonly account: string; readonly usesKms: boolean },
  required: { readonly requireMetrics: boolean; readonly requireRtc: boolean },
): readonly RuleGap[] {
  const { Account, AccessControlTranslation, EncryptionConfiguration, Metrics, ReplicationTime } =
    rule.Destination ?? {};
  const replicatesKms =
    rule.SourceSelectionCriteria?.SseKmsEncryptedObjects?.Status === 'Enabled' &&
    EncryptionConfiguration?.ReplicaKmsKeyID !== undefined;
  const gaps: readonly (readonly [applies: boolean, gap: string, missesObjects: boolean])[] = [
    [bucket.usesKms && !replicatesKms, 'skips objects encrypted with KMS keys', true],
    [required.requireRtc && ReplicationTime?.Status !== 'Enabled', 'promises no time (S3 RTC)', true],
    [required.requireMetrics && Metrics?.Status !== 'Enabled', 'publishes no metrics', false],
    [
      rule.DeleteMarkerReplication?.Status === undefined,
      'does not say whether deletions are replicated',
      false,
    ],
    [
      Account !== undefined &&
        Account !== bucket.account &&
        AccessControlTranslation?.Owner !== 'Destination',
      `does not make account ${Account} the owner of its replicas`,
      false,
    ],
  ];
  return gaps
    .filter(([applies]) => applies)
    .map(([, gap, missesObjects]) => ({ rule: rule.ID, gap, missesObjects }));
}
