import { DescribeClustersCommand, RedshiftClient } from '@aws-sdk/client-redshift';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { cluster } from '../../../checks/redshift/resources/cluster.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(RedshiftClient);
beforeEach(() => aws.reset());

test('several pages, asked for with the largest size, with their tags but not their users', async () => {
  const Tags = [{ Key: 'env', Value: 'prod' }];
  aws
    .on(DescribeClustersCommand)
    .resolvesOnce({ Clusters: [{ ClusterIdentifier: 'one', MasterUsername: 'root', Tags }], Marker: 'more' })
    .resolves({ Clusters: [{ ClusterIdentifier: 'two' }] });
  const { resources, gaps, calls } = await collected(cluster);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'one', arn: 'arn:aws:redshift:ap-northeast-2:111122223333:cluster:one', tags: { env: 'prod' } },
    { id: 'two', tags: {} },
  ]);
  expect(JSON.stringify(resources)).not.toContain('root');
  expect(calls).toEqual({ 'redshift:DescribeClusters': 2 });
  const inputs = aws.calls().map(({ args }) => args[0].input);
  expect(inputs).toEqual([{ MaxRecords: 100 }, { MaxRecords: 100, Marker: 'more' }]);
});

test('of a second half the zone is kept, not the addresses', async () => {
  const MultiAZSecondary = { AvailabilityZone: 'c', ClusterNodes: [{ PrivateIPAddress: '10.0.0.7' }] };
  aws.on(DescribeClustersCommand).resolves({ Clusters: [{ ClusterIdentifier: 'one', MultiAZSecondary }] });
  const { resources } = await collected(cluster);
  expect(resources[0]?.data).toMatchObject({ MultiAZSecondary: { AvailabilityZone: 'c' } });
  expect(JSON.stringify(resources)).not.toContain('10.0.0.7');
});

test('none', async () => {
  aws.on(DescribeClustersCommand).resolves({});
  expect(await collected(cluster)).toMatchObject({ resources: [], gaps: [] });
});

test('denied', async () => {
  aws.on(DescribeClustersCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(cluster)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});

test('throttled once, and asked again', async () => {
  aws
    .on(DescribeClustersCommand)
    .rejectsOnce(awsError('Throttling', 'Rate exceeded', 400))
    .resolves({ Clusters: [{ ClusterIdentifier: 'one' }] });
  expect(await collected(cluster)).toMatchObject({ resources: [{ id: 'one' }], gaps: [] });
});
