import { limitOf } from './limits.ts';

/** How much of itself a bucket gives while AWS says that it is too much, and how soon it dares again. */
const slowest = 0.05;
const recoveryPerSecond = 0.05;
/** Throttles of one moment are one event. */
const cutEvery = 500;

/** Waits so many milliseconds. */
export type Sleep = (milliseconds: number) => Promise<unknown>;

/** A token bucket at a share of AWS's, which slows down when AWS throttles and recovers by and by. */
class Bucket {
  readonly #rate: number;
  readonly #burst: number;
  #tokens: number;
  #factor = 1;
  #refilled: number;
  #cut = Number.NEGATIVE_INFINITY;

  constructor(rate: number, burst: number, now: number) {
    this.#rate = rate;
    this.#burst = burst;
    this.#tokens = burst;
    this.#refilled = now;
  }

  /** Takes a token, perhaps of the future; answers how many milliseconds to wait for it. */
  take(now: number): number {
    this.#refill(now);
    this.#tokens -= 1;
    return this.#tokens >= 0 ? 0 : (-this.#tokens / (this.#rate * this.#factor)) * 1000;
  }

  slowDown(now: number): void {
    this.#refill(now);
    if (now - this.#cut < cutEvery) return;
    this.#cut = now;
    this.#factor = Math.max(slowest, this.#factor / 2);
    this.#tokens = Math.min(this.#tokens, 0);
  }

  get slowed(): boolean {
    return this.#factor < 1;
  }

  #refill(now: number): void {
    const seconds = Math.max(0, now - this.#refilled) / 1000;
    this.#refilled = now;
    this.#tokens = Math.min(this.#burst, this.#tokens + seconds * this.#rate * this.#factor);
    this.#factor = Math.min(1, this.#factor + seconds * recoveryPerSecond);
  }
}

/**
 * Paces requests before they are sent, so that production, which draws on the same buckets, keeps its part.
 * One bucket for each account, Region and API, from the table of documented limits, at `share` of it (0 to 1).
 */
export class Pace {
  readonly #share: number;
  readonly #sleep: Sleep;
  readonly #buckets = new Map<string, { readonly label: string; readonly bucket: Bucket }>();

  constructor(share: number, sleep: Sleep) {
    this.#share = share;
    this.#sleep = sleep;
  }

  /** Waits for the request's turn. */
  async turn(account: string, region: string, service: string, operation: string): Promise<void> {
    const wait = this.#of(account, region, service, operation).take(performance.now());
    if (wait > 0) await this.#sleep(wait);
  }

  /** AWS throttled this request: send fewer of its kind for a while. */
  throttled(account: string, region: string, service: string, operation: string): void {
    this.#of(account, region, service, operation).slowDown(performance.now());
  }

  /** What is being slowed down now, for people: `ec2 ap-northeast-2`. */
  get slowed(): readonly string[] {
    return [...this.#buckets.values()].filter(({ bucket }) => bucket.slowed).map(({ label }) => label);
  }

  #of(account: string, region: string, service: string, operation: string): Bucket {
    const { limit, name } = limitOf(service, operation);
    const key = [account, region, service, name].join('|');
    const known = this.#buckets.get(key);
    if (known) return known.bucket;
    const burst = Math.max(1, limit.burst * this.#share);
    const bucket = new Bucket(limit.rate * this.#share, burst, performance.now());
    this.#buckets.set(key, { label: `${service} ${operation} in ${region}`, bucket });
    return bucket;
  }
}
