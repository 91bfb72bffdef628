/** Whose it all is. */
export const account = '111122223333';

/** So many of something. */
export function many<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** An id as EC2 makes them: `i-0000000000000002a`, with the Region in it. */
export function id(prefix: string, region: string, index: number): string {
  const place = [...region].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffff, 7);
  return `${prefix}-0${place.toString(16).padStart(6, '0')}${index.toString(16).padStart(10, '0')}`;
}

/** An ARN in the account. */
export function arn(service: string, region: string, resource: string): string {
  return `arn:aws:${service}:${region}:${account}:${resource}`;
}

/** One of three zones. */
export function zone(region: string, index: number): string {
  return `${region}${'abc'[index % 3]}`;
}

/** Four tags, as most resources bear them; one in ten is outside production. */
export function tagsFor(kind: string, index: number) {
  return [
    { Key: 'Name', Value: `${kind}-${index}` },
    { Key: 'env', Value: index % 10 === 0 ? 'dev' : 'prod' },
    { Key: 'team', Value: `team-${index % 40}` },
    { Key: 'managed-by', Value: 'terraform' },
  ];
}

/** A list of one Region, made when it is first asked for. */
export function once<A extends { readonly region: string }, T>(make: (at: A) => T): (at: A) => T {
  const made = new Map<string, T>();
  return (at) => {
    const known = made.get(at.region);
    if (known !== undefined) return known;
    const value = make(at);
    made.set(at.region, value);
    return value;
  };
}
