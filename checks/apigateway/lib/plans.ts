import type { Collection, Selected } from '#engine';
import type { httpStage } from '../../apigatewayv2/resources/stage.ts';
import type { stage } from '../resources/stage.ts';
import type { usagePlan } from '../resources/usage-plan.ts';

type Plan = Selected<typeof usagePlan>;

const byStage = ({ data: { apiStages } }: Plan) => apiStages.map(({ apiId, stage }) => `${apiId}/${stage}`);

/** Whether all usage plans of a stage say how many requests a second a key may send; only REST APIs have any. */
export function isPlanned(
  { data }: Selected<typeof stage> | Selected<typeof httpStage>,
  plans: Collection<Plan>,
): boolean {
  if (!('restApiId' in data)) return false;
  const own = plans.having(byStage, `${data.restApiId}/${data.stageName}`);
  return own.length > 0 && own.every(({ data }) => (data.throttle?.rateLimit ?? -1) >= 0);
}
