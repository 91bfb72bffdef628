import type { Gap } from '../model/gap.ts';

/** Why nothing more is sent to a service. */
export type Halt = Pick<Gap, 'cause' | 'message'>;

/** So many requests that failed in a row, and a service is left alone. */
const mostFailures = 5;
/** So is one that was silent for so long (milliseconds), however often it was asked. */
const longestSilence = 120_000;
const fewestAttempts = 5;

/** How a service fares in one account and Region. Once it is left alone, it is for the rest of the scan. */
export class Health {
  #stopped: Halt | undefined;
  #failures = 0;
  #attempts = 0;
  #silentSince: number | undefined;

  /** Why nothing more is to be sent to it. */
  get stopped(): Halt | undefined {
    return this.#stopped;
  }

  /** It answered, be it with a refusal. */
  answered(): void {
    this.#failures = 0;
    this.#attempts = 0;
    this.#silentSince = undefined;
  }

  /** A request got no answer that was of use; another may be tried. The time is in milliseconds. */
  attemptFailed(cause: Gap['cause'], now: number): void {
    this.#silentSince ??= now;
    this.#attempts += 1;
    if (this.#attempts >= fewestAttempts && now - this.#silentSince > longestSilence) {
      this.stop({ cause, message: `left alone after ${longestSilence / 1000} seconds without an answer` });
    }
  }

  /** A request is given up. */
  requestFailed(cause: Gap['cause']): void {
    this.#failures += 1;
    if (this.#failures >= mostFailures) {
      this.stop({ cause, message: `left alone after ${mostFailures} failures in a row` });
    }
  }

  stop(why: Halt): void {
    this.#stopped ??= why;
  }
}
