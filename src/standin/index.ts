export { type At, answer } from './answer.ts';
export { type AwsErrorOptions, awsError } from './aws-error.ts';
export type { Call } from './call.ts';
export { type Fault, fault, type Trouble } from './fault.ts';
export type { CommandClass } from './operation.ts';
export { requestHandlerFor } from './request-handler.ts';
/** @internal Only the tests reach a stand-in over HTTP. */
export { type Served, serve } from './serve.ts';
export { type StandIn, standIn } from './stand-in.ts';
export type { AccountAnswers, World } from './world.ts';
