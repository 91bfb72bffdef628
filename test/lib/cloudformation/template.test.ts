import { expect, test } from 'vitest';
import { statefulResourcesOf } from '../../../checks/cloudformation/lib/template.ts';

const bucket = { LogicalResourceId: 'Files', ResourceType: 'AWS::S3::Bucket', isSafe: false };

test('YAML with short tags', () => {
  const body = `
AWSTemplateFormatVersion: 2010-09-09
Parameters:
  Stage: {Type: String}
Resources:
  Files:
    Type: AWS::S3::Bucket
    DeletionPolicy: Retain
    UpdateReplacePolicy: "Delete"
    Properties:
      BucketName: !Sub '\${Stage}-files'
      Tags: !If [IsProd, [{Key: a, Value: !Ref Stage}], !Ref AWS::NoValue]
  Role:
    Type: AWS::IAM::Role
    Properties: {RoleName: !GetAtt Files.Arn}
  Fn::ForEach::Topics: [Name, [a, b], {'\${Name}': {Type: AWS::SNS::Topic}}]
  Untyped: {Properties: {}}
`;
  expect(statefulResourcesOf(body)).toEqual([
    { ...bucket, DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Delete' },
  ]);
});

test('JSON, with tabs too', () => {
  const body = JSON.stringify({ Resources: { Files: { Type: bucket.ResourceType } } }, null, '\t');
  expect(statefulResourcesOf(body)).toEqual([bucket]);
});

test('a policy by a function is written, but not read', () => {
  const body = (policy: string) => `Resources: {Files: {Type: AWS::S3::Bucket, DeletionPolicy: ${policy}}}`;
  for (const policy of ['!Ref Policy', '{Ref: Policy}', '!If [A, Retain, Delete]', '1'])
    expect(statefulResourcesOf(body(policy))).toEqual([{ ...bucket, DeletionPolicy: true }]);
});

test.each([
  ['AWS::RDS::DBInstance', 'DeletionProtection: true', true],
  ['AWS::RDS::DBInstance', 'DeletionProtection: "true"', true],
  ['AWS::RDS::DBInstance', 'DeletionProtection: !Ref Protected', false],
  ['AWS::RDS::DBInstance', 'DeletionProtection: false', false],
  ['AWS::RDS::DBInstance', 'DBClusterIdentifier: !Ref Cluster', true],
  ['AWS::RDS::DBInstance', 'SourceDBInstanceIdentifier: !Ref Primary', true],
  ['AWS::DynamoDB::Table', 'DeletionProtectionEnabled: true', true],
  ['AWS::DynamoDB::Table', 'DeletionProtection: true', false],
  ['AWS::Cognito::UserPool', 'DeletionProtection: ACTIVE', true],
  ['AWS::Cognito::UserPool', 'DeletionProtection: INACTIVE', false],
])('%s with %s', (type, property, isSafe) => {
  const body = `Resources: {It: {Type: ${type}, Properties: {${property}}}}`;
  expect(statefulResourcesOf(body)).toEqual([{ LogicalResourceId: 'It', ResourceType: type, isSafe }]);
});

test('properties that a function gives', () => {
  const body = 'Resources: {Files: {Type: AWS::S3::Bucket, Properties: !Transform {Name: A}}}';
  expect(statefulResourcesOf(body)).toEqual([bucket]);
  expect(statefulResourcesOf('Resources: {Files: {Type: AWS::S3::Bucket, Properties: none}}')).toEqual([
    bucket,
  ]);
});

test.each([
  ['no text', undefined],
  ['an empty one', ''],
  ['a text', 'Resources'],
  ['a list', '[Resources]'],
  ['no resources', 'Outputs: {}'],
  ['resources in a list', 'Resources: [{Type: AWS::S3::Bucket}]'],
  ['cut off', 'Resources: {Files: {Type: AWS::S3::Bucket'],
  ['a resource told twice', 'Resources:\n  A: {Type: AWS::S3::Bucket}\n  A: {Type: AWS::S3::Bucket}'],
])('%s cannot be parsed', (_, body) => {
  expect(statefulResourcesOf(body)).toBeUndefined();
});

test('no alias is followed', () => {
  const body = 'Resources: {A: &a {Type: AWS::S3::Bucket}, B: *a, [C]: {Type: AWS::S3::Bucket}}';
  expect(statefulResourcesOf(body)?.map(({ LogicalResourceId }) => LogicalResourceId)).toEqual(['A']);
});
