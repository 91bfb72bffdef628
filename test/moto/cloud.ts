/** A Region of the emulated cloud, as the configuration of any SDK client. */
export interface Place {
  readonly endpoint: string;
  readonly region: string;
  readonly maxAttempts: number;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** The account that moto gives to any key it does not know; here the organization's management account. */
export const ACCOUNT = '123456789012';
/** Where the shop runs. */
export const HOME = 'ap-northeast-2';
/** Where it would recover. */
export const AWAY = 'ap-northeast-1';

export const CREDENTIALS = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'not-a-secret' };

export function placeIn(endpoint: string, region: string): Place {
  return { endpoint, region, maxAttempts: 1, credentials: CREDENTIALS };
}

/** What AWS always answers with; its absence would be a fault of the emulator. */
export function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`moto gave no ${what}`);
  return value;
}

/** Tags as AWS lists them. */
export function tagList(tags: Readonly<Record<string, string>>): { Key: string; Value: string }[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}
