import { asksMetrics, dollarsPerThousand, priceOf, seriesOf } from '../../metrics.ts';
import { planOf } from '../../plan.ts';
import { readConfig } from '../config-file.ts';
import { actions, type Choice, type Filter, operations, selectChecks } from '../registry.ts';

export interface PlanOptions extends Filter {
  readonly config?: string;
  readonly format: 'text' | 'json';
}

/** Prints what a scan of the selected checks would ask. */
export async function run(options: PlanOptions): Promise<void> {
  const planned = plannedOf(await selectChecks(options, await readConfig(options.config)));
  console.log(options.format === 'json' ? JSON.stringify(planned, null, 2) : textOf(planned));
}

function plannedOf({ checks, leftOut }: Choice) {
  const plan = planOf(checks);
  const asked = checks.flatMap(({ id }) => Object.entries(operations[id] ?? {}));
  return {
    checks: checks.length,
    types: plan.readings.length,
    operations: countOf(asked.flatMap(([service, names]) => names.map((name) => `${service} ${name}`))),
    actions: countOf(checks.flatMap(({ id }) => actions[id] ?? [])),
    metrics: {
      checks: checks.filter(asksMetrics).map(({ id }) => id),
      leftOut,
      dollarsPerThousand,
      series: [...seriesOf(plan)].map(([of, metrics]) => ({
        of,
        metrics,
        dollarsPerThousandOf: priceOf(1000 * metrics.length),
      })),
    },
  };
}

function countOf(names: readonly string[]): number {
  return new Set(names).size;
}

function textOf({ checks, types, operations, actions, metrics }: ReturnType<typeof plannedOf>): string {
  return [
    `${checks} checks read ${types} types of resources with ${operations} operations; lintel policy prints the ${actions} IAM actions.`,
    ...leftOutOf(metrics.leftOut),
    ...costOf(metrics),
  ].join('\n');
}

function leftOutOf(ids: readonly string[]): readonly string[] {
  const checks = ids.length === 1 ? '1 check is' : `${ids.length} checks are`;
  return ids.length > 0 ? [`${checks} left out for asking CloudWatch for metrics: ${ids.join(', ')}.`] : [];
}

function costOf({ checks, series }: ReturnType<typeof plannedOf>['metrics']): readonly string[] {
  if (series.length === 0) return [];
  const width = Math.max(...series.map(({ of }) => of.length));
  return [
    `\n${checks.length} of them ${checks.length === 1 ? 'asks' : 'ask'} CloudWatch for metrics, at about $${dollarsPerThousand} for a thousand; with --no-metrics they are left out.`,
    'At most, for each resource, or each part of it that has metrics of its own (an index, a rule):',
    ...series.map(({ of, metrics, dollarsPerThousandOf }) => {
      const many = metrics.length === 1 ? ' 1 metric ' : `${String(metrics.length).padStart(2)} metrics`;
      return `  ${of.padEnd(width)}  ${many}  $${dollarsPerThousandOf.toFixed(2)} for a thousand`;
    }),
  ];
}
