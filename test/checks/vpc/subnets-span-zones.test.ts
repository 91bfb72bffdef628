import { tier } from '../../../checks/vpc/resources/tier.ts';
import check from '../../../checks/vpc/subnets-span-zones.ts';
import { resourceIn } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const privateTier = (...Zones: string[]) =>
  resourceIn({ id: 'vpc-1/private' }, tier, {
    VpcId: 'vpc-1',
    Tier: 'private',
    Zones,
    Subnets: Zones.map((zone) => `subnet-${zone}`),
  });

testCheck(check, {
  passes: {
    'two zones': { subject: privateTier('apne2-az1', 'apne2-az3') },
    'as many as asked for': {
      subject: privateTier('apne2-az1', 'apne2-az2', 'apne2-az3'),
      options: { minZones: 3 },
    },
  },
  fails: {
    'one zone': {
      subject: privateTier('apne2-az1'),
      because: 'The private subnets are in apne2-az1 only',
      evidence: { Zones: ['apne2-az1'], Subnets: ['subnet-apne2-az1'] },
    },
    'two zones where three are asked for': {
      subject: privateTier('apne2-az1', 'apne2-az2'),
      options: { minZones: 3 },
    },
  },
});
