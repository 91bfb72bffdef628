import { defineCollector } from '#engine';

/** A VPC link of REST APIs: the Network Load Balancers that API Gateway reaches privately. */
export const vpcLink = defineCollector({
  type: 'apigateway.vpc-link',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { GetVpcLinksCommand }) =>
    ask(GetVpcLinksCommand, {
      iam: 'apigateway:GET',
      input: () => ({ limit: 500 }),
      pages: ({ position }) => ({ position }),
      select: ({ items = [] }) => items,
    }),
  keep: ['id', 'targetArns', 'tags'],
  // The ARNs of API Gateway name no account: https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html
  identify: ({ id = '', tags }, { partition, region }) => ({
    id,
    arn: `arn:${partition}:apigateway:${region}::/vpclinks/${id}`,
    tags,
  }),
});
