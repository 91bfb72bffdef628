import { operationName } from './collect/operation.ts';
import type { Call } from './define/call.ts';
import { groupBy } from './model/group-by.ts';
import type { Operations } from './model/report.ts';
import { serviceOf } from './model/resource.ts';
import type { Plan, Reading } from './plan.ts';

/** What finding the account and its Regions takes, whatever the checks. */
const always = ['ec2:DescribeRegions', 'sts:GetCallerIdentity'];

/** The requests of one reading: its list, and those of its details that the collector has. */
async function requestsOf({ collector, details }: Reading): Promise<readonly Call[]> {
  const requests = await collector.requests();
  const asked = details.flatMap((name) => requests.details[name] ?? []);
  return 'known' in requests.list ? asked : [requests.list, ...asked];
}

/** The IAM actions that a plan needs, sorted. Loads the SDK clients of its services. */
export async function actionsOf(plan: Plan): Promise<readonly string[]> {
  const calls = await Promise.all(plan.readings.map(requestsOf));
  return [...new Set(calls.flat().flatMap(({ iam }) => iam))].sort();
}

/** The operations that a plan sends, sorted, by service and name as a report's coverage counts them. */
export async function operationsOf(plan: Plan): Promise<Operations> {
  const sent = await Promise.all(
    plan.readings.map(async (reading) =>
      (await requestsOf(reading)).map(({ iam, command }) => ({
        service: serviceOf(reading.collector),
        operation: operationName(iam, command),
      })),
    ),
  );
  const byService = [...groupBy(sent.flat(), ({ service }) => service)].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    byService.map(([service, own]) => [service, [...new Set(own.map(({ operation }) => operation))].sort()]),
  );
}

/** The least-privilege identity policy for these actions. */
export function policyOf(actions: readonly string[]): object {
  const needed = [...new Set([...actions, ...always])].sort();
  return {
    Version: '2012-10-17',
    Statement: [{ Sid: 'LintelReadOnly', Effect: 'Allow', Action: needed, Resource: '*' }],
  };
}
