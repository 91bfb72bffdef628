import type { CommandClass, IamAction } from '../define/call.ts';

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

/** An operation as people know it: `rds:DescribeDBInstances`. */
export function operationName(iam: readonly IamAction[], command: CommandClass): string {
  return `${iam[0]?.split(':')[0]}:${operationOf(command)}`;
}
