import { defineCheck, elapsed, fail, must, notApplicable, pass } from '#engine';
import { ecsTarget } from '../applicationautoscaling/resources/ecs-target.ts';
import { exemptBecause, isServing } from './lib/run.ts';
import { scalableId } from './lib/scaling.ts';
import { service } from './resources/service.ts';

export default defineCheck({
  id: 'ecs/service-min-tasks',
  title: 'ECS services keep at least two tasks',
  pillar: 'reliability',
  severity: 'high',
  why: 'Where one task answers everybody, nobody answers while it is replaced: after a crash, when its host or its zone fails, or when AWS retires it.',
  fix: {
    summary: 'Run two tasks or more, and let auto scaling go no lower.',
    cli: 'aws ecs update-service --cluster <its cluster> --service <its name> --desired-count 2 --region {region}\naws application-autoscaling register-scalable-target --service-namespace ecs --resource-id service/{id} --scalable-dimension ecs:service:DesiredCount --min-capacity 2 --region {region}   # where it is scaled',
    cloudformation: 'DesiredCount: 2',
    terraform: 'desired_count = 2',
    cost: 'A second task.',
    risk: 'Two tasks must not get in each other’s way: state in memory, files, locks, scheduled work done twice.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_services.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html',
  ],
  notes: ['000 §5', '001 §6.3.3', '001 §6.3.4', '003 도입부'],
  wellArchitected: ['REL11-BP05', 'REL10-BP01'],
  subject: service,
  context: { targets: ecsTarget },
  options: { minTasks: 2 },

  evaluate(self, { targets, options, now }) {
    const exempt = exemptBecause(self);
    if (exempt) return notApplicable(exempt);
    if ('lintel:singleton' in self.tags)
      return notApplicable('single by design, by its tag lintel:singleton');
    const { minTasks } = options;
    const desiredCount = must(self.data.desiredCount, 'desiredCount');
    const severity = isServing(self) ? 'high' : 'low';
    if (desiredCount < minTasks) {
      return fail(`It runs ${desiredCount} of ${minTasks} tasks`, { desiredCount }, severity);
    }
    const target = targets.get(scalableId(self));
    const MinCapacity = target && must(target.data.MinCapacity, 'MinCapacity');
    if (MinCapacity !== undefined && MinCapacity < minTasks) {
      const reason = `Auto scaling may leave it ${MinCapacity} of ${minTasks} tasks`;
      return fail(reason, { desiredCount, MinCapacity }, severity);
    }
    const runningCount = must(self.data.runningCount, 'runningCount');
    if (runningCount >= desiredCount) return pass();
    const { unsteadySince } = self.data;
    const evidence = { desiredCount, runningCount, unsteadySince: unsteadySince?.toISOString() };
    const hours = unsteadySince ? elapsed(unsteadySince, now, 'the time of an event') / 3_600_000 : 0;
    if (hours <= 1) return pass(`${runningCount} of its ${desiredCount} tasks run at the moment`, evidence);
    const reason = `${runningCount} of its ${desiredCount} tasks run, and it has not been steady for ${Math.floor(hours)} h`;
    return fail(reason, evidence, 'medium');
  },
});
