import { must, type Selected } from '#engine';
import type { environment } from '../resources/environment.ts';

/** Why there is nothing to judge of an environment: it is not there yet, or not any more. */
export function exempt({ data }: Selected<typeof environment>): string | undefined {
  const status = must(data.Status, 'Status');
  return /^(Launching|Terminat(ing|ed))$/.test(status) ? `its status is ${status}` : undefined;
}

/** Whether it runs one instance without a load balancer. */
export function isSingleInstance(settings: Readonly<Record<string, string | undefined>>): boolean {
  const type = must(settings['aws:elasticbeanstalk:environment EnvironmentType'], 'EnvironmentType');
  return type === 'SingleInstance';
}
