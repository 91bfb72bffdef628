import { FromStringShapeDeserializer } from '@smithy/core/protocols';
import { NormalizedSchema, translateTraits } from '@smithy/core/schema';
import type { $OperationSchema } from '@smithy/types';
import type { WireRequest } from '../wire.ts';

const scalars = new FromStringShapeDeserializer({
  timestampFormat: { useTrait: true, default: 5 },
  httpBindings: true,
});

/** The method and URI that a REST operation is bound to. */
export interface Route {
  readonly method: string;
  /** Matches a path; the groups are the labels. */
  readonly path: RegExp;
  /** The query parameters that tell operations of one path apart, such as `?policy`. */
  readonly literals: readonly (readonly [string, string])[];
  /** Every query parameter that may be there. */
  readonly parameters: ReadonlySet<string>;
  /** How much of the URI is fixed: of two routes that a request can take, it means the one with more. */
  readonly weight: number;
}

/** Reads an operation's route from its schema. */
export function routeOf({ traits, input }: $OperationSchema): Route | undefined {
  const [method, bound] = translateTraits(traits).http ?? [];
  if (method === undefined || bound === undefined) return undefined;
  const members = [...NormalizedSchema.of(input).structIterator()];
  const uri = labelOutside(members, bound) + bound;
  const [path = '', query = ''] = uri.split('?');
  const literals = [...new URLSearchParams(query)];
  const optional = members.map(([, member]) => member.getMergedTraits().httpQuery ?? '');
  return {
    method,
    path: patternOf(path),
    literals,
    parameters: new Set([...literals.map(([name]) => name), ...optional]),
    weight: uri.replace(LABEL, '').length,
  };
}

/** Whether a request can take a route. */
export function fits({ method, path, literals, parameters }: Route, request: WireRequest): boolean {
  return (
    request.method === method &&
    path.test(request.path) &&
    literals.every(([name, value]) => request.query.get(name) === value) &&
    [...request.query.keys()].every((name) => parameters.has(name))
  );
}

/** Reads the members of an input that travel in the URI. */
export function decodeUri({ path }: Route, { input }: $OperationSchema, request: WireRequest): object {
  const values: Record<string, unknown> = {};
  const labels = path.exec(request.path)?.groups ?? {};
  for (const [name, member] of NormalizedSchema.of(input).structIterator()) {
    const { httpLabel, httpQuery } = member.getMergedTraits();
    if (httpLabel) values[name] = scalars.read(member, decodeURIComponent(labels[name] ?? ''));
    if (!httpQuery || !request.query.has(httpQuery)) continue;
    const given = request.query.getAll(httpQuery);
    values[name] = member.isListSchema()
      ? given.map((text) => scalars.read(member.getValueSchema(), text))
      : scalars.read(member, given[0] ?? '');
  }
  return values;
}

const LABEL = /\{(\w+)(\+?)\}/g;

/** S3's schemas leave the bucket out of the path, for it may be in the host; here it always is in the path. */
function labelOutside(members: readonly (readonly [string, NormalizedSchema])[], uri: string): string {
  const [name] =
    members.find(([name, member]) => member.getMergedTraits().httpLabel && !uri.includes(`{${name}`)) ?? [];
  return name === undefined ? '' : `/{${name}}`;
}

function patternOf(path: string): RegExp {
  const pattern = path
    .replace(/\/$/, '')
    .replace(/[.$]/g, '\\$&')
    .replace(LABEL, (_, label, greedy) => (greedy ? `(?<${label}>.+)` : `(?<${label}>[^/]+)`));
  return new RegExp(`^${pattern}/?$`);
}
