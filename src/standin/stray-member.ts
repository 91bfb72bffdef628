import { NormalizedSchema } from '@smithy/core/schema';
import type { $SchemaRef } from '@smithy/types';

/**
 * The path of the first field in a value that its schema does not have. The compiler finds such fields in plain
 * outputs but not in what a function returns, and the SDK's serialisers drop them without a word.
 */
export function strayMember(schema: $SchemaRef, value: unknown): string | undefined {
  return strayIn(NormalizedSchema.of(schema), value, '');
}

function strayIn(schema: NormalizedSchema, value: unknown, path: string): string | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  const schemaOf = memberSchemas(schema);
  if (!schemaOf) return undefined;
  for (const [name, item] of Object.entries(value)) {
    const inside = path ? `${path}.${name}` : name;
    const member = schemaOf(name);
    const stray = member ? strayIn(member, item, inside) : inside;
    if (stray) return stray;
  }
  return undefined;
}

/** The schema of what a value holds under a name, if the value can hold anything. */
function memberSchemas(
  schema: NormalizedSchema,
): ((name: string) => NormalizedSchema | undefined) | undefined {
  if (schema.isListSchema() || schema.isMapSchema()) {
    const each = schema.getValueSchema();
    return () => each;
  }
  if (schema.isUnitSchema()) return () => undefined;
  if (!schema.isStructSchema()) return undefined;
  const members = new Map(schema.structIterator());
  return (name) => members.get(name);
}
