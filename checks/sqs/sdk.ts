import { SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';

/** Asks the endpoint of the Region, whatever host a queue's URL names. */
export class Client extends SQSClient {
  constructor(config: SQSClientConfig) {
    super({ ...config, useQueueUrlAsEndpoint: false });
  }
}

export { GetQueueAttributesCommand, ListQueuesCommand, ListQueueTagsCommand } from '@aws-sdk/client-sqs';
