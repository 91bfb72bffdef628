/** One request that reached the stand-in. */
export interface Call {
  readonly account: string;
  readonly region: string;
  /** As in the SDK's schemas: 'rds', 's3control', 'elasticloadbalancingv2'. */
  readonly service: string;
  /** 'DescribeDBInstances'; of a REST operation that the stand-in has no command of, 'GET /path'. */
  readonly operation: string;
  readonly input: object;
}
