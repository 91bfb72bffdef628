import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { ageOf } from './lib/age.ts';
import { applianceOf, fleetOf } from './lib/fleet.ts';
import { balancing, partnerOf, poolsOf } from './lib/pools.ts';
import { instance } from './resources/instance.ts';

export default defineCheck({
  id: 'ec2/instance-in-auto-scaling-group',
  title: 'Servers run in an Auto Scaling group rather than as single instances',
  pillar: 'reliability',
  severity: 'high',
  nonProduction: 'skip',
  why: 'Nothing replaces a single instance: when it or its zone fails, its service is gone until somebody rebuilds it.',
  fix: {
    summary:
      'Make an AMI and a launch template of it, and a group over two zones; a group of one heals itself too.',
    cli: 'aws autoscaling create-auto-scaling-group --auto-scaling-group-name <name> --launch-template LaunchTemplateId=<id> --min-size 2 --max-size 4 --vpc-zone-identifier <subnet>,<subnet> --region {region}',
    cost: 'Groups are free; a second instance doubles the cost of compute.',
    risk: 'What is stored on the instance must move to a database, a file system or a bucket first.',
    effort: 'days',
  },
  refs: ['https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-benefits.html'],
  notes: ['000 §4', '000 §6', '003 >1,000', '004 §솔루션 아키텍처'],
  wellArchitected: ['REL11-BP03', 'REL07-BP01'],
  subject: instance,
  context: { instances: instance, ...balancing },
  options: {
    minAgeDays: 7,
    singletonTagPattern:
      'bastion|jump|vpn|licen[cs]e|runner|storage-?gateway|datasync|(?<![a-z])nat(?![a-z])',
  },

  evaluate(subject, { instances, options, now, ...context }) {
    const { tags, data } = subject;
    const fleet = fleetOf(subject);
    if (fleet) return pass(`kept by ${fleet}`);
    const state = must(data.State?.Name, 'State');
    if (state !== 'running') return notApplicable(`the instance is ${state}`);
    const appliance = applianceOf(subject);
    if (appliance) return notApplicable(`a machine of ${appliance}`);
    if (data.InstanceLifecycle) return notApplicable(`not On-Demand but ${data.InstanceLifecycle}`);
    if (data.Placement?.Tenancy === 'host') return notApplicable('on a Dedicated Host');
    const singleton = new RegExp(options.singletonTagPattern, 'i');
    const names = [tags.Name, tags.Role, tags.role].filter((name) => name && singleton.test(name));
    if (names.length > 0 || 'lintel:singleton' in tags) return notApplicable('single by design, by its tags');
    if (ageOf(data, now) < options.minAgeDays)
      return notApplicable(`younger than ${options.minAgeDays} days`);

    const pools = poolsOf(subject, context);
    const partner = partnerOf(subject, pools, instances)?.id;
    const evidence = { registeredIn: pools.map(({ name }) => name), partner };
    if (partner)
      return fail(`Nothing replaces it when it fails, though ${partner} serves on`, evidence, 'low');
    if (pools.length === 0) return fail('Nothing replaces it when it fails', evidence, 'medium');
    return fail('Nothing replaces it when it fails, and no other zone serves in its place', evidence);
  },
});
