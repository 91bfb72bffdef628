import { expect, test } from 'vitest';
import type { Selected } from '#engine';
import { fileSystem } from '../../../checks/fsx/resources/file-system.ts';
import { zoneLane } from '../../../checks/fsx/resources/zone-lane.ts';
import { subnet } from '../../../checks/vpc/resources/subnet.ts';
import { lanesOf } from '../../support/lanes.ts';
import { resource } from '../../support/resource.ts';

const home = (AvailabilityZone: string | undefined) =>
  resource(subnet, { SubnetId: `subnet-${AvailabilityZone}`, AvailabilityZone } as never);
const subnets = [home('a'), home('c'), home(undefined)];

const draw = (data: Partial<Selected<typeof fileSystem>['data']>) =>
  lanesOf(zoneLane, {
    subnets,
    fileSystems: [
      resource(fileSystem, { FileSystemId: 'fs-1', ResourceARN: 'arn:fs/fs-1', VpcId: 'vpc-1', ...data }),
    ],
  });
const own = { AutomaticBackupRetentionDays: 7, PreferredSubnetId: undefined };

test('of a Multi-AZ file system one server stands by', () => {
  const OntapConfiguration = {
    ...own,
    DeploymentType: 'MULTI_AZ_2' as const,
    PreferredSubnetId: 'subnet-c',
  };
  const SubnetIds = ['subnet-a', 'subnet-c'];
  const Tags = [{ Key: 'Name', Value: 'media' }];
  expect(draw({ FileSystemType: 'ONTAP', SubnetIds, OntapConfiguration, Tags })).toEqual([
    {
      VpcId: 'vpc-1',
      row: 'data: FSx for ONTAP media',
      cells: ['a standby 1 MULTI_AZ_2', 'c active 1 MULTI_AZ_2'],
      resources: 1,
      spread: ['fsx/multi-az fs-1'],
    },
  ]);
});

test('in one zone, the only subnet is the preferred one', () => {
  const WindowsConfiguration = { ...own, DeploymentType: 'SINGLE_AZ_2' as const };
  const [lane] = draw({ FileSystemType: 'WINDOWS', SubnetIds: ['subnet-a'], WindowsConfiguration });
  expect(lane).toMatchObject({ row: 'data: FSx for Windows fs-1', cells: ['a active 1 SINGLE_AZ_2'] });
});

test('of Lustre no check says how it is spread', () => {
  expect(draw({ FileSystemType: 'LUSTRE', SubnetIds: ['subnet-a'] })).toMatchObject([
    { row: 'data: FSx for Lustre fs-1', cells: ['a active 1'], spread: [] },
  ]);
});

test('a subnet that is not known, or in no zone, is not drawn', () => {
  const SubnetIds = ['subnet-gone', 'subnet-undefined'];
  expect(draw({ FileSystemType: 'OPENZFS', SubnetIds })).toMatchObject([{ cells: [] }]);
  expect(draw({ FileSystemType: 'OPENZFS' })).toMatchObject([{ cells: [] }]);
});

test('without a VPC or a kind there is no row', () => {
  expect(draw({ FileSystemType: 'WINDOWS', VpcId: undefined })).toEqual([]);
  expect(draw({})).toEqual([]);
});
