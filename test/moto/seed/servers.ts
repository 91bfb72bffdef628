import { CloudWatchClient, PutMetricAlarmCommand } from '@aws-sdk/client-cloudwatch';
import {
  AttachVolumeCommand,
  CreateSnapshotCommand,
  CreateVolumeCommand,
  type CreateVolumeCommandInput,
  DeregisterImageCommand,
  DescribeVolumesCommand,
  EC2Client,
  EnableEbsEncryptionByDefaultCommand,
  RegisterImageCommand,
  RunInstancesCommand,
  type RunInstancesCommandInput,
  StopInstancesCommand,
  TerminateInstancesCommand,
} from '@aws-sdk/client-ec2';
import { known, type Place, tagList } from '../cloud.ts';
import type { HomeNetwork } from './vpcs.ts';

/** A golden image, and one that will be deregistered once instances run from it. */
export async function seedImages(place: Place) {
  const ec2 = new EC2Client(place);
  const image = async (Name: string) => {
    const { ImageId } = await ec2.send(
      new RegisterImageCommand({ Name, Architecture: 'x86_64', RootDeviceName: '/dev/xvda' }),
    );
    return known(ImageId, 'ImageId');
  };
  return { golden: await image('web-2026-08'), retired: await image('web-2019-03') };
}

/** Takes away the image that instances and launch templates still name. */
export async function retireImage(place: Place, ImageId: string) {
  await new EC2Client(place).send(new DeregisterImageCommand({ ImageId }));
}

/** Starts an instance. */
export async function run(
  ec2: EC2Client,
  name: string,
  image: string,
  subnet: string,
  more: Partial<RunInstancesCommandInput> = {},
  tags: Readonly<Record<string, string>> = {},
) {
  const { Instances } = await ec2.send(
    new RunInstancesCommand({
      ImageId: image,
      SubnetId: subnet,
      InstanceType: 'm6i.large',
      MinCount: 1,
      MaxCount: 1,
      TagSpecifications: [{ ResourceType: 'instance', Tags: tagList({ Name: name, ...tags }) }],
      ...more,
    }),
  );
  return known(Instances?.[0]?.InstanceId, 'InstanceId');
}

/** Instances that no Auto Scaling group looks after, good and bad. */
export async function seedServers(
  place: Place,
  { shop, legacy, partners }: HomeNetwork,
  images: { golden: string; retired: string },
) {
  const ec2 = new EC2Client(place);
  const servers = {
    billing: await run(ec2, 'billing-batch', images.golden, shop.appA),
    intranet: await run(ec2, 'intranet', images.retired, legacy.appC),
    bastion: await run(ec2, 'bastion', images.golden, shop.publicA),
    stopped: await run(ec2, 'old-reports', images.golden, legacy.appC),
    beanstalk: await run(
      ec2,
      'shop-eb',
      images.golden,
      shop.appC,
      {},
      {
        'elasticbeanstalk:environment-name': 'shop-eb',
      },
    ),
    recovery: await run(
      ec2,
      'failback',
      images.golden,
      legacy.appA,
      {},
      {
        AWSElasticDisasterRecoveryManaged: 'drs.amazonaws.com',
      },
    ),
    spot: await run(ec2, 'crawler-once', images.golden, legacy.appA, {
      InstanceMarketOptions: { MarketType: 'spot' },
    }),
    /** A fleet by hand, behind load balancers: three in one zone, one in the other. */
    fleet1: await run(ec2, 'web-1', images.golden, shop.appA),
    fleet2: await run(ec2, 'web-2', images.golden, shop.appA),
    fleet3: await run(ec2, 'web-3', images.golden, shop.appA),
    fleet4: await run(ec2, 'web-4', images.golden, shop.appC),
    player: await run(ec2, 'game-1', images.golden, partners.appA),
    gone: await run(ec2, 'terminated', images.golden, legacy.appA),
  };
  await ec2.send(new StopInstancesCommand({ InstanceIds: [servers.stopped] }));
  await ec2.send(new TerminateInstancesCommand({ InstanceIds: [servers.gone] }));
  await recoverOnAlarm(place, servers.billing);
  return servers;
}

async function recoverOnAlarm(place: Place, instance: string) {
  await new CloudWatchClient(place).send(
    new PutMetricAlarmCommand({
      AlarmName: 'recover-billing-batch',
      Namespace: 'AWS/EC2',
      MetricName: 'StatusCheckFailed_System',
      Dimensions: [{ Name: 'InstanceId', Value: instance }],
      AlarmActions: [`arn:aws:automate:${place.region}:ec2:recover`],
      Statistic: 'Maximum',
      Period: 60,
      EvaluationPeriods: 2,
      Threshold: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    }),
  );
}

/** Data volumes: with and without a snapshot, attached and not, shared and not. */
export async function seedVolumes(
  place: Place,
  servers: { billing: string; intranet: string; stopped: string },
) {
  const ec2 = new EC2Client(place);
  const volume = async (name: string, more: Partial<CreateVolumeCommandInput> = {}) => {
    const { VolumeId } = await ec2.send(
      new CreateVolumeCommand({
        AvailabilityZone: `${place.region}a`,
        Size: 100,
        VolumeType: 'gp3',
        TagSpecifications: [{ ResourceType: 'volume', Tags: tagList({ Name: name }) }],
        ...more,
      }),
    );
    return known(VolumeId, 'VolumeId');
  };
  const attach = (VolumeId: string, InstanceId: string, Device: string) =>
    ec2.send(new AttachVolumeCommand({ VolumeId, InstanceId, Device }));
  const shared = { VolumeType: 'io2', Iops: 3000, MultiAttachEnabled: true } as const;

  const snapshotted = await volume('billing-data', { Encrypted: true });
  const unprotected = await volume('intranet-data', { AvailabilityZone: `${place.region}c` });
  const detached = await volume('left-over');
  const sharedOnce = await volume('shared-scratch', shared);
  const clustered = await volume('quorum', {
    ...shared,
    TagSpecifications: [
      { ResourceType: 'volume', Tags: tagList({ Name: 'quorum', 'lintel:cluster-fs': 'gfs2' }) },
    ],
  });
  await attach(snapshotted, servers.billing, '/dev/sdf');
  await attach(unprotected, servers.intranet, '/dev/sdf');
  await attach(sharedOnce, servers.billing, '/dev/sdg');
  await attach(clustered, servers.billing, '/dev/sdh');
  await ec2.send(new CreateSnapshotCommand({ VolumeId: snapshotted, Description: 'nightly' }));
  return { snapshotted, unprotected, detached, sharedOnce, clustered };
}

/** The second Region encrypts new volumes, and holds one encrypted volume; the first does not. */
export async function seedAwayVolumes(place: Place) {
  const ec2 = new EC2Client(place);
  await ec2.send(new EnableEbsEncryptionByDefaultCommand({}));
  const { VolumeId } = await ec2.send(
    new CreateVolumeCommand({
      AvailabilityZone: `${place.region}a`,
      Size: 10,
      VolumeType: 'gp3',
      Encrypted: true,
    }),
  );
  return { encrypted: known(VolumeId, 'VolumeId') };
}

/** The volumes that moto made with the instances, by instance. */
export async function rootVolumes(place: Place, instances: readonly string[]) {
  const { Volumes } = await new EC2Client(place).send(
    new DescribeVolumesCommand({ Filters: [{ Name: 'attachment.device', Values: ['/dev/sda1'] }] }),
  );
  return new Map(
    known(Volumes, 'Volumes').flatMap(({ VolumeId, Attachments }) => {
      const instance = Attachments?.[0]?.InstanceId;
      return instance && VolumeId && instances.includes(instance) ? [[instance, VolumeId] as const] : [];
    }),
  );
}

export type Servers = Awaited<ReturnType<typeof seedServers>>;
