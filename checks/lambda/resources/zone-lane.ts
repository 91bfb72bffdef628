import { defineDerived } from '#engine';
import { counted, laneOf } from '../../vpc/lib/lane.ts';
import { subnet } from '../../vpc/resources/subnet.ts';
import { lambdaFunction } from './function.ts';

/** A function in a VPC as a row of the zone lanes: the zones that it reaches the VPC in. */
export const zoneLane = defineDerived({
  type: 'lambda.zone-lane',
  scope: 'region',
  from: { functions: lambdaFunction, subnets: subnet },
  *derive({ functions, subnets }) {
    for (const { id, arn, type, data } of functions) {
      const { SubnetIds = [], VpcId } = data;
      if (!VpcId || SubnetIds.length === 0) continue;
      const zones = SubnetIds.flatMap((each) => subnets.get(each)?.data.AvailabilityZone ?? []);
      yield laneOf({ id, arn }, VpcId, {
        tier: 'compute',
        kind: 'Lambda function',
        name: id,
        type,
        resources: [arn],
        cells: counted(
          [...new Set(zones)].map((zone) => ({ zone, role: 'active' as const, what: data.Runtime ?? '' })),
        ),
        spread: [{ check: 'lambda/vpc-multi-az', resource: arn }],
      });
    }
  },
});
