import { XmlShapeSerializer } from '@aws-sdk/core/protocols';
import type { Operation } from '../operation.ts';
import { named } from './shape.ts';
import { xml } from './xml.ts';

const serializer = new XmlShapeSerializer({
  xmlNamespace: '',
  serviceNamespace: '',
  timestampFormat: { useTrait: true, default: 5 },
  httpBindings: false,
});

/** Writes an output as the query protocol does: the result inside a response. */
export function encodeQuery({ name, schema }: Operation, output: object, requestId: string): string {
  const result = element(`${name}Result`, schema, output);
  const metadata = xml('ResponseMetadata', [xml('RequestId', requestId)]);
  return xml(`${name}Response`, [result, metadata]);
}

/** Writes an output as EC2's own dialect does: the members directly inside the response. */
export function encodeEc2({ name, schema }: Operation, output: object): string {
  return element(`${name}Response`, schema, output);
}

function element(name: string, schema: Operation['schema'], value: object): string {
  const structure = named(name, schema.output);
  if (!structure) return xml(name, '');
  serializer.write(structure, value);
  return String(serializer.flush());
}
