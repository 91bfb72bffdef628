import { FromStringShapeDeserializer } from '@smithy/core/protocols';
import { NormalizedSchema } from '@smithy/core/schema';
import type { $SchemaRef } from '@smithy/types';

const scalars = new FromStringShapeDeserializer({
  timestampFormat: { useTrait: true, default: 5 },
  httpBindings: false,
});

/** The form in a request's body. */
export function formOf(body: Uint8Array): URLSearchParams {
  return new URLSearchParams(Buffer.from(body).toString());
}

/** A form such as `Filters.Filter.1.Name=x` as a tree of its dotted keys. */
interface Branch {
  text?: string;
  readonly children: Map<string, Branch>;
}

/** Reads the input of a query request from its form. */
export function decodeForm(input: $SchemaRef, body: Uint8Array, dialect: 'query' | 'ec2'): object {
  const root = treeOf(formOf(body));
  return readStructure(NormalizedSchema.of(input));

  function readStructure(schema: NormalizedSchema, branch: Branch = root): object {
    const members: Record<string, unknown> = {};
    for (const [name, member] of schema.structIterator()) {
      const child = branch.children.get(wireName(name, member));
      if (child) members[name] = read(member, child);
    }
    return members;
  }

  function read(schema: NormalizedSchema, branch: Branch): unknown {
    if (schema.isStructSchema()) return readStructure(schema, branch);
    if (schema.isListSchema())
      return Array.from(itemsOf(schema, branch), (item) => read(schema.getValueSchema(), item));
    if (schema.isMapSchema()) return readMap(schema, branch);
    return scalars.read(schema, branch.text ?? '');
  }

  /** Its entries are numbered: `entry.1.key`, `entry.1.value`. */
  function readMap(schema: NormalizedSchema, branch: Branch): object {
    const entries = [...(branch.children.get('entry')?.children.values() ?? [])].map(({ children }) => {
      const value = children.get('value');
      return [children.get('key')?.text ?? '', value && read(schema.getValueSchema(), value)];
    });
    return Object.fromEntries(entries);
  }

  function wireName(name: string, member: NormalizedSchema): string {
    const { xmlName = name, ec2QueryName } = member.getMergedTraits();
    if (dialect === 'query') return xmlName;
    return typeof ec2QueryName === 'string'
      ? ec2QueryName
      : xmlName.charAt(0).toUpperCase() + xmlName.slice(1);
  }
}

/** The items of a list: numbered below a name, or in EC2's dialect right here. */
function itemsOf(list: NormalizedSchema, branch: Branch): Iterable<Branch> {
  const { xmlName = 'member' } = list.getValueSchema().getMergedTraits();
  return (branch.children.get(xmlName) ?? branch).children.values();
}

function treeOf(form: URLSearchParams): Branch {
  const root: Branch = { children: new Map() };
  for (const [key, text] of form) {
    let branch = root;
    for (const part of key.split('.')) {
      const child = branch.children.get(part) ?? { children: new Map() };
      branch.children.set(part, child);
      branch = child;
    }
    branch.text = text;
  }
  return root;
}
