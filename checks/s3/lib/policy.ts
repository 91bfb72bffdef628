type OneOrMany = string | readonly string[];

/** A statement of a bucket policy, as people write them: one thing or a list of them everywhere. */
export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: '*' | Readonly<Record<string, OneOrMany>>;
  readonly NotPrincipal?: unknown;
  readonly Action?: OneOrMany;
  readonly NotAction?: OneOrMany;
  readonly Resource?: OneOrMany;
  readonly NotResource?: OneOrMany;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, OneOrMany>>>>;
}

/** The statements of a policy document; none where there is no policy. */
export function statementsOf(policy: string | undefined): readonly Statement[] {
  if (policy === undefined) return [];
  const document: { readonly Statement: Statement | readonly Statement[] } = JSON.parse(policy);
  return [document.Statement].flat();
}

/** One thing or many, as a list. */
export function many(value: OneOrMany | undefined): readonly string[] {
  return [value ?? []].flat();
}

/** Whether a statement speaks of everybody, before its conditions. */
export function isForEveryone({ Principal }: Statement): boolean {
  return Principal === '*' || many(Principal?.AWS).includes('*');
}

/** Whether a pattern of a policy (`s3:Delete*`) covers a name. */
export function covers(pattern: string, name: string): boolean {
  const expression = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${expression}$`, 'i').test(name);
}
