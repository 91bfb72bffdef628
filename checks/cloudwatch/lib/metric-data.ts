import { defineCollector, type Resource, type Selected, type Selection } from '#engine';

/** One metric of one resource. */
export interface MetricQuery {
  /** The ARN of the resource that the metric is about. */
  readonly of: string;
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly stat: 'Sum' | 'Minimum' | 'Maximum' | 'Average';
}

/** The datapoints of one query; a long answer comes in several parts. */
export interface MetricData extends MetricQuery {
  /** Left out where CloudWatch failed to answer; empty where it has no datapoints. */
  readonly Values: number[] | undefined;
  readonly Timestamps: Date[] | undefined;
}

/** For `having`: the metrics of one resource, by its ARN. */
export const byResource = ({ data }: Resource<Pick<MetricData, 'of'>>) => data.of;

/** How much one request may ask for: beyond the datapoints, the answer comes in pages, which may be charged again. */
const most = { queries: 500, datapoints: 100_800 };

/**
 * Declares a type that reads metrics of other resources with GetMetricData, as many in a request as it answers at
 * once. Only what CloudWatch has is listed: a metric without datapoints in the window has empty `Values`.
 */
export function defineMetricData<const Type extends `cloudwatch.${string}`, const S extends Selection>(spec: {
  readonly type: Type;
  /** Of a global service, which publishes to the partition's main Region only. */
  readonly scope?: 'global';
  readonly per: S;
  /** Every metric that `queries` may ask for; AWS charges for each. */
  readonly metrics: readonly string[];
  /** The window that ends at the scan, in hours. */
  readonly hours: number;
  /** Seconds that a datapoint covers: a multiple of 60. */
  readonly period: number;
  readonly queries: (subject: Selected<S>) => readonly MetricQuery[];
}) {
  return defineCollector({
    type: spec.type,
    scope: spec.scope ?? 'region',
    per: spec.per,
    metrics: spec.metrics,
    sdk: () => import('../sdk.ts'),
    list: (ask, { GetMetricDataCommand }) =>
      ask.batch(GetMetricDataCommand, {
        iam: 'cloudwatch:GetMetricData',
        size: Math.min(most.queries, Math.floor((most.datapoints * spec.period) / (spec.hours * 3600))),
        keys: spec.queries,
        input: (queries, { now }) => {
          const end = Math.floor(now.getTime() / 1000 / spec.period) * spec.period;
          return {
            StartTime: new Date((end - spec.hours * 3600) * 1000),
            EndTime: new Date(end * 1000),
            MetricDataQueries: queries.map(({ namespace, metric, dimensions, stat }, index) => ({
              Id: `q${index}`,
              MetricStat: {
                Metric: {
                  Namespace: namespace,
                  MetricName: metric,
                  Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
                },
                Period: spec.period,
                Stat: stat,
              },
            })),
          };
        },
        pages: ({ NextToken }) => ({ NextToken }),
        select: ({ MetricDataResults = [] }, queries): readonly MetricData[] => {
          const shared = sharing();
          return MetricDataResults.flatMap(({ Id = '', StatusCode = 'Complete', Values, Timestamps }) => {
            const query = queries[Number(Id.slice(1))];
            const answered = StatusCode === 'Complete' || StatusCode === 'PartialData';
            return query
              ? [{ ...query, Values: answered ? Values : undefined, Timestamps: Timestamps?.map(shared) }]
              : [];
          });
        },
      }),
    keep: ['of', 'namespace', 'metric', 'dimensions', 'stat', 'Values', 'Timestamps'],
    identify: ({ of, metric, dimensions, Timestamps }) => {
      const id = [of, metric, ...Object.values(dimensions), Timestamps?.[0]?.toISOString()].join(' ');
      return { id, arn: id };
    },
  });
}

/** The series of an answer have their times in common: kept once, thousands of them take little memory. */
function sharing(): (time: Date) => Date {
  const times = new Map<number, Date>();
  return (time) => {
    const known = times.get(time.getTime()) ?? time;
    times.set(time.getTime(), known);
    return known;
  };
}
