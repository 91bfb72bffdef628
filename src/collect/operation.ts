import type { CommandClass } from '../define/call.ts';

const names = new WeakMap<CommandClass, string>();

/** The operation that a command class sends: `DescribeDBInstances`. From its schema, for a bundle renames classes. */
export function operationOf(command: CommandClass): string {
  let name = names.get(command);
  if (name === undefined) {
    const { schema } = new command({}) as { readonly schema?: readonly unknown[] };
    name = String(schema?.[2]);
    names.set(command, name);
  }
  return name;
}
