// What must be inferred, and what must not compile. `tsc` is the runner: nothing here is ever executed.
import type { Resource, Selected } from '#engine';
import { anywhere, defineCheck, defineCollector, defineDerived, fail, must, oneOf, pass } from '#engine';
import type { CheckId } from '../../checks/index.ts';
import { bucket } from '../../checks/s3/resources/bucket.ts';
import { subnet } from '../../checks/vpc/resources/subnet.ts';
import { vpc } from '../../checks/vpc/resources/vpc.ts';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(..._proof: Same<A, B> extends true ? [] : [never]) => undefined;

const words = {
  title: 'A condition',
  pillar: 'reliability',
  severity: 'low',
  why: 'Why.',
  fix: { summary: 'Do it.', cost: 'None.', risk: 'None.', effort: 'minutes' },
  refs: ['https://docs.aws.amazon.com/'],
  notes: [],
} as const;

// The subject is typed by its collector: AWS's own fields, only the ones that are kept.
defineCheck({
  ...words,
  id: 'vpc/example',
  subject: subnet,
  evaluate({ type, id, tags, data }) {
    same<typeof type, 'vpc.subnet'>();
    same<typeof id, string>();
    same<typeof data.AvailabilityZone, string | undefined>();
    // @ts-expect-error: a field that the collector does not keep
    data.EnableDns64;
    // @ts-expect-error: not a field of AWS
    data.availabilityZone;
    return tags.Name === undefined ? fail('It has no name', { id }) : pass();
  },
});

// A detail is there if it is declared, and only then.
defineCheck({
  ...words,
  id: 's3/example',
  subject: bucket.with('versioning'),
  evaluate({ versioning, ...subject }) {
    same<typeof versioning.Status, 'Enabled' | 'Suspended' | undefined>();
    // @ts-expect-error: a detail that was not declared
    subject.replication;
    return pass();
  },
});

// @ts-expect-error: a detail that the collector does not have
bucket.with('colour');

// A context is a collection, by the name that the check gives it.
defineCheck({
  ...words,
  id: 'vpc/example',
  subject: vpc,
  context: { subnets: subnet, buckets: anywhere(bucket.with('replication')) },
  evaluate(_vpc, { subnets, buckets, now, ...rest }) {
    same<typeof now, Date>();
    const [first] = subnets.filter(({ data }) => data.VpcId === 'vpc-1');
    same<typeof first, Selected<typeof subnet> | undefined>();
    buckets.some(({ replication }) => replication === undefined);
    // @ts-expect-error: a detail that the context did not declare
    buckets.some(({ versioning }) => versioning);
    // @ts-expect-error: a context that was not declared
    rest.routeTables;
    return pass();
  },
});

// Several types are told apart by `type`.
defineCheck({
  ...words,
  id: 'vpc/example',
  subject: oneOf(vpc, subnet),
  evaluate(subject) {
    same<typeof subject.type, 'vpc.vpc' | 'vpc.subnet'>();
    if (subject.type === 'vpc.subnet') return pass(must(subject.data.AvailabilityZone, 'AvailabilityZone'));
    // @ts-expect-error: a field of the other type
    return pass(subject.data.AvailabilityZone);
  },
});

// Options are as wide as a configuration may set them.
defineCheck({
  ...words,
  id: 'vpc/example',
  subject: vpc,
  options: { minZones: 2, names: ['a'], strict: false },
  evaluate(_vpc, { options }) {
    same<typeof options.minZones, number>();
    same<typeof options.names, readonly string[]>();
    same<typeof options.strict, boolean>();
    // @ts-expect-error: an option that was not declared
    options.maxZones;
    return pass();
  },
});

defineCheck({
  ...words,
  id: 'vpc/example',
  subject: vpc,
  // @ts-expect-error: a check cannot say 'unknown'
  evaluate: () => ({ status: 'unknown', reason: 'it was not read' }),
});

defineCheck({
  ...words,
  id: 'vpc/example',
  subject: vpc,
  // @ts-expect-error: a check answers at once
  evaluate: async () => pass(),
});

// @ts-expect-error: an id is service/name
defineCheck({ ...words, id: 'example', subject: vpc, evaluate: () => pass() });

defineCheck({
  ...words,
  id: 'vpc/example',
  // @ts-expect-error: AWS's documentation comes first
  refs: ['https://example.com/'],
  subject: vpc,
  evaluate: () => pass(),
});

// @ts-expect-error: a fail without evidence
fail('It is wrong');

// A collector's calls are typed by the SDK's command classes.
const sdk = () => import('../../checks/ec2/sdk.ts');

const zone = defineCollector({
  type: 'test.subnet',
  scope: 'region',
  sdk,
  list: (ask, { DescribeSubnetsCommand }) =>
    ask(DescribeSubnetsCommand, { iam: 'ec2:DescribeSubnets', select: ({ Subnets = [] }) => Subnets }),
  keep: ['SubnetId', 'AvailabilityZone'],
  identify: ({ SubnetId = '' }) => ({ id: SubnetId, arn: SubnetId }),
  details: (ask, { DescribeRouteTablesCommand }) => ({
    routes: ask(DescribeRouteTablesCommand, {
      iam: 'ec2:DescribeRouteTables',
      input: ({ id }) => ({ RouteTableIds: [id] }),
      select: ({ RouteTables = [] }) => RouteTables.length,
    }),
    absent: ask(DescribeRouteTablesCommand, {
      iam: 'ec2:DescribeRouteTables',
      select: ({ RouteTables = [] }) => RouteTables.length,
      absentOn: ['NotConfigured'],
    }),
  }),
});
const withDetails = zone.with('routes', 'absent');
same<Selected<typeof withDetails>['routes'], number>();
// "Not configured" is an answer, which a check has to take into account.
same<Selected<typeof withDetails>['absent'], number | undefined>();

defineCollector({
  type: 'test.subnet',
  scope: 'region',
  sdk,
  list: (ask, { DescribeSubnetsCommand }) =>
    ask(DescribeSubnetsCommand, { iam: 'ec2:DescribeSubnets', select: ({ Subnets = [] }) => Subnets }),
  // @ts-expect-error: not a field of what is listed
  keep: ['Colour'],
  identify: () => ({ id: '', arn: '' }),
});

defineCollector({
  type: 'test.subnet',
  scope: 'region',
  sdk,
  list: (ask, { DescribeSubnetsCommand }) =>
    ask(DescribeSubnetsCommand, { iam: 'ec2:DescribeSubnets', select: ({ Subnets = [] }) => Subnets }),
  keep: ['SubnetId'],
  identify: () => ({ id: '', arn: '' }),
  details: (ask, { DescribeRouteTablesCommand }) => ({
    routes: ask(DescribeRouteTablesCommand, {
      iam: 'ec2:DescribeRouteTables',
      // @ts-expect-error: not an input of the operation
      input: () => ({ PageSize: 100 }),
    }),
  }),
});

// @ts-expect-error: a type is service.name
defineDerived({ type: 'tier', scope: 'region', from: {}, derive: () => [] });

const tier = defineDerived({
  type: 'test.tier',
  scope: 'region',
  from: { subnets: subnet },
  derive: ({ subnets }) => subnets.map(({ id, arn }) => ({ id, arn, data: { zones: 1 } })),
});
same<Selected<typeof tier>, Resource<{ zones: number }, 'test.tier'>>();

export const known: CheckId = 'rds/custom-automation-active';
// @ts-expect-error: no such check
export const invented: CheckId = 'rds/invented';
