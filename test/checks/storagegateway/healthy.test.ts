import type { Selected } from '#engine';
import check from '../../../checks/storagegateway/healthy.ts';
import { gateway } from '../../../checks/storagegateway/resources/gateway.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const described = gateway.with('information');
type Gateway = Selected<typeof described>;

const gatewayOf = (
  information: Partial<NonNullable<Gateway['information']>> | 'gone' = {},
  data: Partial<Gateway['data']> = {},
) =>
  resource(
    described,
    {
      GatewayARN: 'arn:aws:storagegateway:ap-northeast-2:111122223333:gateway/sgw-1',
      GatewayId: 'sgw-1',
      GatewayName: 'office',
      GatewayOperationalState: 'ACTIVE',
      GatewayType: 'FILE_S3',
      HostEnvironment: 'VMWARE',
      ...data,
    },
    {
      information:
        information === 'gone'
          ? undefined
          : {
              CloudWatchLogGroupARN: 'arn:logs',
              DeprecationDate: undefined,
              GatewayState: 'RUNNING',
              SoftwareUpdatesEndDate: undefined,
              ...information,
            },
    },
  );

testCheck(check, {
  passes: {
    'it runs, and logs': { subject: gatewayOf() },
    'AWS writes its state otherwise': { subject: gatewayOf({ GatewayState: 'STATE_RUNNING' }) },
    'of its operational state nothing is said': {
      subject: gatewayOf({}, { GatewayOperationalState: undefined }),
    },
    'updates for 90 days': { subject: gatewayOf({ DeprecationDate: '2027-02-18T00:00:00' }) },
  },
  fails: {
    'it is shut down': {
      subject: gatewayOf({ GatewayState: 'SHUTDOWN', CloudWatchLogGroupARN: undefined }),
      severity: 'high',
      because: 'The gateway is SHUTDOWN',
    },
    'AWS does not reach it': {
      subject: gatewayOf({ GatewayState: 'OFFLINE', CloudWatchLogGroupARN: undefined }),
      severity: 'high',
      because: 'The gateway is OFFLINE',
    },
    'it is disabled': {
      subject: gatewayOf({}, { GatewayOperationalState: 'DISABLED' }),
      severity: 'high',
      because: 'The gateway is disabled',
      evidence: { GatewayState: 'RUNNING', GatewayOperationalState: 'DISABLED' },
    },
    'updates end soon': {
      subject: gatewayOf({ SoftwareUpdatesEndDate: '2026-12-20' }),
      because: 'no updates after the next 30 days',
      evidence: { SoftwareUpdatesEndDate: '2026-12-20' },
    },
    'the first end counts': {
      subject: gatewayOf({ SoftwareUpdatesEndDate: '2026-10-20', DeprecationDate: '2026-12-20' }),
      because: 'no updates any more',
    },
    'a day less than is asked for': { subject: gatewayOf({ DeprecationDate: '2027-02-17T00:00:00Z' }) },
    'farther ahead': {
      subject: gatewayOf({ DeprecationDate: '2027-04-01' }),
      options: { warnDays: 180 },
      evidence: { DeprecationDate: '2027-04-01' },
    },
    'no logs': {
      subject: gatewayOf({ CloudWatchLogGroupARN: undefined }),
      severity: 'low',
      because: 'no log group',
    },
    'an FSx File Gateway': { subject: gatewayOf({}, { GatewayType: 'FILE_FSX_SMB' }), severity: 'info' },
  },
  notApplicable: {
    'on a Snow device': { subject: gatewayOf({ GatewayState: 'SHUTDOWN' }, { HostEnvironment: 'SNOWBALL' }) },
    'it is starting': { subject: gatewayOf({ GatewayState: 'STARTING' }), because: 'its state is STARTING' },
    'it was deleted meanwhile': { subject: gatewayOf('gone') },
  },
  unknown: {
    'no state': { subject: gatewayOf({ GatewayState: undefined }) },
    'a date that is none': { subject: gatewayOf({ DeprecationDate: 'next spring' }) },
  },
});
