import type { Selected } from '#engine';
import check from '../../../checks/s3/bucket-versioning.ts';
import { bucket } from '../../../checks/s3/resources/bucket.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { logDelivery, roleContext, writers } from './roles.ts';

const judged = bucket.with('versioning', 'policy', 'acl');
const named = (
  Name: string,
  Status?: 'Enabled' | 'Suspended',
  policy?: string,
  acl: Selected<typeof judged>['acl'] = [],
) =>
  resource(
    judged,
    { Name, BucketRegion: 'ap-northeast-2' },
    { versioning: { Status, MFADelete: undefined }, policy, acl },
  );

testCheck(check, {
  passes: {
    enabled: { subject: named('photos', 'Enabled') },
    'enabled, though nobody would ask for it': {
      subject: named('logs', 'Enabled'),
      context: roleContext.flowLogs('logs'),
    },
  },
  fails: {
    'never enabled': { subject: named('photos'), because: 'never enabled' },
    suspended: {
      subject: named('photos', 'Suspended'),
      because: 'suspended',
      evidence: { Status: 'Suspended' },
    },
    'Terraform’s state, even if it is logged to': {
      subject: named('acme-tfstate'),
      context: roleContext.flowLogs('acme-tfstate'),
    },
    'a trail’s bucket: its files are evidence': {
      subject: named('audit'),
      context: roleContext.trail('audit'),
    },
    'a trail’s bucket, even if access logs lie beside': {
      subject: named('audit'),
      context: { ...roleContext.trail('audit'), ...roleContext.flowLogs('audit') },
    },
    'a log bucket, where the configuration wants versions of them too': {
      subject: named('logs'),
      context: roleContext.flowLogs('logs'),
      options: { exemptRoles: ['cdkAssets'] },
    },
    'flow logs go to another bucket': { subject: named('photos'), context: roleContext.flowLogs('logs') },
  },
  notApplicable: {
    'a bucket that S3 may log to, by its grants': {
      subject: named('logs', undefined, undefined, logDelivery),
      because: 'accessLogs',
    },
    'a bucket that S3 may log to, by its policy': {
      subject: named('logs', undefined, writers('logging.s3.amazonaws.com')),
      because: 'accessLogs',
    },
    'a bucket that flow logs go to': { subject: named('logs'), context: roleContext.flowLogs('logs') },
    'a bucket that load balancers log to': {
      subject: named('logs', 'Suspended'),
      context: roleContext.loadBalancerLogs('logs'),
      because: 'albLogs',
    },
    'the log archive of other accounts, by its policy': {
      subject: named('central-logs', undefined, writers('delivery.logs.amazonaws.com')),
    },
    'query results': {
      subject: named('results'),
      context: roleContext.queryResults('s3://results/'),
      because: 'athenaResults',
    },
    'pipeline artifacts': {
      subject: named('artifacts'),
      context: roleContext.artifacts('artifacts'),
      because: 'pipelineArtifacts',
    },
    'CDK assets': {
      subject: named('cdk-hnb659fds-assets-111122223333-ap-northeast-2'),
      because: 'cdkAssets',
    },
  },
});
