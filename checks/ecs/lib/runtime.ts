interface Deployment {
  readonly status?: string | undefined;
  readonly serviceConnectConfiguration?:
    | {
        readonly enabled: boolean | undefined;
        readonly services?: readonly { readonly portName: string | undefined }[] | undefined;
      }
    | undefined;
  readonly vpcLatticeConfigurations?: readonly { readonly portName: string | undefined }[] | undefined;
}

interface Event {
  readonly createdAt?: Date | undefined;
  readonly message?: string | undefined;
}

/** The ports that Service Connect or VPC Lattice leads others to. */
export function endpointsOf(deployments: readonly Deployment[] = []): readonly string[] {
  const current = deployments.find(({ status }) => status === 'PRIMARY');
  const connect = current?.serviceConnectConfiguration;
  return [
    ...((connect?.enabled && connect.services) || []),
    ...(current?.vpcLatticeConfigurations ?? []),
  ].flatMap(({ portName }) => portName ?? []);
}

/**
 * Since when a service has not been steady, by its events, the latest first.
 *
 * ECS says that a service is steady when it becomes so, and again from time to time:
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_events.html
 */
export function unsteadySince(events: readonly Event[] = []): Date | undefined {
  const steady = events.findIndex(({ message = '' }) => message.includes('has reached a steady state'));
  return (steady === -1 ? events : events.slice(0, steady)).at(-1)?.createdAt;
}
