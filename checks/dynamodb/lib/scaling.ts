import { type Collections, groupBy, must, type Selected } from '#engine';
import type { dynamodbPolicy } from '../../applicationautoscaling/resources/dynamodb-policy.ts';
import type { dynamodbTarget } from '../../applicationautoscaling/resources/dynamodb-target.ts';
import type { Dimension } from './capacity.ts';

type Scaling = Collections<{ targets: typeof dynamodbTarget; policies: typeof dynamodbPolicy }>;

const byTarget = ({ data }: Selected<typeof dynamodbPolicy> | Selected<typeof dynamodbTarget>) =>
  `${data.ResourceId} ${data.ScalableDimension}`;

/** What keeps dimensions from following the load, in a sentence; nothing where they do. */
export function stiffnessOf(dimensions: readonly Dimension[], scaling: Scaling): string | undefined {
  const faults = dimensions.flatMap((dimension) => {
    const why = faultOf(dimension, scaling);
    return why ? { what: dimension.what, why } : [];
  });
  const reasons = [...groupBy(faults, ({ why }) => why)];
  if (reasons.length === 0) return undefined;
  return reasons.map(([why, those]) => `${why}: ${those.map(({ what }) => what).join(', ')}`).join('; ');
}

function faultOf({ target: key, units }: Dimension, { targets, policies }: Scaling): string | undefined {
  const target = targets.known(byTarget, key)[0]?.data;
  if (!target) return 'No auto scaling';
  const MaxCapacity = must(target.MaxCapacity, 'MaxCapacity');
  if (must(target.MinCapacity, 'MinCapacity') >= MaxCapacity) return 'Auto scaling with no room to scale';
  if (target.SuspendedState?.DynamicScalingOutSuspended) return 'Auto scaling is suspended';
  if (must(units, 'ProvisionedThroughput') >= MaxCapacity) return 'Auto scaling is at its maximum';
  return policies.known(byTarget, key).length === 0 ? 'Auto scaling without a policy' : undefined;
}
