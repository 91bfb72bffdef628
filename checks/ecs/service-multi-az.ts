import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { subnet } from '../vpc/resources/subnet.ts';
import { exemptBecause } from './lib/run.ts';
import { allowedZones, hosts, isOnOneZonesGroups, isSpread, onlyZone, tasksByZone } from './lib/zones.ts';
import { service } from './resources/service.ts';
import { task } from './resources/task.ts';

export default defineCheck({
  id: 'ecs/service-multi-az',
  title: 'The tasks of an ECS service run in at least two Availability Zones',
  pillar: 'reliability',
  severity: 'high',
  why: 'When the only zone fails, all tasks are gone, however many there are.',
  fix: {
    summary: 'Give the service subnets, or hosts, in another zone, and have ECS rebalance its tasks.',
    cli: `aws ecs update-service --cluster <its cluster> --service <its name> --network-configuration 'awsvpcConfiguration={subnets=[subnet-a,subnet-c],securityGroups=[<as they are>]}' --availability-zone-rebalancing ENABLED --force-new-deployment --region {region}`,
    cost: 'Traffic between zones is charged.',
    risk: 'All tasks are replaced. The load balancer must have the other zone enabled, and what the tasks call must let them in from there.',
    effort: 'hours',
  },
  refs: [
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-strategies.html',
  ],
  notes: ['000 §5', '001 §6.3.8', '003 Quick Review 1'],
  wellArchitected: ['REL10-BP01'],
  subject: service,
  context: { subnets: subnet, tasks: task, ...hosts },
  options: { minZones: 2 },

  evaluate(self, { subnets, tasks, options, ...context }) {
    const exempt = exemptBecause(self);
    if (exempt) return notApplicable(exempt);
    const desiredCount = must(self.data.desiredCount, 'desiredCount');
    if (desiredCount < 2) return notApplicable('it runs one task (ecs/service-min-tasks)');
    const allowed = allowedZones(self, subnets);
    const wanted = Math.min(options.minZones, desiredCount);
    if (allowed && allowed.length < wanted) return fail(`Its subnets are all in ${allowed}`, { allowed });
    const only = onlyZone(self);
    if (only) return fail(`Its placement constraint admits ${only} only`, { desiredCount });

    const counts = tasksByZone(self, tasks, allowed);
    const numbers = Object.values(counts);
    const running = numbers.reduce((sum, number) => sum + number, 0);
    if (running < 2) return notApplicable('fewer than two of its tasks run (ecs/service-min-tasks)');
    const used = Object.keys(counts).filter((zone) => counts[zone]);
    if (used.length < Math.min(wanted, running)) {
      return isOnOneZonesGroups(self, context)
        ? notApplicable('its hosts are in one zone (autoscaling/group-multi-az)', counts)
        : fail(`All ${running} tasks run in ${used}`, counts);
    }
    if (!isSpread(self)) return fail('Its tasks are in several zones by chance only', counts, 'medium');
    const [most, least] = [Math.max(...numbers), Math.min(...numbers)];
    const isLopsided = most - least > 1 && most > 2 * least;
    return isLopsided && self.data.availabilityZoneRebalancing === 'DISABLED'
      ? fail(`${most} of ${running} tasks run in one zone, and ECS does not rebalance them`, counts, 'low')
      : pass();
  },
});
