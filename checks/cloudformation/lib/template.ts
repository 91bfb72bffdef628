import { isMap, isNode, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { type Stateful, statefulOf } from './stateful.ts';

/** What a template says of a resource that holds data, and nothing else of it. */
export interface TemplateResource {
  readonly LogicalResourceId: string;
  readonly ResourceType: string;
  /** As it is written: a text, or `true` where a function says it. */
  readonly DeletionPolicy?: string | true;
  readonly UpdateReplacePolicy?: string | true;
  /** The resource itself is protected from being deleted, or is said to hold no data of its own. */
  readonly isSafe: boolean;
}

/**
 * What holds data in a template, JSON or YAML; `undefined` where it cannot be parsed. Nothing is resolved: the short
 * tags (`!Ref`) stay what they are, and no alias is followed.
 */
export function statefulResourcesOf(body: string | undefined): readonly TemplateResource[] | undefined {
  const { contents, errors } = parseDocument(body ?? '', { logLevel: 'silent' });
  const resources = errors.length === 0 && isMap(contents) ? contents.get('Resources') : undefined;
  if (!isMap(resources)) return undefined;
  return resources.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !isMap(value)) return [];
    const type = textIn(value, 'Type');
    const stateful = typeof type === 'string' ? statefulOf(type) : undefined;
    if (typeof type !== 'string' || !stateful) return [];
    const DeletionPolicy = textIn(value, 'DeletionPolicy');
    const UpdateReplacePolicy = textIn(value, 'UpdateReplacePolicy');
    return {
      LogicalResourceId: String(key.value),
      ResourceType: type,
      ...(DeletionPolicy && { DeletionPolicy }),
      ...(UpdateReplacePolicy && { UpdateReplacePolicy }),
      isSafe: isSafe(value.get('Properties'), stateful),
    };
  });
}

/** The text of a member; `true` where something else stands there. */
function textIn(map: YAMLMap, name: string): string | true | undefined {
  const node = map.get(name, true);
  if (node === undefined) return undefined;
  const isPlain = isScalar(node) && typeof node.value === 'string' && !node.tag?.startsWith('!');
  return isPlain ? String(node.value) : true;
}

function isSafe(properties: unknown, { protection = {}, unless = [] }: Stateful): boolean {
  if (!isNode(properties) || !isMap(properties)) return false;
  return (
    unless.some((name) => properties.has(name)) ||
    Object.entries(protection).some(([name, value]) => String(properties.get(name)) === String(value))
  );
}
