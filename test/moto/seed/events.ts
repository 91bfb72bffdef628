import { CloudFrontClient, CreateDistributionCommand } from '@aws-sdk/client-cloudfront';
import {
  type Event,
  PutBucketNotificationConfigurationCommand,
  PutBucketWebsiteCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { CreateTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { ACCOUNT, known, type Place } from '../cloud.ts';

const Events: Event[] = ['s3:ObjectCreated:*'];

/** Queues and topics that buckets tell of events: one that lets S3 in, one as it was made, one that is gone. */
export async function seedEvents(home: Place) {
  const s3 = new S3Client(home);
  const queue = (name: string) => `arn:aws:sqs:${home.region}:${ACCOUNT}:${name}`;
  const Policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 's3.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: queue('invoices'),
        Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::shop-invoices' } },
      },
    ],
  });
  const sqs = new SQSClient({ ...home, useQueueUrlAsEndpoint: false });
  await sqs.send(new CreateQueueCommand({ QueueName: 'invoices', Attributes: { Policy } }));
  const { TopicArn } = await new SNSClient(home).send(new CreateTopicCommand({ Name: 'drafts' }));
  const tell = (Bucket: string, NotificationConfiguration: object) =>
    s3.send(new PutBucketNotificationConfigurationCommand({ Bucket, NotificationConfiguration }));
  await tell('shop-invoices', { QueueConfigurations: [{ QueueArn: queue('invoices'), Events }] });
  await tell('shop-drafts', {
    TopicConfigurations: [{ TopicArn: known(TopicArn, 'topic'), Events }],
  });
  await tell('shop-uploads', { QueueConfigurations: [{ QueueArn: queue('deleted-long-ago'), Events }] });
  await tell('shop-partners', { EventBridgeConfiguration: {} });
}

/** Two websites: one that anybody reads, behind a distribution that was switched off, whose id it gives; one that nobody can read. */
export async function seedWebsites(home: Place) {
  const s3 = new S3Client(home);
  for (const Bucket of ['shop-uploads', 'shop-brochures'])
    await s3.send(
      new PutBucketWebsiteCommand({
        Bucket,
        WebsiteConfiguration: { IndexDocument: { Suffix: 'index.html' } },
      }),
    );
  const { Distribution } = await new CloudFrontClient({ ...home, region: 'us-east-1' }).send(
    new CreateDistributionCommand({
      DistributionConfig: {
        CallerReference: 'uploads',
        Comment: '',
        Enabled: false,
        Origins: {
          Quantity: 1,
          Items: [
            {
              Id: 'files',
              DomainName: `shop-uploads.s3.${home.region}.amazonaws.com`,
              S3OriginConfig: { OriginAccessIdentity: '' },
            },
          ],
        },
        DefaultCacheBehavior: {
          TargetOriginId: 'files',
          ViewerProtocolPolicy: 'redirect-to-https',
          MinTTL: 0,
          ForwardedValues: { QueryString: false, Cookies: { Forward: 'none' } },
        },
      },
    }),
  );
  return known(Distribution?.Id, 'Distribution.Id');
}
