import { expect, test } from 'vitest';
import {
  accessLogDelivery,
  admits,
  loadBalancerLogDelivery,
  trailDelivery,
} from '../../../checks/s3/lib/log-delivery.ts';

const policy = (statement: object) => JSON.stringify({ Statement: [{ Effect: 'Allow', ...statement }] });

test('a service is let in by its name', () => {
  const text = policy({ Principal: { Service: ['config.amazonaws.com', 'cloudtrail.amazonaws.com'] } });
  expect(admits(text, trailDelivery)).toBe(true);
  expect(admits(text, accessLogDelivery)).toBe(false);
});

test('load balancers are let in as an account of AWS, by its ARN or its number', () => {
  expect(
    admits(policy({ Principal: { AWS: 'arn:aws:iam::600734575887:root' } }), loadBalancerLogDelivery),
  ).toBe(true);
  expect(
    admits(policy({ Principal: { AWS: 'arn:aws-cn:iam::638102146993:root' } }), loadBalancerLogDelivery),
  ).toBe(true);
  expect(admits(policy({ Principal: { AWS: '127311923021' } }), loadBalancerLogDelivery)).toBe(true);
  expect(
    admits(policy({ Principal: { AWS: 'arn:aws:iam::600734575887:role/x' } }), loadBalancerLogDelivery),
  ).toBe(false);
});

test('nobody is let in by a denial, by everybody’s access or by no policy', () => {
  const service = { Principal: { Service: 'cloudtrail.amazonaws.com' } };
  expect(admits(policy({ ...service, Effect: 'Deny' }), trailDelivery)).toBe(false);
  expect(admits(policy({ Principal: '*' }), trailDelivery)).toBe(false);
  expect(admits(policy({}), trailDelivery)).toBe(false);
  expect(admits(undefined, trailDelivery)).toBe(false);
});
