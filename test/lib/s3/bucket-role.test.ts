import { describe, expect, test } from 'vitest';
import { derivedRole, derivedRoles, isTrailBucket } from '../../../checks/s3/lib/bucket-role.ts';
import { ReadCollection } from '../../../src/model/collection.ts';
import { type Gap, Unreadable } from '../../../src/model/gap.ts';
import { logDelivery, type RoleContext, roleContext, writers } from '../../checks/s3/roles.ts';

const gap: Gap = {
  operation: 'test:Denied',
  actions: [],
  account: '111122223333',
  region: 'global',
  cause: 'access-denied',
  message: '',
};
const denied = new ReadCollection<never>([], gap);
const contextOf = (lists: RoleContext) => ({
  trails: new ReadCollection(lists.trails ?? []),
  loadBalancers: new ReadCollection(lists.loadBalancers ?? []),
  flowLogs: new ReadCollection(lists.flowLogs ?? []),
  workGroups: new ReadCollection(lists.workGroups ?? []),
  pipelines: new ReadCollection(lists.pipelines ?? []),
});
const unread = {
  trails: denied,
  loadBalancers: denied,
  flowLogs: denied,
  workGroups: denied,
  pipelines: denied,
};
const subject = (id: string, policy?: string) => ({ id, policy, acl: [] });
const roleOf = (id: string, lists: RoleContext = {}, policy?: string) =>
  derivedRole(subject(id, policy), derivedRoles, contextOf(lists));

describe('a name that AWS’s own tools give needs nothing read', () => {
  test.each([
    ['cdk-hnb659fds-assets-111122223333-ap-northeast-2', 'cdkAssets'],
    ['cf-templates-1abcdefgh-ap-northeast-2', 'cdkAssets'],
    ['aws-sam-cli-managed-default-samclisourcebucket-1a2b', 'cdkAssets'],
    ['elasticbeanstalk-ap-northeast-2-111122223333', 'cdkAssets'],
    ['aws-waf-logs-shop', 'accessLogs'],
    ['aws-athena-query-results-111122223333-ap-northeast-2', 'athenaResults'],
    ['codepipeline-ap-northeast-2-314159265358', 'pipelineArtifacts'],
    ['codepipeline-us-gov-west-1-314159265358', 'pipelineArtifacts'],
  ])('%s: %s', (id, role) => {
    expect(derivedRole(subject(id), derivedRoles, unread)).toBe(role);
  });
});

describe('what is set up to write there tells the role', () => {
  test.each<[string, string, RoleContext]>([
    ['accessLogs', 'flow logs', roleContext.flowLogs('x')],
    ['albLogs', 'load balancer logs', roleContext.loadBalancerLogs('x')],
    ['athenaResults', 'query results', roleContext.queryResults('s3://x')],
    ['athenaResults', 'query results at the root', roleContext.queryResults('s3://x/')],
    ['pipelineArtifacts', 'artifacts', roleContext.artifacts('x')],
  ])('%s: %s', (role, _, lists) => {
    expect(roleOf('x', lists)).toBe(role);
    expect(roleOf('another', lists)).toBeUndefined();
  });
});

describe('Athena results in a folder', () => {
  test('may lie beside data', () => {
    expect(roleOf('lake', roleContext.queryResults('s3://lake/results/'))).toBeUndefined();
  });
  test('do not, where the bucket is named for them', () => {
    expect(roleOf('shop-athena', roleContext.queryResults('s3://shop-athena/team-a/'))).toBe('athenaResults');
  });
});

describe('the bucket’s own policy tells what another account’s services write there', () => {
  test.each([
    ['accessLogs', writers('logging.s3.amazonaws.com')],
    ['accessLogs', writers('delivery.logs.amazonaws.com')],
    ['albLogs', writers('logdelivery.elasticloadbalancing.amazonaws.com')],
  ])('%s: %s', (role, policy) => {
    expect(roleOf('central-logs', {}, policy)).toBe(role);
  });
});

test('its grants tell that S3 delivers access logs there', () => {
  const logs = { ...subject('logs'), acl: logDelivery };
  expect(derivedRole(logs, derivedRoles, contextOf({}))).toBe('accessLogs');
  expect(derivedRole(logs, ['albLogs'], contextOf({}))).toBeUndefined();
});

describe('data stays data', () => {
  test('an ordinary bucket', () => {
    expect(roleOf('photos')).toBeUndefined();
  });
  test.each(['acme-tfstate', 'acme-tf-state-prod', 'terraform-state', 'acme-terraform'])(
    'Terraform’s state, even if it is logged to: %s',
    (id) => {
      expect(roleOf(id, roleContext.flowLogs(id))).toBeUndefined();
    },
  );
  test('but not what Terraform named by itself', () => {
    const id = 'terraform-20240131120000000100000001';
    expect(roleOf(id, roleContext.flowLogs(id))).toBe('accessLogs');
  });
  test('a trail’s bucket, even if access logs lie beside', () => {
    expect(
      roleOf('audit', { ...roleContext.flowLogs('audit'), ...roleContext.trail('audit') }),
    ).toBeUndefined();
    expect(
      roleOf('audit', roleContext.flowLogs('audit'), writers('cloudtrail.amazonaws.com')),
    ).toBeUndefined();
  });
  test('a role that is not asked for', () => {
    expect(derivedRole(subject('x'), ['albLogs'], contextOf(roleContext.flowLogs('x')))).toBeUndefined();
    expect(derivedRole(subject('aws-waf-logs-x'), [], unread)).toBeUndefined();
  });
});

test('only the lists of the roles that are asked for are looked at', () => {
  const context = { ...unread, pipelines: new ReadCollection<never>([]) };
  expect(derivedRole(subject('x'), ['pipelineArtifacts'], context)).toBeUndefined();
  expect(() => derivedRole(subject('x'), ['albLogs'], context)).toThrow(Unreadable);
});

test('a trail’s bucket is known by its policy, or by the trail', () => {
  expect(isTrailBucket(subject('audit', writers('cloudtrail.amazonaws.com')), { trails: denied })).toBe(true);
  expect(isTrailBucket(subject('audit'), contextOf(roleContext.trail('audit')))).toBe(true);
  expect(isTrailBucket(subject('photos'), contextOf(roleContext.trail('audit')))).toBe(false);
});
