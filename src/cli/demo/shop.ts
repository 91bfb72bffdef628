import { DescribeRegionsCommand } from '@aws-sdk/client-ec2';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { answer, awsError, type Fault, fault, type World } from '../../standin/index.ts';
import { backupAnswers } from './backups.ts';
import { balancingAnswers } from './balancing.ts';
import { brokerAnswers } from './brokers.ts';
import { closedBucket } from './buckets.ts';
import { budgetAnswers } from './budgets.ts';
import { cacheAnswers } from './caches.ts';
import { classicAnswers } from './classic.ts';
import { deliveryAnswers } from './deliveries.ts';
import { eventAnswers } from './events.ts';
import { fileSystemAnswers } from './file-systems.ts';
import { firewallAnswers } from './firewalls.ts';
import { functionAnswers } from './functions.ts';
import { gatewayAnswers } from './gateways.ts';
import { groupAnswers } from './groups.ts';
import { imageAnswers } from './images.ts';
import { instanceAnswers } from './instances.ts';
import { interfaceAnswers } from './interfaces.ts';
import { keyAnswers } from './keys.ts';
import { kubernetesAnswers } from './kubernetes.ts';
import { lineAnswers } from './lines.ts';
import { memberAnswers } from './members.ts';
import { migrationAnswers } from './migrations.ts';
import { monitoringAnswers } from './monitoring.ts';
import { nameAnswers } from './names.ts';
import { networkAnswers } from './network.ts';
import { organizationAnswers } from './organization.ts';
import { account, frankfurt, hongKong, seoul, tokyo, virginia } from './places.ts';
import { queueAnswers } from './queues.ts';
import { rdsAnswers } from './rds.ts';
import { routeAnswers } from './routes.ts';
import { ruleAnswers } from './rules.ts';
import { securityGroupAnswers } from './security-groups.ts';
import { serviceAnswers } from './services.ts';
import { siteAnswers } from './sites.ts';
import { sizeAnswers } from './sizes.ts';
import { stackAnswers } from './stacks.ts';
import { storageAnswers } from './storage.ts';
import { streamAnswers } from './streams.ts';
import { tableAnswers } from './tables.ts';
import { transferAnswers } from './transfers.ts';
import { volumeAnswers } from './volumes.ts';
import { warehouseAnswers } from './warehouse.ts';

const auditor = `arn:aws:iam::${account}:user/auditor`;

/** The bucket policy of the payroll denies everything to everybody outside HR. */
const closedToAuditors: Fault = ({ service, operation, input }) => {
  if (service !== 's3' || !('Bucket' in input) || input.Bucket !== closedBucket) return undefined;
  const message = `User: ${auditor} is not authorized to perform: s3:${operation} on resource: "arn:aws:s3:::${closedBucket}" with an explicit deny in a resource-based policy`;
  return awsError('AccessDenied', message, { status: 403 });
};

/**
 * The account of Haneul Store, a web shop in Seoul that grew in a hurry: three tiers with a development copy beside
 * them, a disaster recovery copy in Tokyo that was never finished, and leftovers in Virginia.
 */
export const shop: World = {
  accounts: {
    [account]: {
      global: [
        answer(GetCallerIdentityCommand, { Account: account, Arn: auditor, UserId: 'AIDAHANEULAUDITOR' }),
        answer(DescribeRegionsCommand, {
          Regions: [
            ...[seoul, tokyo, virginia, frankfurt].map((RegionName) => ({
              RegionName,
              OptInStatus: 'opt-in-not-required',
            })),
            { RegionName: hongKong, OptInStatus: 'not-opted-in' },
          ],
        }),
        ...organizationAnswers,
        ...networkAnswers,
        ...routeAnswers,
        ...nameAnswers,
        ...lineAnswers,
        ...securityGroupAnswers,
        ...interfaceAnswers,
        ...instanceAnswers,
        ...groupAnswers,
        ...volumeAnswers,
        ...balancingAnswers,
        ...classicAnswers,
        ...rdsAnswers,
        ...cacheAnswers,
        ...warehouseAnswers,
        ...tableAnswers,
        ...streamAnswers,
        ...brokerAnswers,
        ...migrationAnswers,
        ...transferAnswers,
        ...storageAnswers,
        ...eventAnswers,
        ...queueAnswers,
        ...functionAnswers,
        ...ruleAnswers,
        ...siteAnswers,
        ...fileSystemAnswers,
        ...keyAnswers,
        ...monitoringAnswers,
        ...backupAnswers,
        ...serviceAnswers,
        ...firewallAnswers,
        ...gatewayAnswers,
        ...imageAnswers,
        ...kubernetesAnswers,
        ...sizeAnswers,
        ...stackAnswers,
        ...memberAnswers,
        ...budgetAnswers,
        ...deliveryAnswers,
      ],
    },
  },
  faults: [fault('deny-by-scp', { region: frankfurt }), closedToAuditors],
  // What the account does not use.
  otherwise: ({ operation }) => (/^(Describe|List)/.test(operation) ? {} : undefined),
};
