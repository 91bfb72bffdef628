interface Rule {
  readonly ManagedBy?: string | undefined;
  readonly State?: string | undefined;
}

/** Whether a rule is the account's own, rather than an AWS service's, and not switched off. */
export function isOwnAndEnabled({ ManagedBy, State }: Rule): boolean {
  return !ManagedBy && State !== 'DISABLED';
}
