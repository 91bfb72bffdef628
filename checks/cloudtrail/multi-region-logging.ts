import { defineCheck, fail, pass } from '#engine';
import { account } from '../account/resources/account.ts';
import { judgeTrails } from './lib/judge-trails.ts';
import { trail } from './resources/trail.ts';

export default defineCheck({
  id: 'cloudtrail/multi-region-logging',
  title: 'A trail records all management events of all Regions, and is logging',
  pillar: 'security',
  severity: 'critical',
  nonProduction: 'same',
  why: 'Without it nobody can tell who changed or deleted what, and an intruder works in the Region that nobody looks at.',
  fix: {
    summary:
      'Make one trail for all Regions, best for the whole organization, that records all management events; start it where it is stopped, and repair its bucket’s policy where it cannot deliver.',
    cli: 'aws cloudtrail create-trail --name <name> --s3-bucket-name <a bucket> --is-multi-region-trail --enable-log-file-validation\naws cloudtrail start-logging --name <name>',
    cloudformation:
      'Type: AWS::CloudTrail::Trail\nProperties:\n  IsLogging: true\n  IsMultiRegionTrail: true\n  EnableLogFileValidation: true\n  S3BucketName: <a bucket>',
    terraform:
      'resource "aws_cloudtrail" "this" {\n  name                       = "<name>"\n  s3_bucket_name             = "<a bucket>"\n  is_multi_region_trail      = true\n  enable_log_file_validation = true\n}',
    cost: 'The first copy of management events is free; the bucket is billed. A second trail of the same events is not free.',
    risk: 'None to what runs. The bucket’s policy must let cloudtrail.amazonaws.com write.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-trails.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-management-events-with-cloudtrail.html',
  ],
  notes: ['002 §AWS CloudTrail', '001 §4.1.6', '001 §2.3.5'],
  wellArchitected: ['SEC04-BP01'],
  subject: account,
  context: { trails: trail.with('status', 'selectors') },

  evaluate(_, { trails }) {
    const { good, problems } = judgeTrails(trails);
    if (good)
      return pass(
        good.data.IsOrganizationTrail ? `the organization’s trail ${good.id} records it` : undefined,
      );
    return problems.length === 0
      ? fail('No trail records all Regions', { trails: 0 })
      : fail(problems.map(({ id, problem }) => `${id} ${problem}`).join('; '), { trails: problems });
  },
});
