import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { alarm } from '../cloudwatch/resources/alarm.ts';
import { fleetOf } from './lib/fleet.ts';
import { recoveringAlarm } from './lib/recovery.ts';
import { instance } from './resources/instance.ts';
import { instanceType } from './resources/instance-type.ts';

export default defineCheck({
  id: 'ec2/standalone-instance-auto-recovery',
  title: 'Instances outside an Auto Scaling group recover automatically',
  pillar: 'reliability',
  severity: 'medium',
  why: 'When the hardware under it fails, the instance stays down until somebody notices, and stops and starts it.',
  fix: {
    summary: 'Allow automatic recovery; a type that cannot recover belongs in an Auto Scaling group of one.',
    cli: 'aws ec2 modify-instance-maintenance-options --instance-id {id} --auto-recovery default --region {region}',
    terraform: `maintenance_options {
  auto_recovery = "default"
}`,
    cost: 'None.',
    risk: 'A recovered instance has rebooted, and stays in its zone: it is no protection against the loss of the zone.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-recover.html'],
  notes: ['004 §솔루션 아키텍처'],
  wellArchitected: ['REL11-BP03', 'REL10-BP02'],
  subject: instance,
  context: { instanceTypes: instanceType, alarms: alarm },

  evaluate(subject, { instanceTypes, alarms }) {
    const { data } = subject;
    const state = must(data.State?.Name, 'State');
    const fleet = fleetOf(subject);
    if (fleet) return notApplicable(`kept by ${fleet}`);
    if (state !== 'running') return notApplicable(`the instance is ${state}`);
    if (data.RootDeviceType === 'instance-store')
      return notApplicable('its root device is lost with its host');
    if (data.InstanceLifecycle === 'spot') return notApplicable('a Spot Instance, which AWS takes back');
    if (data.Placement?.Tenancy === 'host')
      return notApplicable('on a Dedicated Host, which recovers as a whole');

    const InstanceType = must(data.InstanceType, 'InstanceType');
    const type = must(instanceTypes.get(InstanceType), `the instance type ${InstanceType}`).data;
    const canRecover = must(type.AutoRecoverySupported, 'AutoRecoverySupported');
    if (canRecover && data.MaintenanceOptions?.AutoRecovery === 'default') return pass();
    const alarmed = recoveringAlarm(subject.id, alarms, canRecover);
    if (alarmed) return pass(`by the alarm ${alarmed.id}`);

    const AutoRecovery = must(data.MaintenanceOptions?.AutoRecovery, 'MaintenanceOptions.AutoRecovery');
    const evidence = { AutoRecovery, InstanceType, AutoRecoverySupported: canRecover };
    if (!canRecover) return fail(`The type ${InstanceType} cannot recover by itself`, evidence);
    return fail('Automatic recovery is disabled', evidence);
  },
});
