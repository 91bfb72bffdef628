import {
  DLMClient,
  GetLifecyclePoliciesCommand,
  GetLifecyclePolicyCommand,
  type LifecyclePolicySummary,
} from '@aws-sdk/client-dlm';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { lifecyclePolicy } from '../../../checks/dlm/resources/lifecycle-policy.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(DLMClient);
const lists = (more: Partial<LifecyclePolicySummary> = {}) =>
  aws.on(GetLifecyclePoliciesCommand).resolves({
    Policies: [
      {
        PolicyId: 'policy-1',
        State: 'ENABLED',
        PolicyType: 'EBS_SNAPSHOT_MANAGEMENT',
        Description: 'x',
        ...more,
      },
    ],
  });
beforeEach(() => {
  aws.reset();
  lists();
});

const details = async () =>
  (await collected(lifecyclePolicy.with('policyDetails'))).resources[0]?.details.policyDetails;

test('the policies of a Region are one request', async () => {
  const { resources, gaps, calls } = await collected(lifecyclePolicy);
  expect(gaps).toEqual([]);
  expect(calls).toEqual({ 'dlm:GetLifecyclePolicies': 1 });
  expect(resources.map(({ id, arn, data }) => ({ id, arn, data }))).toEqual([
    {
      id: 'policy-1',
      arn: 'arn:aws:dlm:ap-northeast-2:111122223333:policy/policy-1',
      data: { PolicyId: 'policy-1', State: 'ENABLED', PolicyType: 'EBS_SNAPSHOT_MANAGEMENT' },
    },
  ]);
  aws.on(GetLifecyclePoliciesCommand).resolves({});
  expect((await collected(lifecyclePolicy)).resources).toEqual([]);
});

test('what a custom policy saves, and where it copies that', async () => {
  const TargetTags = [{ Key: 'backup', Value: 'daily' }];
  const Parameters = { ExcludeBootVolume: true };
  aws.on(GetLifecyclePolicyCommand, { PolicyId: 'policy-1' }).resolves({
    Policy: {
      PolicyDetails: {
        ResourceTypes: ['VOLUME'],
        TargetTags,
        Parameters,
        Schedules: [
          { Name: 'daily', CrossRegionCopyRules: [{ Target: 'us-west-2', Encrypted: true }] },
          { Name: 'older', CrossRegionCopyRules: [{ TargetRegion: 'us-east-2', Encrypted: true }] },
          { Name: 'local' },
        ],
      },
    },
  });
  expect(await details()).toEqual({
    value: {
      ResourceTypes: ['VOLUME'],
      TargetTags,
      Parameters,
      Exclusions: undefined,
      TargetRegions: ['us-west-2', 'us-east-2'],
    },
  });
});

test('what a default policy saves, and where it copies that', async () => {
  const Exclusions = { ExcludeBootVolumes: true };
  aws.on(GetLifecyclePolicyCommand).resolves({
    Policy: {
      PolicyDetails: {
        ResourceType: 'INSTANCE',
        Exclusions,
        CrossRegionCopyTargets: [{ TargetRegion: 'us-west-2' }],
      },
    },
  });
  expect(await details()).toMatchObject({
    value: { ResourceTypes: ['INSTANCE'], Exclusions, TargetRegions: ['us-west-2'] },
  });
  aws.on(GetLifecyclePolicyCommand).resolves({});
  expect(await details()).toMatchObject({ value: { TargetRegions: [] } });
});

test.each<Partial<LifecyclePolicySummary>>([{ State: 'DISABLED' }, { PolicyType: 'EVENT_BASED_POLICY' }])(
  'nothing more is asked of one that saves nothing: %o',
  async (more) => {
    lists(more);
    const { calls, resources } = await collected(lifecyclePolicy.with('policyDetails'));
    expect(calls).toEqual({ 'dlm:GetLifecyclePolicies': 1 });
    expect(resources).toMatchObject([{ details: {} }]);
  },
);

test('denied', async () => {
  aws.on(GetLifecyclePolicyCommand).rejects(awsError('AccessDeniedException', '', 403));
  expect(await details()).toMatchObject({
    gap: { cause: 'access-denied', actions: ['dlm:GetLifecyclePolicy'] },
  });
  aws.on(GetLifecyclePoliciesCommand).rejects(awsError('AccessDeniedException', '', 403));
  expect((await collected(lifecyclePolicy)).gaps).toMatchObject([
    { cause: 'access-denied', actions: ['dlm:GetLifecyclePolicies'] },
  ]);
});

test('throttled', async () => {
  aws.on(GetLifecyclePoliciesCommand).rejects(awsError('ThrottlingException', '', 429));
  expect((await collected(lifecyclePolicy)).gaps).toMatchObject([{ cause: 'throttled' }]);
});
