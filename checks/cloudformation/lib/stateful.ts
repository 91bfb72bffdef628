/** What a resource of a type does where its template says nothing of deletion. */
export interface Stateful {
  readonly of: RegExp;
  /** How bad it is to lose it. */
  readonly severity: 'medium' | 'low' | 'info';
  /** CloudFormation takes a snapshot before it deletes it, unless told otherwise. */
  readonly hasDefault?: true;
  /** What the resource itself may have against being deleted. */
  readonly protection?: Readonly<Record<string, unknown>>;
  /** Where it has one of these properties, it holds no data of its own. */
  readonly unless?: readonly string[];
}

/**
 * The types that hold data.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html
 */
const types: readonly Stateful[] = [
  {
    of: /^AWS::RDS::DBInstance$/,
    severity: 'medium',
    hasDefault: true,
    protection: { DeletionProtection: true },
    unless: ['DBClusterIdentifier', 'SourceDBInstanceIdentifier'],
  },
  {
    of: /^AWS::RDS::DBCluster$/,
    severity: 'medium',
    hasDefault: true,
    protection: { DeletionProtection: true },
  },
  {
    of: /^AWS::(DocDB|Neptune)::DBCluster$/,
    severity: 'medium',
    protection: { DeletionProtection: true },
  },
  {
    of: /^AWS::DynamoDB::(Table|GlobalTable)$/,
    severity: 'medium',
    protection: { DeletionProtectionEnabled: true },
  },
  { of: /^AWS::Cognito::UserPool$/, severity: 'medium', protection: { DeletionProtection: 'ACTIVE' } },
  { of: /^AWS::EFS::FileSystem$/, severity: 'medium' },
  { of: /^AWS::FSx::(FileSystem|Volume)$/, severity: 'medium' },
  { of: /^AWS::EC2::Volume$/, severity: 'medium' },
  { of: /^AWS::Redshift::Cluster$/, severity: 'medium' },
  { of: /^AWS::(OpenSearchService|Elasticsearch)::Domain$/, severity: 'medium' },
  { of: /^AWS::(Timestream|Cassandra)::Table$/, severity: 'medium' },
  { of: /^AWS::KMS::Key$/, severity: 'medium' },
  // A bucket is not deleted unless it is empty.
  { of: /^AWS::S3::Bucket$/, severity: 'low' },
  { of: /^AWS::Logs::LogGroup$/, severity: 'info' },
];

export function statefulOf(type: string): Stateful | undefined {
  return types.find(({ of }) => of.test(type));
}

export function isStateful(type: string): boolean {
  return statefulOf(type) !== undefined;
}
