import { NormalizedSchema, TypeRegistry } from '@smithy/core/schema';
import type { Asked } from './asked.ts';

/** What a service's model says of an error. */
export interface ErrorModel {
  readonly status: number;
  /** The error's name on the wire in the query protocol: DBInstanceNotFound for DBInstanceNotFoundFault. */
  readonly code: string;
}

/** Finds an error in the model of the service asked; one that is not modelled counts as the caller's mistake. */
export function errorModelOf(name: string, { protocol, operation }: Asked): ErrorModel {
  const registry = TypeRegistry.for(`com.amazonaws.${operation.service}`);
  const schema = registry.find((candidate) => NormalizedSchema.of(candidate).getName() === name);
  if (!schema) return { status: 400, code: name };
  const { error, httpError, awsQueryError } = NormalizedSchema.of(schema).getMergedTraits();
  const [code, queryStatus] = Array.isArray(awsQueryError) ? awsQueryError : [];
  // Services that speak JSON document 400 for errors whose model says 404:
  // https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeOrganization.html#API_DescribeOrganization_Errors
  const modelled = queryStatus ?? (protocol === 'json' ? undefined : httpError);
  return { status: Number(modelled ?? (error === 'server' ? 500 : 400)), code: String(code ?? name) };
}
