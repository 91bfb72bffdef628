import { DescribeAutoScalingGroupsCommand, DescribePoliciesCommand } from '../checks/autoscaling/sdk.ts';
import { DescribeAlarmsCommand } from '../checks/cloudwatch/sdk.ts';
import {
  DescribeAvailabilityZonesCommand,
  DescribeImagesCommand,
  DescribeInstancesCommand,
  DescribeInstanceTypesCommand,
  DescribeNetworkInterfacesCommand,
  DescribeRouteTablesCommand,
  DescribeSecurityGroupsCommand,
  DescribeSnapshotsCommand,
  DescribeSubnetsCommand,
  DescribeVolumesCommand,
  DescribeVpcsCommand,
} from '../checks/ec2/sdk.ts';
import { type At, answer } from '../src/standin/index.ts';
import type { Size } from './account.ts';
import { account, arn, id, many, once, tagsFor, zone } from './account-parts.ts';

const pages = (limit = 1000) =>
  ({ size: 'MaxResults', token: 'NextToken', next: 'NextToken', limit }) as const;
const records = { size: 'MaxRecords', token: 'NextToken', next: 'NextToken', limit: 100 } as const;
const vpcs = 4;

/** Instances with their disks, networks, scaling groups and alarms. */
export function computeAnswers(size: Size) {
  const since = new Date('2025-01-01');
  const vpc = (index: number, region: string) => id('vpc', region, index % vpcs);
  const subnet = (index: number, region: string) => id('subnet', region, index % Math.max(1, size.subnets));

  const instances = once(({ region }: At) =>
    many(size.instances, (index) => ({
      ReservationId: id('r', region, index),
      OwnerId: account,
      Instances: [
        {
          InstanceId: id('i', region, index),
          ImageId: id('ami', region, index % 10),
          InstanceType: 'm5.large' as const,
          State: { Code: 16, Name: 'running' as const },
          LaunchTime: since,
          Placement: { AvailabilityZone: zone(region, index), GroupName: '', Tenancy: 'default' as const },
          MaintenanceOptions: { AutoRecovery: 'default' as const },
          RootDeviceType: 'ebs' as const,
          RootDeviceName: '/dev/xvda',
          PlatformDetails: 'Linux/UNIX',
          Architecture: 'x86_64' as const,
          PrivateIpAddress: `10.${index % 200}.${index % 250}.${index % 240}`,
          SubnetId: subnet(index, region),
          VpcId: vpc(index, region),
          SecurityGroups: [{ GroupId: id('sg', region, index % 50), GroupName: `app-${index % 50}` }],
          NetworkInterfaces: [
            {
              NetworkInterfaceId: id('eni', region, index),
              InterfaceType: 'interface',
              Status: 'in-use' as const,
              Attachment: { AttachTime: since, DeviceIndex: 0, Status: 'attached' as const },
            },
          ],
          Tags: tagsFor('instance', index),
        },
      ],
    })),
  );
  const volumes = once(({ region }: At) =>
    many(size.volumes, (index) => ({
      VolumeId: id('vol', region, index),
      VolumeType: 'gp3' as const,
      Size: 100,
      State: 'in-use' as const,
      AvailabilityZone: zone(region, index),
      Encrypted: index % 3 > 0,
      MultiAttachEnabled: false,
      CreateTime: since,
      Attachments: [
        {
          InstanceId: id('i', region, index % Math.max(1, size.instances)),
          VolumeId: id('vol', region, index),
          Device: index < size.instances ? '/dev/xvda' : '/dev/sdf',
          State: 'attached' as const,
          AttachTime: since,
          DeleteOnTermination: true,
        },
      ],
      Tags: tagsFor('volume', index),
    })),
  );
  const snapshots = once(({ region }: At) =>
    many(size.snapshots, (index) => ({
      SnapshotId: id('snap', region, index),
      VolumeId: id('vol', region, index % Math.max(1, size.volumes)),
      VolumeSize: 100,
      OwnerId: account,
      StartTime: since,
      State: 'completed' as const,
      StorageTier: 'standard' as const,
      Encrypted: true,
    })),
  );
  const interfaces = once(({ region }: At) =>
    many(size.interfaces, (index) => ({
      NetworkInterfaceId: id('eni', region, index),
      VpcId: vpc(index, region),
      SubnetId: subnet(index, region),
      InterfaceType: 'interface' as const,
      Description: '',
      Status: 'in-use' as const,
      PrivateIpAddress: `10.${index % 200}.${index % 250}.${index % 240}`,
      TagSet: tagsFor('interface', index),
    })),
  );
  const groups = once(({ region }: At) =>
    many(size.groups, (index) => ({
      AutoScalingGroupName: `app-${index}`,
      AutoScalingGroupARN: arn(
        'autoscaling',
        region,
        `autoScalingGroup:${index}:autoScalingGroupName/app-${index}`,
      ),
      AvailabilityZones: [zone(region, 0), zone(region, 1)],
      VPCZoneIdentifier: `${subnet(0, region)},${subnet(1, region)}`,
      MinSize: 2,
      MaxSize: 8,
      DesiredCapacity: 4,
      DefaultCooldown: 300,
      CreatedTime: since,
      HealthCheckType: 'ELB',
      HealthCheckGracePeriod: 300,
      Instances: many(4, (member) => ({
        InstanceId: id('i', region, index * 4 + member),
        AvailabilityZone: zone(region, member),
        LifecycleState: 'InService' as const,
        HealthStatus: 'Healthy',
        ProtectedFromScaleIn: false,
      })),
      Tags: [],
    })),
  );

  return [
    answer(DescribeAvailabilityZonesCommand, (_, { region }) => ({
      AvailabilityZones: many(3, (index) => ({
        ZoneName: zone(region, index),
        ZoneId: `${region}-az${index + 1}`,
        ZoneType: 'availability-zone',
        RegionName: region,
        State: 'available' as const,
        OptInStatus: 'opt-in-not-required' as const,
      })),
    })),
    answer(DescribeInstancesCommand, (_, at) => ({ Reservations: instances(at) }), {
      items: 'Reservations',
      ...pages(),
    }),
    answer(DescribeInstanceTypesCommand, {
      InstanceTypes: [
        {
          InstanceType: 'm5.large',
          AutoRecoverySupported: true,
          InstanceStorageSupported: false,
          NetworkInfo: { EfaSupported: false },
        },
      ],
    }),
    answer(DescribeImagesCommand, (_, { region }) => ({
      Images: many(size.instances > 0 ? 10 : 0, (index) => ({
        ImageId: id('ami', region, index),
        Name: `app-${index}`,
        OwnerId: account,
        State: 'available' as const,
        CreationDate: since.toISOString(),
      })),
    })),
    answer(DescribeVolumesCommand, (_, at) => ({ Volumes: volumes(at) }), { items: 'Volumes', ...pages() }),
    answer(DescribeSnapshotsCommand, (_, at) => ({ Snapshots: snapshots(at) }), {
      items: 'Snapshots',
      ...pages(),
    }),
    answer(DescribeNetworkInterfacesCommand, (_, at) => ({ NetworkInterfaces: interfaces(at) }), {
      items: 'NetworkInterfaces',
      ...pages(),
    }),
    answer(
      DescribeVpcsCommand,
      (_, { region }) => ({
        Vpcs: many(size.subnets > 0 ? vpcs : 0, (index) => ({
          VpcId: id('vpc', region, index),
          OwnerId: account,
          CidrBlock: `10.${index}.0.0/16`,
          State: 'available' as const,
          IsDefault: false,
          Tags: tagsFor('vpc', index),
        })),
      }),
      { items: 'Vpcs', ...pages() },
    ),
    answer(
      DescribeSubnetsCommand,
      (_, { region }) => ({
        Subnets: many(size.subnets, (index) => ({
          SubnetId: id('subnet', region, index),
          SubnetArn: arn('ec2', region, `subnet/${id('subnet', region, index)}`),
          VpcId: vpc(index, region),
          OwnerId: account,
          AvailabilityZone: zone(region, index),
          AvailabilityZoneId: `${region}-az${(index % 3) + 1}`,
          CidrBlock: `10.${index % vpcs}.${index % 250}.0/24`,
          AvailableIpAddressCount: 200,
          State: 'available' as const,
          Tags: tagsFor('subnet', index),
        })),
      }),
      { items: 'Subnets', ...pages() },
    ),
    answer(
      DescribeRouteTablesCommand,
      (_, { region }) => ({
        RouteTables: many(size.subnets > 0 ? vpcs : 0, (index) => ({
          RouteTableId: id('rtb', region, index),
          VpcId: id('vpc', region, index),
          OwnerId: account,
          Associations: [{ Main: true, RouteTableId: id('rtb', region, index) }],
          Routes: [
            { DestinationCidrBlock: `10.${index}.0.0/16`, GatewayId: 'local', State: 'active' as const },
          ],
          Tags: [],
        })),
      }),
      { items: 'RouteTables', ...pages(100) },
    ),
    answer(
      DescribeSecurityGroupsCommand,
      (_, { region }) => ({
        SecurityGroups: many(size.securityGroups, (index) => ({
          GroupId: id('sg', region, index),
          GroupName: `app-${index}`,
          Description: 'app',
          OwnerId: account,
          VpcId: vpc(index, region),
          IpPermissions: [
            { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '10.0.0.0/8' }] },
          ],
          Tags: tagsFor('group', index),
        })),
      }),
      { items: 'SecurityGroups', ...pages() },
    ),
    answer(DescribeAutoScalingGroupsCommand, (_, at) => ({ AutoScalingGroups: groups(at) }), {
      items: 'AutoScalingGroups',
      ...records,
    }),
    answer(DescribePoliciesCommand, {}, { items: 'ScalingPolicies', ...records }),
    answer(
      DescribeAlarmsCommand,
      (_, { region }) => ({
        MetricAlarms: many(size.alarms, (index) => ({
          AlarmName: `alarm-${index}`,
          AlarmArn: arn('cloudwatch', region, `alarm:alarm-${index}`),
          ActionsEnabled: true,
          AlarmActions: [arn('sns', region, 'pager')],
          Namespace: 'AWS/EC2',
          MetricName: 'StatusCheckFailed_System',
          Dimensions: [{ Name: 'InstanceId', Value: id('i', region, index) }],
        })),
      }),
      { items: 'MetricAlarms', ...records },
    ),
  ];
}
