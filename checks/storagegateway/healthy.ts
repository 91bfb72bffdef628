import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { endOfUpdates } from './lib/updates.ts';
import { gateway } from './resources/gateway.ts';

export default defineCheck({
  id: 'storagegateway/healthy',
  title: 'Storage gateways run, get software updates and write logs',
  pillar: 'reliability',
  severity: 'medium',
  why: 'Files, volumes and tapes of a site are out of reach while its gateway is down, and its backups stop. Without logs nobody hears of files that were not uploaded; without updates, holes stay open.',
  fix: {
    summary:
      'Start the gateway, restore its way to AWS, update it or move it to a new appliance, and give it a log group.',
    cli: 'aws storagegateway start-gateway --gateway-arn {arn} --region {region}\naws storagegateway update-gateway-software-now --gateway-arn {arn} --region {region}\naws storagegateway update-gateway-information --gateway-arn {arn} --cloud-watch-log-group-arn <the log group> --region {region}',
    cost: 'None but for the logs.',
    risk: 'An update restarts the gateway: its clients wait some minutes. Upload what is in the cache before the appliance is replaced.',
    effort: 'hours',
  },
  refs: [
    'https://docs.aws.amazon.com/storagegateway/latest/APIReference/API_DescribeGatewayInformation.html',
    'https://docs.aws.amazon.com/filegateway/latest/files3/monitoring-file-gateway.html',
  ],
  notes: ['001 §2.7.2', '001 §2.7.3', '003 >1,000', '004 §재해 복구'],
  wellArchitected: ['REL06-BP01', 'SEC06-BP01'],
  subject: gateway.with('information'),
  options: { warnDays: 90 },

  evaluate({ data, information }, { options, now }) {
    const { GatewayOperationalState, GatewayType, HostEnvironment } = data;
    if (HostEnvironment === 'SNOWBALL') return notApplicable('it is on a Snow device');
    if (information === undefined) return notApplicable('it was deleted during the scan');
    const GatewayState = must(information.GatewayState, 'GatewayState').replace(/^STATE_/, '');
    const isStarting = GatewayState !== 'RUNNING' && /ING$/.test(GatewayState);
    if (isStarting) return notApplicable(`its state is ${GatewayState}`);
    if (GatewayState !== 'RUNNING' || GatewayOperationalState === 'DISABLED') {
      const state = GatewayState === 'RUNNING' ? 'disabled' : GatewayState;
      return fail(`The gateway is ${state}`, { GatewayState, GatewayOperationalState }, 'high');
    }
    const end = endOfUpdates(information, now);
    if (end && end.days < options.warnDays) {
      const when = end.days < 0 ? 'no updates any more' : `no updates after the next ${end.days} days`;
      return fail(`Its software gets ${when}`, { [end.field]: end.date });
    }
    if (!information.CloudWatchLogGroupARN) return fail('It has no log group', {}, 'low');
    if (GatewayType !== 'FILE_FSX_SMB') return pass();
    return fail('Amazon FSx File Gateway is closed to new customers', { GatewayType }, 'info');
  },
});
