import { NormalizedSchema, translateTraits } from '@smithy/core/schema';
import type { $MemberSchema, $SchemaRef, StaticStructureSchema } from '@smithy/types';

/** An output's schema without bindings to a query, which responses do not have (API Gateway's `position`). */
export function asResponse(output: $SchemaRef): $SchemaRef {
  const structure = structureOf(output);
  if (!structure) return output;
  const [kind, namespace, name, traits, names, members] = structure;
  return [kind, namespace, name, traits, names, members.map(withoutQuery)];
}

/** A structure's schema under another name in XML. */
export function named(xmlName: string, schema: $SchemaRef): StaticStructureSchema | undefined {
  const structure = structureOf(schema);
  if (!structure) return undefined;
  const [kind, namespace, name, , names, members] = structure;
  return [kind, namespace, name, { xmlName }, names, members];
}

function structureOf(schema: $SchemaRef): StaticStructureSchema | undefined {
  const normal = NormalizedSchema.of(schema);
  return normal.isStructSchema() ? (normal.getSchema() as StaticStructureSchema) : undefined;
}

function withoutQuery(member: $SchemaRef): $MemberSchema {
  const [target, traits] = isMember(member) ? member : ([member, 0] as const);
  const { httpQuery, ...rest } = translateTraits(traits);
  return [target, rest];
}

function isMember(schema: $SchemaRef): schema is $MemberSchema {
  return Array.isArray(schema) && schema.length === 2;
}
