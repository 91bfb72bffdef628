import { anywhere, type Collections } from '#engine';
import { workGroup } from '../../athena/resources/work-group.ts';
import { trail } from '../../cloudtrail/resources/trail.ts';
import { pipeline } from '../../codepipeline/resources/pipeline.ts';
import { loadBalancer } from '../../elbv2/resources/load-balancer.ts';
import { flowLog } from '../../vpc/resources/flow-log.ts';
import { accessLogDelivery, admits, loadBalancerLogDelivery, trailDelivery } from './log-delivery.ts';

/** What may be asked of a bucket that holds only derived data depends on which. */
export type DerivedRole = 'accessLogs' | 'albLogs' | 'athenaResults' | 'pipelineArtifacts' | 'cdkAssets';

/** The roles whose buckets need no versions and no copies, unless the configuration says otherwise. */
export const derivedRoles: readonly DerivedRole[] = [
  'accessLogs',
  'albLogs',
  'athenaResults',
  'pipelineArtifacts',
  'cdkAssets',
];

/** To be spread into the context of a check that asks for a bucket's role. */
export const derivedRoleContext = {
  trails: anywhere(trail),
  loadBalancers: anywhere(loadBalancer.with('attributes')),
  flowLogs: anywhere(flowLog),
  workGroups: anywhere(workGroup.with('resultConfiguration')),
  pipelines: anywhere(pipeline.with('declaration')),
};

type Context = Collections<typeof derivedRoleContext>;

type Grants = readonly { readonly Grantee?: { readonly URI?: string | undefined } | undefined }[] | undefined;

/** A bucket whose policy and grants are read only when they are looked at. */
interface Subject {
  readonly id: string;
  readonly policy: string | undefined;
  readonly acl: Grants;
}

interface Signs {
  /** Names that AWS's own tools give. */
  readonly name?: RegExp;
  /** Those whom the bucket's own policy lets in: all that tells where they work for another account. */
  readonly writers?: readonly string[];
  /** Whether its access control list lets them in. */
  readonly granted?: (acl: Grants) => boolean;
  /** What is set up to write there. */
  readonly use?: (name: string, context: Context) => boolean;
}

/**
 * S3 delivers access logs only where the bucket's own policy or grants let it, so no other bucket is asked where it
 * logs to: https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
 */
const signs: Readonly<Record<DerivedRole, Signs>> = {
  cdkAssets: {
    name: /^(cdk-[a-z0-9]+-assets-|cf-templates-|aws-sam-cli-managed-|elasticbeanstalk-[a-z0-9-]+-\d{12}$)/,
  },
  accessLogs: {
    name: /^aws-waf-logs-/,
    writers: accessLogDelivery,
    granted: (acl) => acl?.some(({ Grantee }) => Grantee?.URI?.endsWith('/groups/s3/LogDelivery')) === true,
    use: (name, { flowLogs }) =>
      flowLogs.some(({ data }) => data.LogDestination?.split(':::')[1]?.split('/')[0] === name),
  },
  albLogs: {
    writers: loadBalancerLogDelivery,
    use: (name, { loadBalancers }) =>
      loadBalancers.some(({ attributes }) =>
        attributes.some(({ Key, Value }) => Key?.endsWith('_logs.s3.bucket') && Value === name),
      ),
  },
  athenaResults: {
    name: /^aws-athena-query-results-/,
    use: (name, { workGroups }) =>
      workGroups.some(({ resultConfiguration }) => isForResults(name, resultConfiguration?.OutputLocation)),
  },
  pipelineArtifacts: {
    name: /^codepipeline-[a-z]{2}(-[a-z]+)+-\d+-/,
    use: (name, { pipelines }) =>
      pipelines.some(({ declaration }) =>
        declaration.artifactStores.some(({ location }) => location === name),
      ),
  },
};

/**
 * The role that makes what a bucket holds derived, if it plays one of `roles`. What is certain and cheap is looked
 * at first, and the lists last. Terraform's state and a trail's evidence are never derived, whatever lies beside.
 */
export function derivedRole(
  subject: Subject,
  roles: readonly string[],
  context: Context,
): DerivedRole | undefined {
  if (isTerraformState(subject.id)) return undefined;
  const wanted = derivedRoles.filter((role) => roles.includes(role));
  const named = wanted.find((role) => signs[role].name?.test(subject.id));
  if (named) return named;
  const written =
    wanted.find((role) => admits(subject.policy, signs[role].writers ?? [])) ??
    wanted.find((role) => signs[role].granted?.(subject.acl)) ??
    wanted.find((role) => signs[role].use?.(subject.id, context));
  return written && !isTrailBucket(subject, context) ? written : undefined;
}

/** Whether a trail keeps its evidence in the bucket. */
export function isTrailBucket(
  { id, policy }: Pick<Subject, 'id' | 'policy'>,
  { trails }: Pick<Context, 'trails'>,
): boolean {
  return admits(policy, trailDelivery) || trails.some(({ data }) => data.S3BucketName === id);
}

/** Terraform itself names a bucket that it is given no name for: `terraform-` and 26 digits. */
function isTerraformState(name: string): boolean {
  return /tf-?state|terraform/i.test(name) && !/^terraform-\d{20}/.test(name);
}

/** Results in a folder may lie beside data, unless the bucket's name says what it is for. */
function isForResults(name: string, location: string | undefined): boolean {
  const [, bucketName, folder] = /^s3:\/\/([^/]+)\/?(.*)$/.exec(location ?? '') ?? [];
  return bucketName === name && (folder === '' || /athena|quer|result/i.test(name));
}
