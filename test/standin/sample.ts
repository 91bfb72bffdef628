import { NormalizedSchema } from '@smithy/core/schema';
import { NumericValue } from '@smithy/core/serde';
import type { $SchemaRef } from '@smithy/types';

/** A value that fills every field of a schema once, lists and maps twice; recursive shapes end where they recur. */
export function sampleOf(schema: $SchemaRef): Record<string, unknown> {
  return sample(NormalizedSchema.of(schema), []) as Record<string, unknown>;
}

/** Values that clients or URIs demand to be well formed. */
const WELL_FORMED: Readonly<Record<string, string>> = {
  AccountId: '111122223333',
  Bucket: 'a-bucket',
  ChannelARN: 'arn:aws:kinesis:us-east-1:111122223333:channel/a-channel',
  ConsumerARN: 'arn:aws:kinesis:us-east-1:111122223333:stream/a-stream/consumer/a-consumer:1',
  OutpostId: 'op-1',
  QueueUrl: 'https://sqs.us-east-1.amazonaws.com/111122223333/a-queue',
  ResourceARN: 'arn:aws:kinesis:us-east-1:111122223333:stream/a-stream',
  StreamARN: 'arn:aws:kinesis:us-east-1:111122223333:stream/a-stream',
};

let count = 0;

function sample(schema: NormalizedSchema, above: readonly string[]): unknown {
  count += 1;
  const name = schema.isMemberSchema() ? schema.getMemberName() : 'value';
  if (schema.isStringSchema()) return WELL_FORMED[name] ?? `${name} <${count}> & "é"`;
  if (schema.isNumericSchema()) return count % 1000;
  if (schema.isBooleanSchema()) return count % 2 === 0;
  if (schema.isTimestampSchema()) return new Date(1_700_000_000_000 + count * 1000);
  if (schema.isBlobSchema()) return Uint8Array.from([count % 256, 0, 255]);
  if (schema.isBigIntegerSchema()) return BigInt(count);
  if (schema.isBigDecimalSchema()) return new NumericValue(`${count}.5`, 'bigDecimal');
  if (schema.isDocumentSchema()) return { text: 'a', list: [1, true, null] };
  if (schema.isListSchema()) return [1, 2].map(() => sample(schema.getValueSchema(), above));
  if (schema.isMapSchema())
    return { first: sample(schema.getValueSchema(), above), second: sample(schema.getValueSchema(), above) };
  if (schema.isStructSchema()) return sampleStructure(schema, above);
  return {};
}

function sampleStructure(schema: NormalizedSchema, above: readonly string[]): Record<string, unknown> {
  const path = [...above, schema.getName() ?? ''];
  const members = [...schema.structIterator()].filter(([, member]) => !path.includes(structureIn(member)));
  const filled = schema.isUnionSchema() ? members.slice(0, 1) : members;
  return Object.fromEntries(filled.map(([name, member]) => [name, sample(member, path)]));
}

/** The name of the structure that a member is or holds. */
function structureIn(member: NormalizedSchema): string {
  if (member.isListSchema() || member.isMapSchema()) return structureIn(member.getValueSchema());
  return member.isStructSchema() ? (member.getName() ?? '') : 'none';
}
