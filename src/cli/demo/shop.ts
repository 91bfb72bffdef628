import { DescribeRegionsCommand } from '@aws-sdk/client-ec2';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { answer } from '../../standin/index.ts';

export const shop = {
  accounts: {
    '111122223333': {
      global: [
        answer(GetCallerIdentityCommand, {
          Account: '111122223333',
          Arn: 'arn:aws:iam::111122223333:user/auditor',
        }),
        answer(DescribeRegionsCommand, {
          Regions: [{ RegionName: 'ap-northeast-2', OptInStatus: 'opt-in-not-required' }],
        }),
      ],
    },
  },
  otherwise: () => ({}),
};
