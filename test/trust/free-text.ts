/** Kept texts that people, or AWS, write freely; each with the reason why it is kept though it may say anything. */
export const freeText: readonly { readonly at: RegExp; readonly because: string }[] = [
  { at: /EmailSendingAccount$/, because: 'AWS’s own word for who sends the mails: Cognito or the account' },
  { at: /Email(Address)?$/, because: 'a check judges whose address it is; an address is no secret' },
  { at: /Grantee\.DisplayName$/, because: 'the name of who was granted something; S3 sends it no more' },
  {
    at: /(SuspensionReason|StopReason|FailureDetails\.Message|StateTransitionReason|TargetHealth\.(Reason|Description)|AdministrativeOverride\.(Reason|Description)|HealthReason)$/,
    because: 'AWS’s own words: why something is as it is',
  },
  {
    at: /(DeliverLogsErrorMessage|FailureMessage|LastProcessingResult|StatusMessage)$/,
    because: 'AWS’s own words of an error',
  },
  {
    at: /NetworkInterfaces\[\]\.Description$/,
    because: 'where AWS’s services say that an interface is theirs',
  },
  {
    at: /DBSubnetGroupDescription$/,
    because: 'comes with the subnet group; a note for the people of the account',
  },
  {
    at: /Metric\w*\[\]\.(.*\.)?(Expression|Label)$/,
    because: 'arithmetic over metrics, which a check reads',
  },
  { at: /(filterPattern|AlarmRule)$/, because: 'which log events, or alarms, it is about; a check reads it' },
  { at: /EventPattern$/, because: 'which events a rule is about; a check evaluates it' },
  { at: /ScheduleExpression$/, because: 'a cron expression or a rate, by which a check knows what is due' },
  {
    at: /Snapshots\[\]\.Description$/,
    because: 'where EC2 says which snapshot a copy is of; it keeps nothing else of that',
  },
  {
    at: /(Export|Import|DataRepository|FileSystem)Path$/,
    because: 'the bucket that a file system, or a directory of it, is linked to',
  },
  { at: /CrossRegionCopyRules\[\]\.Target$/, because: 'the Region or the Outpost that a policy copies to' },
  { at: /\.ResourceLabel$/, because: 'the ARNs of a load balancer and a target group' },
  { at: /(S3BucketPrefix|\.Prefix)$/, because: 'the part of a bucket that a rule is about' },
  { at: /(HealthCheckPath|HealthCheck\.Target)$/, because: 'a check judges it; its query is cut off' },
  {
    at: /Conditions\[\].*Values\[\]$/,
    because: 'paths, to know certificate challenges by; of other conditions none',
  },
  {
    at: /Policy Sid$/,
    because: 'a bucket policy is judged as a whole; what it compares with headers is cut out',
  },
];
