import { expect, test } from 'vitest';
import { placeOf } from '../../../checks/cloudfront/lib/origin.ts';

test.each([
  ['photos.s3.ap-northeast-2.amazonaws.com', { kind: 'bucket', bucket: 'photos', region: 'ap-northeast-2' }],
  ['photos.s3-us-west-2.amazonaws.com', { kind: 'bucket', bucket: 'photos', region: 'us-west-2' }],
  [
    'photos.s3.dualstack.us-gov-west-1.amazonaws.com',
    { kind: 'bucket', bucket: 'photos', region: 'us-gov-west-1' },
  ],
  ['photos.s3.cn-north-1.amazonaws.com.cn', { kind: 'bucket', bucket: 'photos', region: 'cn-north-1' }],
  // The name of a bucket is no Region.
  ['www.us-east-1.s3.amazonaws.com', { kind: 'bucket', bucket: 'www.us-east-1' }],
  ['www.s3-website-us-east-1.amazonaws.com', { kind: 'website', bucket: 'www', region: 'us-east-1' }],
  ['www.s3-website.eu-central-1.amazonaws.com', { kind: 'website', bucket: 'www', region: 'eu-central-1' }],
  ['resize-1--ol-s3.s3.us-east-1.amazonaws.com', { kind: 'regional', region: 'us-east-1' }],
  ['web-eu-west-1-123.ap-northeast-2.elb.amazonaws.com', { kind: 'regional', region: 'ap-northeast-2' }],
  ['for-eu-west-1.elb.ap-northeast-2.amazonaws.com', { kind: 'regional', region: 'ap-northeast-2' }],
  ['abc.execute-api.ap-northeast-2.amazonaws.com', { kind: 'regional', region: 'ap-northeast-2' }],
  ['abc.lambda-url.ap-northeast-2.on.aws', { kind: 'regional', region: 'ap-northeast-2' }],
  ['ec2-203-0-113-7.compute-1.amazonaws.com', { kind: 'regional' }],
  ['abc.mrap.accesspoint.s3-global.amazonaws.com', { kind: 'global' }],
  ['a1b2.awsglobalaccelerator.com', { kind: 'global' }],
  ['d111.cloudfront.net', { kind: 'global' }],
  ['origin.example.com', { kind: 'other' }],
  ['origin.amazonaws.com.example.com', { kind: 'other' }],
  ['', { kind: 'other' }],
])('%s', (domain, place) => {
  expect(placeOf(domain)).toEqual(place);
});
