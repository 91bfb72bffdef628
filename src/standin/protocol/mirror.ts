import { AwsJson1_1Protocol, AwsRestJsonProtocol, AwsRestXmlProtocol } from '@aws-sdk/core/protocols';
import { HttpResponse } from '@smithy/core/protocols';
import type { $OperationSchema } from '@smithy/types';
import { bytesOf, type WireRequest } from '../wire.ts';
import { asResponse } from './shape.ts';

const protocols = {
  json: new AwsJson1_1Protocol({ defaultNamespace: '', serviceTarget: '' }),
  'rest-json': new AwsRestJsonProtocol({ defaultNamespace: '' }),
  'rest-xml': new AwsRestXmlProtocol({ defaultNamespace: '', xmlNamespace: '' }),
};

type Context = Parameters<AwsRestJsonProtocol['serializeRequest']>[2];

/** With no endpoint the SDK writes headers and body only, which is all that a response has. */
const context = { endpoint: async () => undefined } as unknown as Context;

/** The protocols in which a response is written as a request would be. */
export type Mirrored = keyof typeof protocols;

/** Writes an output as the SDK would write a request with such an input. */
export async function encodeMirrored(
  protocol: Mirrored,
  { output, ...rest }: $OperationSchema,
  value: object,
) {
  const mirrored = { ...rest, traits: {}, input: asResponse(output), output: 'unit' as const };
  const request = await protocols[protocol].serializeRequest(mirrored, value, context);
  const { 'x-amz-target': onlyInRequests, ...headers } = request.headers;
  return { headers, body: bytesOf(request.body) };
}

/** Reads a request's headers and body as the SDK would read a response with such an output. */
export async function decodeMirrored(
  protocol: Mirrored,
  { input, ...rest }: $OperationSchema,
  request: WireRequest,
) {
  const mirrored = { ...rest, input: 'unit' as const, output: input };
  const { headers, body } = request;
  const response = new HttpResponse({ statusCode: 200, headers: { ...headers }, body });
  const { $metadata, ...value } = await protocols[protocol].deserializeResponse(mirrored, context, response);
  return value;
}
