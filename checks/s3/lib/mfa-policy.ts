import { covers, isForEveryone, many, type Statement, statementsOf } from './policy.ts';

const guarded = ['s3:DeleteObjectVersion', 's3:PutBucketVersioning'];

/** Whether a bucket policy keeps everybody without MFA from deleting versions and from switching them off. */
export function deniesDeletionWithoutMfa(policy: string | undefined, arn: string): boolean {
  const denials = statementsOf(policy).filter(
    (statement) => statement.Effect === 'Deny' && isForEveryone(statement) && meansWithoutMfa(statement),
  );
  return guarded.every((action) => denials.some((denial) => isAbout(denial, action, arn)));
}

function isAbout({ Action, Resource }: Statement, action: string, arn: string): boolean {
  const resource = action === 's3:PutBucketVersioning' ? arn : `${arn}/key`;
  return (
    many(Action).some((pattern) => covers(pattern, action)) &&
    many(Resource).some((pattern) => covers(pattern, resource))
  );
}

/**
 * Long-term access keys carry no MFA keys at all, so only conditions that hold where the key is missing do:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent
 * A denial without any condition is stricter still; a second condition would be an exception.
 */
function meansWithoutMfa({ Condition = {} }: Statement): boolean {
  const tests = Object.entries(Condition).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, value]) => [operator, key, many(value).join()].join(' ').toLowerCase()),
  );
  return tests.length === 0 || (tests.length === 1 && tests.every((test) => withoutMfa.test(test)));
}

const withoutMfa =
  /^(boolifexists aws:multifactorauthpresent false|null aws:multifactorauthage true|numericgreaterthan(equals)?ifexists aws:multifactorauthage \d+)$/;
