import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { ecsPolicy } from '../applicationautoscaling/resources/ecs-policy.ts';
import { ecsTarget } from '../applicationautoscaling/resources/ecs-target.ts';
import { exemptBecause, isServing } from './lib/run.ts';
import { byResourceId, scalableId } from './lib/scaling.ts';
import { service } from './resources/service.ts';

export default defineCheck({
  id: 'ecs/service-auto-scaling',
  title: 'ECS services scale with the load',
  pillar: 'reliability',
  severity: 'medium',
  why: 'A fixed number of tasks is overloaded by a peak, and paid for when nobody comes.',
  fix: {
    summary:
      'Register the service with Application Auto Scaling, and give it a target tracking policy on a metric that follows the load.',
    cli: `aws application-autoscaling register-scalable-target --service-namespace ecs --resource-id service/{id} --scalable-dimension ecs:service:DesiredCount --min-capacity 2 --max-capacity 10 --region {region}\naws application-autoscaling put-scaling-policy --service-namespace ecs --resource-id service/{id} --scalable-dimension ecs:service:DesiredCount --policy-name cpu --policy-type TargetTrackingScaling --target-tracking-scaling-policy-configuration '{"TargetValue":60,"PredefinedMetricSpecification":{"PredefinedMetricType":"ECSServiceAverageCPUUtilization"}}' --region {region}`,
    cost: 'Auto scaling is free; each further task costs what a task costs.',
    risk: 'Tasks come and go: they must start by themselves, end within their stop timeout, and what they call must bear more of them.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html'],
  notes: ['000 §5', '001 §4.4.1', '003 >1,000'],
  wellArchitected: ['REL07-BP01', 'PERF02'],
  subject: service,
  context: { targets: ecsTarget, policies: ecsPolicy },

  evaluate(self, { targets, policies }) {
    const exempt = exemptBecause(self);
    if (exempt) return notApplicable(exempt);
    const { desiredCount, deploymentController } = self.data;
    if (deploymentController?.type === 'EXTERNAL') return notApplicable('a controller of its own scales it');
    const tag = ['lintel:singleton', 'lintel:fixed-size'].find((each) => each in self.tags);
    if (tag) return notApplicable(`of one size by design, by its tag ${tag}`);
    const severity = isServing(self) ? 'medium' : 'low';
    const id = scalableId(self);
    const target = targets.get(id)?.data;
    if (!target) return fail(`Nothing scales its ${desiredCount} tasks`, { desiredCount }, severity);
    const MinCapacity = must(target.MinCapacity, 'MinCapacity');
    const MaxCapacity = must(target.MaxCapacity, 'MaxCapacity');
    const evidence = { desiredCount, MinCapacity, MaxCapacity };
    if (MaxCapacity <= MinCapacity) return fail('Auto scaling has no room to scale', evidence, severity);
    if (target.SuspendedState?.DynamicScalingOutSuspended) {
      return fail('Auto scaling is suspended', evidence, severity);
    }
    if (policies.known(byResourceId, id).length > 0) return pass();
    return fail('Auto scaling has no policy', evidence, severity);
  },
});
