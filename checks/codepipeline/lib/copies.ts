import { anywhere, type Collections, groupBy, type Resource, type Selected } from '#engine';
import { service } from '../../ecs/resources/service.ts';
import { environment } from '../../elasticbeanstalk/resources/environment.ts';
import type { pipeline } from '../resources/pipeline.ts';

/** What pipelines deploy to, in every Region. */
export const targets = { services: anywhere(service), environments: anywhere(environment) };

type Targets = Collections<typeof targets>;
type Pipeline = Selected<ReturnType<typeof pipeline.with<['declaration']>>>;

/** An action that deploys, or may do so; `target` where it can be seen what to. */
export interface Deployment {
  readonly provider: string;
  readonly region: string;
  readonly target: string | undefined;
}

/** What a provider deploys to, as far as it runs. */
const running: Readonly<Record<string, (targets: Targets) => readonly Resource[]>> = {
  ECS: ({ services }) =>
    services.filter(({ data }) => data.status === 'ACTIVE' && (data.desiredCount ?? 0) > 0),
  ElasticBeanstalk: ({ environments }) =>
    environments.filter(({ data }) => !/^Terminat/.test(data.Status ?? '')),
};

/** The actions of a pipeline that deploy, or may do so. */
export function deploymentsOf({ declaration, region: home }: Pipeline): readonly Deployment[] {
  return declaration.actions.flatMap(({ category, provider = '', region = home, target }) =>
    category === 'Deploy' || category === 'Invoke' ? [{ provider, region, target }] : [],
  );
}

/** Of what a pipeline deploys to, that which runs in several Regions by the same name: each one of it. */
export function copiesOf(pipeline: Pipeline, all: Targets): readonly Required<Deployment>[] {
  return [...groupBy(deploymentsOf(pipeline), ({ provider }) => provider)].flatMap(
    ([provider, deployments]) => {
      const names = new Set(deployments.map(({ target }) => target));
      const ours = running[provider]?.(all).filter(
        ({ account, id }) => account === pipeline.account && names.has(id),
      );
      return [...groupBy(ours ?? [], ({ id }) => id)].flatMap(([target, copies]) => {
        const regions = [...new Set(copies.map(({ region }) => region))];
        return regions.length > 1 ? regions.map((region) => ({ provider, region, target })) : [];
      });
    },
  );
}

/** Whether one of the deployments reaches something, or may do so unseen. */
export function reaches(deployments: readonly Deployment[], copy: Deployment): boolean {
  return deployments.some(
    ({ provider, region, target }) =>
      region === copy.region &&
      (target === undefined || (provider === copy.provider && target === copy.target)),
  );
}
