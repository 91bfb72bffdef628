import type { WireReply } from '../wire.ts';
import type { Asked } from './asked.ts';
import { decodeMirrored, encodeMirrored } from './mirror.ts';
import { decodeForm } from './query-form.ts';
import { encodeEc2, encodeQuery } from './query-xml.ts';
import { decodeUri } from './rest-uri.ts';

/** Reads an operation's input from a request. */
export async function decode({ protocol, operation, request, route }: Asked): Promise<object> {
  if (protocol === 'query' || protocol === 'ec2')
    return decodeForm(operation.schema.input, request.body, protocol);
  const fromBody = await decodeMirrored(protocol, operation.schema, request);
  return route ? { ...fromBody, ...decodeUri(route, operation.schema, request) } : fromBody;
}

/** Writes an operation's output as a response. */
export async function encode(
  { protocol, operation }: Asked,
  output: object,
  requestId: string,
): Promise<WireReply> {
  switch (protocol) {
    case 'query':
      return xmlReply(encodeQuery(operation, output, requestId));
    case 'ec2':
      return xmlReply(encodeEc2(operation, output));
    default:
      return { status: 200, ...(await encodeMirrored(protocol, operation.schema, output)) };
  }
}

function xmlReply(xml: string): WireReply {
  return { status: 200, headers: { 'content-type': 'text/xml' }, body: Buffer.from(xml) };
}
