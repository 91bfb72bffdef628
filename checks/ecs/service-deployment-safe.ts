import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { evidenceOf, rollbackOf, whyUnready } from './lib/deployment.ts';
import { service } from './resources/service.ts';

export default defineCheck({
  id: 'ecs/service-deployment-safe',
  title: 'Deployments of ECS services roll back by themselves',
  pillar: 'operations',
  severity: 'medium',
  why: 'Without a circuit breaker ECS starts the tasks of a bad image again and again, for ever; and where a deployment may stop too many tasks at once, nobody answers meanwhile.',
  fix: {
    summary:
      'Switch on the deployment circuit breaker with rollback, better with alarms beside it, and keep tasks running while others are replaced.',
    cli: `aws ecs update-service --cluster <its cluster> --service <its name> --deployment-configuration 'deploymentCircuitBreaker={enable=true,rollback=true},minimumHealthyPercent=100,maximumPercent=200' --region {region}`,
    cloudformation:
      'DeploymentConfiguration:\n  DeploymentCircuitBreaker: { Enable: true, Rollback: true }\n  MinimumHealthyPercent: 100\n  MaximumPercent: 200',
    terraform: 'deployment_circuit_breaker {\n  enable   = true\n  rollback = true\n}',
    cost: 'Free; while it deploys, up to twice the tasks run.',
    risk: 'The hosts need room for the tasks that run meanwhile. A rollback runs the image of before: the database must still suit it.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-alarm-failure.html',
  ],
  notes: ['000 §5', '003 도입부', '003 >1,000,000'],
  wellArchitected: ['OPS06-BP04', 'REL08-BP05'],
  subject: service,
  options: { minHealthyPercent: 50 },

  evaluate({ data }, { options }) {
    const { status, deploymentController } = data;
    if (status === 'DRAINING' || status === 'INACTIVE') return notApplicable(`it is ${status}`);
    const controller = deploymentController?.type;
    if (controller === 'EXTERNAL') return notApplicable('a controller of its own deploys it');
    if (controller === 'CODE_DEPLOY') return pass('CodeDeploy deploys it');
    const configuration = must(data.deploymentConfiguration, 'deploymentConfiguration');
    const evidence = evidenceOf(configuration);
    const rollback = rollbackOf(configuration);
    if ('missing' in rollback) return fail(rollback.missing, evidence);
    const unready = whyUnready(data, configuration, options.minHealthyPercent);
    return unready ? fail(unready, evidence) : pass(rollback.by);
  },
});
