import {
  ApplicationAutoScalingClient,
  PutScalingPolicyCommand,
  RegisterScalableTargetCommand,
} from '@aws-sdk/client-application-auto-scaling';
import {
  CreateClusterCommand,
  CreateServiceCommand,
  type CreateServiceCommandInput,
  ECSClient,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import type { Place } from '../cloud.ts';

interface Network {
  readonly appA: string;
  readonly appC: string;
  readonly anyone: string;
}

/** Services in containers, in a cluster of their own; gives their ids. */
export async function seedContainers(home: Place, { appA, appC, anyone }: Network) {
  const ecs = new ECSClient(home);
  const cluster = 'shop';
  await ecs.send(new CreateClusterCommand({ clusterName: cluster }));
  await ecs.send(
    new RegisterTaskDefinitionCommand({
      family: 'app',
      containerDefinitions: [{ name: 'app', image: 'app', memory: 128 }],
    }),
  );
  const service = async (
    serviceName: string,
    subnets: string[],
    changes: Partial<CreateServiceCommandInput> = {},
  ) => {
    await ecs.send(
      new CreateServiceCommand({
        cluster,
        serviceName,
        taskDefinition: 'app',
        desiredCount: 2,
        // moto wants them, AWS does not.
        networkConfiguration: { awsvpcConfiguration: { subnets, securityGroups: [anyone] } },
        ...changes,
      }),
    );
    return `${cluster}/${serviceName}`;
  };
  const byName = { serviceRegistries: [{ registryArn: 'arn:aws:servicediscovery:::service/srv-shop' }] };
  const made = {
    web: await service('web', [appA, appC], byName),
    /** One task. */
    admin: await service('admin', [appA, appC], { desiredCount: 1, ...byName }),
    /** In one zone, and nobody waits for it. */
    mailer: await service('mailer', [appA], { deploymentController: { type: 'CODE_DEPLOY' } }),
    router: await service('router', [appA, appC], { schedulingStrategy: 'DAEMON' }),
  };

  const scaling = new ApplicationAutoScalingClient(home);
  const place = {
    ServiceNamespace: 'ecs',
    ResourceId: `service/${made.web}`,
    ScalableDimension: 'ecs:service:DesiredCount',
  } as const;
  await scaling.send(new RegisterScalableTargetCommand({ ...place, MinCapacity: 2, MaxCapacity: 6 }));
  await scaling.send(
    new PutScalingPolicyCommand({
      ...place,
      PolicyName: 'web-steps',
      PolicyType: 'StepScaling',
      StepScalingPolicyConfiguration: {
        AdjustmentType: 'ChangeInCapacity',
        StepAdjustments: [{ MetricIntervalLowerBound: 0, ScalingAdjustment: 1 }],
      },
    }),
  );
  return made;
}
