import type { Answer } from './front.ts';
import type { Sent } from './traffic.ts';

const ec2 = (body: string) => `<?xml version="1.0"?>
<Response xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>0</requestId>${body}</Response>`;

/**
 * Operations that moto does not serve, and what AWS answers to an account that has none of these things, as this one has
 * not. Without them, every verdict that needs to know that there are none would be `unknown`.
 */
const none: Readonly<Record<string, string>> = {
  'ec2 DescribePlacementGroups': ec2('<placementGroupSet/>'),
  'backup GET /resources': '{"Results":[]}',
  'backup GET /backup/plans/*/selections': '{"BackupSelectionsList":[]}',
  'backup GET /backup-jobs': '{"BackupJobs":[]}',
  'backup GET /copy-jobs': '{"CopyJobs":[]}',
  'dlm GET /policies': '{"Policies":[]}',
  'fsx DescribeDataRepositoryAssociations': '{"Associations":[]}',
  'storagegateway ListGateways': '{"Gateways":[]}',
  'ecs DescribeCapacityProviders': '{"capacityProviders":[],"failures":[]}',
  'elasticache DescribeServerlessCaches':
    '<DescribeServerlessCachesResponse xmlns="http://elasticache.amazonaws.com/doc/2015-02-02/"><DescribeServerlessCachesResult><ServerlessCaches/></DescribeServerlessCachesResult></DescribeServerlessCachesResponse>',
  'globalaccelerator ListAccelerators': '{"Accelerators":[]}',
};

/** Moto's answer, or ours where moto has none: the only things in this folder that are not moto's own truth. */
export async function unheldAnswer(
  { service, operation }: Sent,
  forward: () => Promise<Answer>,
  head: (path: string) => Promise<Answer>,
): Promise<Answer> {
  const name = `${service} ${operation}`;
  const body = none[name.replace(/[^/]+\/selections\/?$/, '*/selections').replace(/(?<=jobs)\/$/, '')];
  if (body !== undefined) return { status: 200, headers: { 'content-type': 'text/plain' }, body };
  if (name === 's3 GET /') return withRegions(await forward(), head);
  return forward();
}

/** The list of buckets with the Region of each, which moto knows but does not list. */
async function withRegions(list: Answer, head: (path: string) => Promise<Answer>): Promise<Answer> {
  const names = [...list.body.matchAll(/<Name>([^<]+)<\/Name>/g)].flatMap(([, name]) => name ?? []);
  const regions = new Map<string, string>();
  for (const name of names)
    regions.set(name, String((await head(`/${name}`)).headers['x-amz-bucket-region']));
  const body = list.body.replace(
    /<Name>([^<]+)<\/Name>/g,
    (all, name: string) => `${all}<BucketRegion>${regions.get(name)}</BucketRegion>`,
  );
  return { ...list, body };
}
