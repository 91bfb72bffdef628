import { defineCheck, fail, notApplicable, pass, type Selected } from '#engine';
import { otherOwner } from './lib/owner.ts';
import { flowLog } from './resources/flow-log.ts';
import { networkInterface } from './resources/network-interface.ts';
import { vpc } from './resources/vpc.ts';

const byVpc = ({ data }: Selected<typeof networkInterface>) => data.VpcId;
const byResource = ({ data }: Selected<typeof flowLog>) => data.ResourceId;

export default defineCheck({
  id: 'vpc/flow-logs-enabled',
  title: 'VPCs in use have flow logs that are delivered',
  pillar: 'security',
  severity: 'medium',
  why: 'Without flow logs nobody can say afterwards who talked to whom, neither after an intrusion nor in an outage.',
  fix: {
    summary: 'Create a flow log of the whole VPC; a bucket is the cheapest place for it.',
    cli: 'aws ec2 create-flow-logs --resource-type VPC --resource-ids {id} --traffic-type ALL --log-destination-type s3 --log-destination arn:{partition}:s3:::<bucket> --region {region}',
    cost: 'Charged by the gigabyte of logs, for delivery and for storage: set an expiry on the bucket.',
    risk: 'None: traffic is not affected.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html'],
  notes: ['001 §4.1.7', '001 §4.1.8'],
  wellArchitected: ['SEC04-BP01', 'SEC05-BP04'],
  subject: vpc,
  context: { flowLogs: flowLog, networkInterfaces: networkInterface },
  options: { minEnis: 1 },

  evaluate({ id, account, data }, { flowLogs, networkInterfaces, options }) {
    const owner = otherOwner({ account, data });
    if (owner) return notApplicable(`the VPC is shared by account ${owner}`);
    const interfaces = networkInterfaces.having(byVpc, id);
    if (interfaces.length < options.minEnis) return notApplicable('nothing runs in the VPC');

    const logsOf = (resource: string | undefined) => flowLogs.having(byResource, resource);
    const working = (resource: string | undefined) =>
      logsOf(resource).find((log) => log.data.DeliverLogsStatus !== 'FAILED');
    const whole = working(id);
    if (whole) return pass(whole.data.TrafficType === 'REJECT' ? 'rejected traffic only' : undefined);
    const bare = interfaces.filter((each) => !working(each.data.SubnetId) && !working(each.id));
    if (bare.length === 0) return pass('by logs of its subnets or network interfaces');

    const failed = [id, ...bare.flatMap((each) => [each.data.SubnetId, each.id])].flatMap(logsOf);
    const subnets = [...new Set(bare.map(({ data }) => data.SubnetId))].sort();
    const evidence = { subnetsWithoutLogs: subnets, networkInterfacesWithoutLogs: bare.length };
    const [first] = failed;
    if (!first)
      return fail(`${bare.length} of ${interfaces.length} network interfaces have no flow log`, evidence);
    const { FlowLogId, DeliverLogsErrorMessage } = first.data;
    return fail(`Flow log ${FlowLogId} is not delivered`, {
      ...evidence,
      FlowLogId,
      DeliverLogsErrorMessage,
    });
  },
});
