import type { $OperationSchema, OperationSchema, StaticOperationSchema } from '@smithy/types';

/** An operation of a service, as the SDK's command class describes it. */
export interface Operation {
  /** The last part of the service's namespace in the SDK's schemas: 'rds', 'elasticloadbalancingv2'. */
  readonly service: string;
  readonly name: string;
  readonly schema: $OperationSchema;
}

/** Any SDK command class, whatever its input and output. */
export interface AnyCommandClass {
  readonly name: string;
  new (input: never): { readonly schema?: OperationSchema | StaticOperationSchema };
}

/** An SDK command class: its input and output types are inferred from it. */
export interface CommandClass<Input extends object, Output extends object> extends AnyCommandClass {
  new (
    input: never,
  ): {
    readonly input: Input;
    readonly schema?: OperationSchema | StaticOperationSchema;
    resolveMiddleware(
      stack: never,
      config: never,
      options: never,
    ): (args: never) => Promise<{ output: Output }>;
  };
}

/** Reads the operation that a command class sends. */
export function operationOf(command: AnyCommandClass): Operation {
  const { schema } = new command({} as never);
  if (!schema) throw new Error(`${command.name} has no schema: its client is too old for the stand-in`);
  const { namespace, name, ...rest } = Array.isArray(schema) ? spread(schema) : (schema as $OperationSchema);
  const service = namespace.slice(namespace.lastIndexOf('.') + 1);
  return { service, name, schema: { namespace, name, ...rest } };
}

function spread([, namespace, name, traits, input, output]: StaticOperationSchema): $OperationSchema {
  return { namespace, name, traits, input, output };
}

/** The key under which an operation is looked up. */
export function keyOf({ service, name }: Pick<Operation, 'service' | 'name'>): string {
  return `${service}#${name}`;
}
