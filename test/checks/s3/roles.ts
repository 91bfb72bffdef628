import type { Selected } from '#engine';
import { workGroup } from '../../../checks/athena/resources/work-group.ts';
import { trail } from '../../../checks/cloudtrail/resources/trail.ts';
import { pipeline } from '../../../checks/codepipeline/resources/pipeline.ts';
import { loadBalancer } from '../../../checks/elbv2/resources/load-balancer.ts';
import type { derivedRoleContext } from '../../../checks/s3/lib/bucket-role.ts';
import { flowLog } from '../../../checks/vpc/resources/flow-log.ts';
import { resource } from '../../support/resource.ts';

type Lists = typeof derivedRoleContext;
export type RoleContext = { readonly [Name in keyof Lists]?: readonly Selected<Lists[Name]>[] };

/** What gives a bucket its role, by the part of the context where it is found. */
export const roleContext = {
  flowLogs: (to: string): RoleContext => ({
    flowLogs: [
      resource(flowLog, {
        FlowLogId: 'fl-1',
        LogDestinationType: 's3',
        LogDestination: `arn:aws:s3:::${to}/vpc/`,
      }),
    ],
  }),
  loadBalancerLogs: (to: string): RoleContext => ({
    loadBalancers: [
      resource(
        loadBalancer.with('attributes'),
        { LoadBalancerName: 'web', LoadBalancerArn: 'arn:aws:elasticloadbalancing:::loadbalancer/app/web/1' },
        {
          attributes: [
            { Key: 'idle_timeout.timeout_seconds', Value: '60' },
            { Key: 'access_logs.s3.bucket', Value: to },
          ],
        },
      ),
    ],
  }),
  trail: (S3BucketName: string): RoleContext => ({
    trails: [resource(trail, { Name: 'all', TrailARN: 'arn:aws:cloudtrail:::trail/all', S3BucketName })],
  }),
  queryResults: (OutputLocation: string): RoleContext => ({
    workGroups: [
      resource(
        workGroup.with('resultConfiguration'),
        { Name: 'primary' },
        { resultConfiguration: { OutputLocation } },
      ),
    ],
  }),
  artifacts: (location: string): RoleContext => ({
    pipelines: [
      resource(
        pipeline.with('declaration'),
        { name: 'deploy' },
        {
          declaration: {
            artifactStores: [
              { type: 'S3', location: 'elsewhere' },
              { type: 'S3', location },
            ],
            actions: [],
          },
        },
      ),
    ],
  }),
};

/** A bucket policy that lets services write. */
export const writers = (...Service: string[]) =>
  JSON.stringify({ Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 's3:PutObject' }] });

/** What lets S3 deliver access logs where access control lists are in force. */
export const logDelivery = [
  { Grantee: { Type: 'CanonicalUser' as const, ID: 'owner' }, Permission: 'FULL_CONTROL' as const },
  {
    Grantee: { Type: 'Group' as const, URI: 'http://acs.amazonaws.com/groups/s3/LogDelivery' },
    Permission: 'WRITE' as const,
  },
];
