import type { AwsError } from '../aws-error.ts';
import type { WireReply } from '../wire.ts';
import type { Asked } from './asked.ts';
import { type ErrorModel, errorModelOf } from './error-model.ts';
import { xml } from './xml.ts';

/** Writes an error as the protocol of the request does. */
export function encodeError(error: AwsError, asked: Asked, requestId: string): WireReply {
  const model = errorModelOf(error.name, asked);
  const status = error.status ?? model.status;
  const { headers, body } = written(error, { ...model, status }, asked, requestId);
  return { status, headers: { ...headers, ...error.headers }, body: Buffer.from(body) };
}

interface Written {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function written({ name, message }: AwsError, model: ErrorModel, asked: Asked, requestId: string): Written {
  const { protocol, operation, request } = asked;
  const { code, status } = model;
  const side = status < 500 ? 'Sender' : 'Receiver';
  const facts = [xml('Code', code), xml('Message', message)];

  switch (protocol) {
    case 'json':
      return {
        // https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#aws-protocols-awsquerycompatible-trait
        headers: request.headers['x-amzn-query-mode'] ? { 'x-amzn-query-error': `${code};${side}` } : {},
        body: JSON.stringify({ __type: name, message }),
      };
    case 'rest-json':
      return { headers: { 'x-amzn-errortype': name }, body: JSON.stringify({ message }) };
    case 'ec2': {
      const errors = xml('Errors', [xml('Error', facts)]);
      return { headers: XML, body: xml('Response', [errors, xml('RequestID', requestId)]) };
    }
    case 'query':
    case 'rest-xml': {
      const id = xml('RequestId', requestId);
      // S3 alone has `noErrorWrapping`: https://smithy.io/2.0/aws/protocols/aws-restxml-protocol.html
      if (operation.service === 's3') return { headers: XML, body: xml('Error', [...facts, id]) };
      return { headers: XML, body: xml('ErrorResponse', [xml('Error', [xml('Type', side), ...facts]), id]) };
    }
  }
}

const XML = { 'content-type': 'text/xml' };
