import type { Selected } from '#engine';
import { group } from '../../../checks/autoscaling/resources/group.ts';
import { networkInterface } from '../../../checks/vpc/resources/network-interface.ts';
import { subnet } from '../../../checks/vpc/resources/subnet.ts';
import check from '../../../checks/vpc/subnet-free-addresses.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const subnetWith = (AvailableIpAddressCount: number, CidrBlock = '10.0.1.0/24', more: object = {}) =>
  resource(subnet, {
    SubnetId: 'subnet-1',
    OwnerId: here.account,
    CidrBlock,
    AvailableIpAddressCount,
    ...more,
  });
const usedBy = (data: Selected<typeof networkInterface>['data']) => ({
  networkInterfaces: [
    resource(networkInterface, { NetworkInterfaceId: 'eni-1', SubnetId: 'subnet-1', ...data }),
  ],
});
const loadBalancer = usedBy({ Description: 'ELB app/shop/0123456789abcdef' });
const tasks = usedBy({ Description: 'arn:aws:ecs:ap-northeast-2:111122223333:attachment/0123' });
const web = resource(group, {
  AutoScalingGroupName: 'web',
  AutoScalingGroupARN: 'arn:aws:autoscaling:ap-northeast-2:111122223333:autoScalingGroup:1:web',
  VPCZoneIdentifier: 'subnet-0,subnet-1',
  AvailabilityZones: ['ap-northeast-2a'],
  HealthCheckType: 'EC2',
  MinSize: 2,
  MaxSize: 8,
  DesiredCapacity: 2,
});

testCheck(check, {
  passes: {
    'room for a group': { subject: subnetWith(200), context: { groups: [web] } },
    'just enough': { subject: subnetWith(16, '10.0.1.0/27'), context: { groups: [web] } },
    'a load balancer, and eight addresses': { subject: subnetWith(8, '10.0.1.0/28'), context: loadBalancer },
    'as much as asked for': {
      subject: subnetWith(4, '10.0.1.0/28'),
      context: tasks,
      options: { minFree: 4 },
    },
  },
  fails: {
    'too few for a group': {
      subject: subnetWith(15, '10.0.1.0/27'),
      context: { groups: [web], ...loadBalancer },
      because: '15 of 32 addresses are free, 16 should be',
      evidence: { usedBy: ['Auto Scaling group web', 'load balancer'], AvailableIpAddressCount: 15 },
    },
    'a tenth of a large subnet': {
      subject: subnetWith(25),
      context: tasks,
      because: '25 of 256 addresses are free, 26 should be',
    },
    'a load balancer, and seven addresses': {
      subject: subnetWith(7, '10.0.1.0/28'),
      context: loadBalancer,
      because: '8 should be',
    },
    'databases, functions and pods too': {
      subject: subnetWith(0),
      context: {
        networkInterfaces: [
          { Description: 'RDSNetworkInterface' },
          { InterfaceType: 'lambda' as const },
          { Description: 'aws-K8S-i-0123' },
        ].flatMap((data, index) => usedBy({ NetworkInterfaceId: `eni-${index}`, ...data }).networkInterfaces),
      },
      evidence: { usedBy: ['containers', 'database', 'function'] },
    },
  },
  notApplicable: {
    'instances only': {
      subject: subnetWith(3),
      context: usedBy({ InterfaceType: 'interface', Description: 'Primary network interface' }),
      because: 'nothing here scales',
    },
    unused: { subject: subnetWith(3) },
    'IPv6 only': { subject: subnetWith(0, '', { Ipv6Native: true }), context: loadBalancer, because: 'IPv6' },
    'a subnet that another account shares': {
      subject: subnetWith(3, '10.0.1.0/24', { OwnerId: '999988887777' }),
      context: { groups: [web] },
      because: '999988887777',
    },
  },
  unknown: {
    'AWS did not say how many are free': {
      subject: resource(subnet, { SubnetId: 'subnet-1', OwnerId: here.account, CidrBlock: '10.0.1.0/24' }),
      context: loadBalancer,
      because: 'AvailableIpAddressCount',
    },
  },
});
