/** The ARN of a function without the version or the alias at its end. */
export function functionOf(arn: string): string {
  return arn.split(':').slice(0, 7).join(':');
}

/** The version or the alias that an ARN names: `$LATEST`, where it names none. */
export function qualifierOf(arn: string): string {
  return arn.split(':')[7] ?? '$LATEST';
}

/** Whether it is a function in an account and Region. */
export function isNear(
  arn: string,
  { account, region }: { readonly account: string; readonly region: string },
): boolean {
  const [, , service, itsRegion, itsAccount] = arn.split(':');
  return service === 'lambda' && itsRegion === region && itsAccount === account;
}
