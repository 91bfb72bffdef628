import { CloudFormationClient, CreateStackCommand } from '@aws-sdk/client-cloudformation';
import type { Place } from '../cloud.ts';

/** A stack with a key; moto makes no user pools for stacks. */
const key = (policies: string) => `
AWSTemplateFormatVersion: 2010-09-09
Resources:
  Key:
    Type: AWS::KMS::Key
${policies}
    Properties:
      Description: !Sub key of \${AWS::StackName}
      KeyPolicy: {Version: 2012-10-17, Statement: []}
`;

const templates = {
  retained: key('    DeletionPolicy: Retain\n    UpdateReplacePolicy: Retain'),
  forgotten: key(''),
  logging: JSON.stringify({
    Resources: { Log: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: 'stack-log' } } },
  }),
  settings: `
Conditions:
  IsDevelopment: !Equals [!Ref AWS::Region, mars-north-1]
Resources:
  Setting:
    Type: AWS::SSM::Parameter
    Properties: {Name: setting, Type: String, Value: one}
  Key:
    Type: AWS::KMS::Key
    Condition: IsDevelopment
`,
};

/** Stacks: the data of one are retained, those of two are not, and one makes nothing that holds data. */
export async function seedStacks(place: Place) {
  const cloudformation = new CloudFormationClient(place);
  for (const [StackName, TemplateBody] of Object.entries(templates)) {
    await cloudformation.send(new CreateStackCommand({ StackName, TemplateBody }));
  }
  return Object.keys(templates);
}
