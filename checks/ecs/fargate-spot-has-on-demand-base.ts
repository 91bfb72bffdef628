import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { keptTasks, strategyOf } from './lib/capacity.ts';
import { exemptBecause, isServing } from './lib/run.ts';
import { clusterCapacity } from './resources/cluster-capacity.ts';
import { service } from './resources/service.ts';

export default defineCheck({
  id: 'ecs/fargate-spot-has-on-demand-base',
  title: 'ECS services that others wait for do not depend on Fargate Spot alone',
  pillar: 'reliability',
  severity: 'medium',
  why: 'AWS takes Spot capacity back with two minutes’ notice, from all tasks at once where it runs short, and starts no others until it has some again.',
  fix: {
    summary: 'Let the tasks that are always needed run on Fargate, and only those beyond on Fargate Spot.',
    cli: 'aws ecs update-service --cluster <its cluster> --service <its name> --capacity-provider-strategy capacityProvider=FARGATE,base=2,weight=1 capacityProvider=FARGATE_SPOT,weight=3 --force-new-deployment --region {region}',
    cloudformation:
      'CapacityProviderStrategy:\n  - { CapacityProvider: FARGATE, Base: 2, Weight: 1 }\n  - { CapacityProvider: FARGATE_SPOT, Weight: 3 }',
    cost: 'The tasks of the base at full price, about three times that of Spot.',
    risk: 'All tasks are replaced. The cluster must have both capacity providers.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html'],
  notes: ['000 §6', '001 §6.3.8'],
  wellArchitected: ['COST07'],
  subject: service,
  context: { clusters: clusterCapacity },

  evaluate(self, { clusters }) {
    const exempt = exemptBecause(self);
    if (exempt) return notApplicable(exempt);
    if (!isServing(self)) return notApplicable('nobody waits for its answers');
    const strategy = strategyOf(self, clusters);
    const evidence = Object.fromEntries(
      strategy.map(({ capacityProvider, base = 0, weight = 0 }) => [
        `${capacityProvider}`,
        `base ${base}, weight ${weight}`,
      ]),
    );
    if (!('FARGATE_SPOT' in evidence)) return pass();
    const desiredCount = must(self.data.desiredCount, 'desiredCount');
    const kept = keptTasks(strategy, desiredCount);
    if (kept > 0) return pass(`${kept} of its ${desiredCount} tasks are not on Spot`, evidence);
    return Object.keys(evidence).length === 1
      ? fail('All of its tasks are on Fargate Spot', evidence)
      : fail(`Of ${desiredCount} tasks none is sure not to be on Fargate Spot`, evidence, 'low');
  },
});
