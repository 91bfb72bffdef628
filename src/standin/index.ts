export { type At, answer } from './answer.ts';
export { type AwsErrorOptions, awsError } from './aws-error.ts';
/** @internal Only the tests and the bench keep buckets. */
export { type Bucket, type Buckets, buckets, type Limit } from './buckets.ts';
export type { Call } from './call.ts';
export { type Fault, fault, type Trouble } from './fault.ts';
export type { CommandClass } from './operation.ts';
export { requestHandlerFor } from './request-handler.ts';
/** @internal Only the tests reach a stand-in over HTTP. */
export { type Served, serve } from './serve.ts';
export { type StandIn, standIn } from './stand-in.ts';
export type { AccountAnswers, World } from './world.ts';
