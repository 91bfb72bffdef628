import { isForEveryone, many, statementsOf } from './policy.ts';

const flags = ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'] as const;

export type Block = Readonly<Partial<Record<(typeof flags)[number], boolean | undefined>>>;

/** The kinds of public access that none of these blocks; S3 applies the strictest of the account's and the bucket's. */
export function unblocked(...blocks: readonly (Block | undefined)[]): readonly string[] {
  return flags.filter((flag) => !blocks.some((block) => block?.[flag] === true));
}

const reads = /^s3:(Get|List|Describe)[a-z*]*$/i;

/** Whether everybody could do more than read by a policy that S3 calls public; what cannot be told counts as more. */
export function policyGrantsWriting(policy: string | undefined): boolean {
  const open = statementsOf(policy).filter(
    (statement) => statement.Effect === 'Allow' && isForEveryone(statement),
  );
  // S3 found a public statement; where some have no condition, those with one (an endpoint, an organization) are not it.
  const bare = open.filter(({ Condition }) => Condition === undefined);
  const suspects = bare.length > 0 ? bare : open;
  return (
    suspects.length === 0 ||
    suspects.some(({ Action }) => !(Action && many(Action).every((a) => reads.test(a))))
  );
}

interface Grant {
  readonly Grantee?: { readonly URI?: string | undefined } | undefined;
  readonly Permission?: string | undefined;
}

/** The permissions that an ACL grants to everybody, or to everybody with any AWS account. */
export function publicPermissions(grants: readonly Grant[] | undefined): readonly string[] {
  return (grants ?? [])
    .filter(({ Grantee }) => /\/groups\/global\/(AllUsers|AuthenticatedUsers)$/.test(Grantee?.URI ?? ''))
    .flatMap(({ Permission }) => Permission ?? []);
}
