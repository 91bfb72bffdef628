import { limitsOf } from './limits.ts';

/** How much of itself a bucket gives while AWS says that it is too much, and how soon it dares again. */
const slowest = 0.05;
const recoveryPerSecond = 0.05;
/** Throttles of one moment are one event. */
const cutEvery = 500;

/** Waits so many milliseconds. */
export type Sleep = (milliseconds: number) => Promise<unknown>;

/** A token bucket at a share of AWS's, which slows down when AWS throttles and recovers by and by. */
class Bucket {
  /** For people: `EC2 DescribeVpcs in ap-northeast-2`. */
  readonly label: string;
  /** Tokens a second. */
  readonly rate: number;
  readonly #burst: number;
  #tokens: number;
  #factor = 1;
  #refilled: number;
  #cut = Number.NEGATIVE_INFINITY;

  constructor(label: string, rate: number, burst: number, now: number) {
    this.label = label;
    this.rate = rate;
    this.#burst = burst;
    this.#tokens = burst;
    this.#refilled = now;
  }

  /** How many milliseconds it takes until there is a token. */
  wait(now: number): number {
    this.#refill(now);
    // What a sum of small refills lacks to a whole token is no reason to wait.
    const lacking = 1 - this.#tokens;
    return lacking < 1e-6 ? 0 : (lacking / (this.rate * this.#factor)) * 1000;
  }

  take(): void {
    this.#tokens -= 1;
  }

  slowDown(now: number): void {
    this.#refill(now);
    if (now - this.#cut < cutEvery) return;
    this.#cut = now;
    this.#factor = Math.max(slowest, this.#factor / 2);
    this.#tokens = Math.min(this.#tokens, 0);
  }

  isSlowed(now: number): boolean {
    this.#refill(now);
    return this.#factor < 1;
  }

  #refill(now: number): void {
    const seconds = Math.max(0, now - this.#refilled) / 1000;
    this.#refilled = now;
    this.#tokens = Math.min(this.#burst, this.#tokens + seconds * this.rate * this.#factor);
    this.#factor = Math.min(1, this.#factor + seconds * recoveryPerSecond);
  }
}

/** Whose request it is, and what it asks where. */
export interface Place {
  readonly account: string;
  readonly region: string;
  readonly service: string;
  readonly operation: string;
}

interface Waiting {
  readonly go: () => void;
  readonly giveUp: (reason: unknown) => void;
}

/** The requests of one kind, in the order in which they came, and the buckets that each draws on. */
interface Lane {
  readonly buckets: readonly Bucket[];
  readonly waiting: Waiting[];
  /** Those with somebody waiting among the lanes that are as slow; the one that was served goes to the end. */
  readonly busy: Set<Lane>;
}

/**
 * Paces requests before they are sent, so that production, which draws on the same buckets, keeps its part: a bucket
 * for each that AWS documents, at `share` of it (0 to 1). A request goes when all its buckets have a token and fewer
 * than `concurrency` are under way; until then it holds up none of another kind.
 */
export class Pace {
  readonly #share: number;
  readonly #sleep: Sleep;
  readonly #concurrency: number;
  readonly #buckets = new Map<string, Bucket>();
  readonly #lanes = new Map<string, Lane>();
  /** The lanes with somebody waiting, by requests a second: the slowest first, for the scan ends when they do. */
  #busy: readonly { readonly rate: number; readonly lanes: Set<Lane> }[] = [];
  #underWay = 0;
  #slept = 0;
  #wakesAt = Number.POSITIVE_INFINITY;

  constructor(share: number, sleep: Sleep, concurrency = Number.POSITIVE_INFINITY) {
    this.#share = share;
    this.#sleep = sleep;
    this.#concurrency = concurrency;
  }

  /** Sends when it is the request's turn. */
  async run<T>(place: Place, send: () => Promise<T>): Promise<T> {
    const lane = this.#laneOf(place);
    await new Promise<void>((go, giveUp) => {
      lane.waiting.push({ go, giveUp });
      lane.busy.add(lane);
      this.#serve();
    });
    try {
      return await send();
    } finally {
      this.#underWay -= 1;
      this.#serve();
    }
  }

  /** AWS throttled this request: send fewer of its kind for a while. */
  throttled(place: Place): void {
    for (const bucket of this.#laneOf(place).buckets) bucket.slowDown(this.#now());
  }

  /** Sends away all who wait for a service: nothing more is asked of it. */
  abandon({ account, region, service }: Omit<Place, 'operation'>, reason: unknown): void {
    const kind = `${[account, region, service].join('|')}|`;
    for (const [key, lane] of this.#lanes) {
      if (!key.startsWith(kind)) continue;
      lane.busy.delete(lane);
      for (const { giveUp } of lane.waiting.splice(0)) giveUp(reason);
    }
  }

  /** What is being slowed down now, for people. */
  get slowed(): readonly string[] {
    const now = this.#now();
    return [...this.#buckets.values()].filter((bucket) => bucket.isSlowed(now)).map(({ label }) => label);
  }

  /** Lets go whoever may, and comes back when the next one may. */
  #serve(): void {
    const now = this.#now();
    let next = Number.POSITIVE_INFINITY;
    for (const lane of this.#waiting()) {
      if (this.#underWay >= this.#concurrency) return;
      const wait = Math.max(...lane.buckets.map((bucket) => bucket.wait(now)));
      if (wait > 0) {
        next = Math.min(next, wait);
        continue;
      }
      for (const bucket of lane.buckets) bucket.take();
      this.#underWay += 1;
      lane.waiting.shift()?.go();
      lane.busy.delete(lane);
      if (lane.waiting.length > 0) lane.busy.add(lane);
    }
    if (now + next < this.#wakesAt) this.#wakeIn(next, now + next);
  }

  *#waiting(): Iterable<Lane> {
    for (const { lanes } of this.#busy) yield* lanes;
  }

  #wakeIn(wait: number, at: number): void {
    this.#wakesAt = at;
    this.#sleep(wait).then(
      () => {
        this.#slept = Math.max(this.#slept, at);
        if (this.#wakesAt === at) this.#wakesAt = Number.POSITIVE_INFINITY;
        this.#serve();
      },
      (reason: unknown) => this.#abandon(reason),
    );
  }

  /** Nobody may sleep any more: the scan was ended. */
  #abandon(reason: unknown): void {
    this.#wakesAt = Number.POSITIVE_INFINITY;
    for (const { lanes } of this.#busy) {
      for (const { waiting } of lanes) for (const { giveUp } of waiting.splice(0)) giveUp(reason);
      lanes.clear();
    }
  }

  /** What was slept through has passed: timers run a little ahead of the clock. */
  #now(): number {
    return Math.max(performance.now(), this.#slept);
  }

  #laneOf({ account, region, service, operation }: Place): Lane {
    const key = [account, region, service, operation].join('|');
    const known = this.#lanes.get(key);
    if (known) return known;
    const label = `${service} ${operation} in ${region}`;
    const buckets = limitsOf(service, operation).map(({ limit, name }) => {
      const bucketKey = [account, region, service, name].join('|');
      const shared = this.#buckets.get(bucketKey);
      if (shared) return shared;
      const burst = Math.max(1, limit.burst * this.#share);
      const bucket = new Bucket(label, limit.rate * this.#share, burst, this.#now());
      this.#buckets.set(bucketKey, bucket);
      return bucket;
    });
    const lane = { buckets, waiting: [], busy: this.#asSlowAs(Math.min(...buckets.map(({ rate }) => rate))) };
    this.#lanes.set(key, lane);
    return lane;
  }

  #asSlowAs(rate: number): Set<Lane> {
    const known = this.#busy.find((each) => each.rate === rate);
    if (known) return known.lanes;
    const lanes = new Set<Lane>();
    this.#busy = [...this.#busy, { rate, lanes }].sort((a, b) => a.rate - b.rate);
    return lanes;
  }
}
