import check from '../../../checks/lambda/vpc-multi-az.ts';
import { subnet } from '../../../checks/vpc/resources/subnet.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { functionOf } from './fixtures.ts';

const subnetIn = (SubnetId: string, AvailabilityZoneId: string | undefined) =>
  resource(subnet, { SubnetId, SubnetArn: `arn:${SubnetId}`, AvailabilityZoneId });
const context = {
  subnets: [subnetIn('a', 'apne2-az1'), subnetIn('a2', 'apne2-az1'), subnetIn('c', 'apne2-az3')],
};
const within = (...SubnetIds: string[]) => functionOf('api', { VpcId: 'vpc-1', SubnetIds });

testCheck(check, {
  passes: {
    'two zones': { subject: within('a', 'c'), context },
    'two zones, whatever the third is in': { subject: within('a', 'c', 'deleted'), context },
  },
  fails: {
    'one subnet': {
      subject: within('a'),
      context,
      because: 'one zone',
      evidence: { AvailabilityZoneId: 'apne2-az1', SubnetIds: ['a'] },
    },
    'two subnets in one zone': { subject: within('a', 'a2'), context },
  },
  notApplicable: {
    'not in a VPC': { subject: functionOf('api'), context },
    'no longer in one': { subject: within(), context },
  },
  unknown: {
    'a subnet that is not listed': { subject: within('a', 'deleted'), context, because: 'the zones' },
    'none is listed': { subject: within('deleted'), context },
    'a subnet whose zone is not said': {
      subject: within('a', 'b'),
      context: { subnets: [...context.subnets, subnetIn('b', undefined)] },
      because: 'AvailabilityZoneId',
    },
  },
});
