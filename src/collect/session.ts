import type { ClientClass } from '../define/call.ts';
import type { HttpHandler } from './http.ts';
import type { Client } from './pool.ts';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
}

/** How to reach AWS. */
export interface Access {
  /** A fresh provider of the account's credentials; the SDK keeps what it yields until shortly before it expires. */
  readonly provider: () => () => Promise<Credentials>;
  readonly requestHandler: HttpHandler | object;
  /** A profile of the shared configuration, for its Region and endpoints. */
  readonly profile?: string;
  /** Instead of AWS's own endpoints. */
  readonly endpoint?: string;
  /** AWS_ENDPOINT_URL and its like, which the SDK reads by itself. */
  readonly env: NodeJS.ProcessEnv;
}

/** What the SDK would read from the environment and the shared configuration again for every client. */
const commonSettings = [
  'authSchemePreference',
  'defaultsMode',
  'retryMode',
  'useDualstackEndpoint',
  'userAgentAppId',
] as const;

/** The clients of one account: one for each service and Region, made when first asked for. */
export class Session {
  readonly #access: Access;
  #common: object | undefined;
  #clients = new Map<ClientClass, Map<string, Client & { destroy(): void }>>();
  readonly #stale = new WeakSet<Client>();
  #provider: () => Promise<Credentials>;
  #refreshing: Promise<boolean> | undefined;

  constructor(access: Access) {
    this.#access = access;
    this.#provider = access.provider();
  }

  /** `region` is absent only until the scan knows where it is: the SDK's own configuration says it then. */
  client(Client: ClientClass, region?: string): Client {
    const regional = this.#clients.get(Client) ?? new Map();
    this.#clients.set(Client, regional);
    const known = regional.get(region ?? '');
    if (known) return known;
    const client = this.#make(Client, region);
    regional.set(region ?? '', client);
    return client;
  }

  /**
   * Fetches credentials instead of those that a client has, once for all who ask meanwhile; false where there are
   * only the same.
   */
  async refresh(client: Client): Promise<boolean> {
    if (this.#stale.has(client)) return true;
    this.#refreshing ??= this.#renew().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  async #renew(): Promise<boolean> {
    const [old, next] = [this.#provider, this.#access.provider()];
    const [before, after] = await Promise.allSettled([old(), next()]);
    if (after.status === 'rejected') return false;
    if (before.status === 'fulfilled' && before.value.accessKeyId === after.value.accessKeyId) return false;
    this.#provider = next;
    for (const regional of this.#clients.values())
      for (const client of regional.values()) this.#stale.add(client);
    this.#clients = new Map();
    return true;
  }

  destroy(): void {
    for (const regional of this.#clients.values()) for (const client of regional.values()) client.destroy();
    this.#clients.clear();
  }

  #make(Client: ClientClass, region: string | undefined): Client & { destroy(): void } {
    const { endpoint, profile, requestHandler } = this.#access;
    const config = {
      credentials: this.#provider,
      requestHandler,
      // The pool retries: it paces every attempt, which the SDK's own loop would not.
      maxAttempts: 1,
      cacheMiddleware: true,
      ...this.#common,
      ...(region && { region }),
      ...(profile && { profile }),
      ...(endpoint && { endpoint }),
      ...(this.#customEndpoint() && { forcePathStyle: true }),
    };
    const client = new Client(config);
    this.#common ??= Object.fromEntries(
      Object.entries(client.config).filter(([name]) => commonSettings.some((common) => common === name)),
    );
    const named = client.config.serviceId === 'S3 Control' && nameOf(this.#customEndpoint());
    return named ? new Client({ ...config, endpoint: named }) : client;
  }

  #customEndpoint(): string | undefined {
    const { endpoint, env } = this.#access;
    return endpoint ?? env.AWS_ENDPOINT_URL_S3_CONTROL ?? env.AWS_ENDPOINT_URL;
  }
}

/** S3 Control puts the account's id before the endpoint's host, which an IP address does not bear: use its name. */
function nameOf(endpoint: string | undefined): string | undefined {
  if (!endpoint || !URL.canParse(endpoint)) return undefined;
  const url = new URL(endpoint);
  if (url.hostname !== '127.0.0.1') return undefined;
  url.hostname = 'localhost';
  return url.href;
}
