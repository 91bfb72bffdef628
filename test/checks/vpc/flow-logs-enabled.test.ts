import type { Selected } from '#engine';
import check from '../../../checks/vpc/flow-logs-enabled.ts';
import { flowLog } from '../../../checks/vpc/resources/flow-log.ts';
import { networkInterface } from '../../../checks/vpc/resources/network-interface.ts';
import { vpc } from '../../../checks/vpc/resources/vpc.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const subject = resource(vpc, { VpcId: 'vpc-1', OwnerId: here.account });
const interfaceIn = (SubnetId: string) =>
  resource(networkInterface, { NetworkInterfaceId: `eni-${SubnetId}`, SubnetId, VpcId: 'vpc-1' });
const networkInterfaces = [interfaceIn('a'), interfaceIn('c')];
const log = (ResourceId: string, data: Selected<typeof flowLog>['data'] = {}) =>
  resource(flowLog, {
    FlowLogId: `fl-${ResourceId}`,
    ResourceId,
    TrafficType: 'ALL',
    DeliverLogsStatus: 'SUCCESS',
    ...data,
  });
const failed = { DeliverLogsStatus: 'FAILED', DeliverLogsErrorMessage: 'Access error' };

testCheck(check, {
  passes: {
    'a log of the VPC': { subject, context: { networkInterfaces, flowLogs: [log('vpc-1')] } },
    'a new log, of which nothing was delivered yet': {
      subject,
      context: {
        networkInterfaces,
        flowLogs: [resource(flowLog, { FlowLogId: 'fl-1', ResourceId: 'vpc-1', TrafficType: 'ALL' })],
      },
    },
    'rejected traffic only, which is said': {
      subject,
      context: { networkInterfaces, flowLogs: [log('vpc-1', { TrafficType: 'REJECT' })] },
      because: 'rejected traffic only',
    },
    'a log of each subnet or interface in use': {
      subject,
      context: { networkInterfaces, flowLogs: [log('a'), log('eni-c')] },
      because: 'subnets',
    },
    'one of two logs works': {
      subject,
      context: { networkInterfaces, flowLogs: [log('vpc-1', failed), log('vpc-1', { FlowLogId: 'fl-2' })] },
    },
  },
  fails: {
    'no log': {
      subject,
      context: { networkInterfaces, flowLogs: [log('vpc-2'), log('tgw-1')] },
      because: '2 of 2 network interfaces have no flow log',
    },
    'a subnet without a log': {
      subject,
      context: { networkInterfaces, flowLogs: [log('a')] },
      because: '1 of 2 network interfaces have no flow log',
      evidence: { subnetsWithoutLogs: ['c'], networkInterfacesWithoutLogs: 1 },
    },
    'a log that is not delivered': {
      subject,
      context: { networkInterfaces, flowLogs: [log('vpc-1', failed)] },
      because: 'Flow log fl-vpc-1 is not delivered',
      evidence: { DeliverLogsErrorMessage: 'Access error' },
    },
    'a subnet’s log that is not delivered': {
      subject,
      context: { networkInterfaces, flowLogs: [log('a'), log('c', failed)] },
      because: 'Flow log fl-c is not delivered',
    },
  },
  notApplicable: {
    'nothing runs in the VPC': { subject, because: 'nothing runs' },
    'less runs in the VPC than asked for': {
      subject,
      context: { networkInterfaces },
      options: { minEnis: 3 },
    },
    'a VPC that another account shares': {
      subject: resource(vpc, { VpcId: 'vpc-1', OwnerId: '999988887777' }),
      context: { networkInterfaces },
      because: '999988887777',
    },
  },
});
