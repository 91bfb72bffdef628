import type { Seed } from '../seed.ts';
import type { Expectations } from './verdicts.ts';

export function containers({ containers: made }: Seed): Expectations {
  const { web, admin, mailer, router } = made;
  return {
    'ecs/service-min-tasks': { pass: [web, mailer], fail: [admin], 'not-applicable': [router] },
    // In moto the tasks of a service never run.
    'ecs/service-multi-az': { fail: [mailer], 'not-applicable': [web, admin, router] },
    'ecs/service-auto-scaling': { pass: [web], fail: [admin, mailer], 'not-applicable': [router] },
    'ecs/service-deployment-safe': { pass: [mailer], unknown: [web, admin, router] },
    'ecs/fargate-spot-has-on-demand-base': { pass: [web, admin], 'not-applicable': [mailer, router] },
  };
}
