interface Listed {
  readonly account: string;
  readonly region: string;
  readonly arn: string;
  readonly data: { readonly HomeRegion?: string | undefined };
}

/** Whether a trail is listed where it was made, rather than in another Region that it also records. */
export function isAtHome({ region, data: { HomeRegion = region } }: Listed): boolean {
  return HomeRegion === region;
}

/** Whether a trail is the account's own, rather than its organization's. */
export function isOwn({ account, arn }: Listed): boolean {
  return arn.split(':')[4] === account;
}
