import type { HttpHandlerOptions } from '@smithy/core/protocols';

/** How long a caller without a socket waits. */
export interface Patience {
  /** Rejects when the caller aborts or its time is up; stays open otherwise. */
  readonly givesUp: Promise<never>;
  /** Stops watching the caller. */
  release(): void;
}

/** Watches the caller of one request. */
export function patienceOf({ abortSignal, requestTimeout }: HttpHandlerOptions): Patience {
  const released = new AbortController();
  const givesUp = new Promise<never>((_, reject) => {
    const fail = (name: string, message: string) => reject(Object.assign(new Error(message), { name }));
    const abort = () => fail('AbortError', 'Request aborted');
    if (abortSignal?.aborted) abort();
    if (abortSignal instanceof AbortSignal) {
      abortSignal.addEventListener('abort', abort, { signal: released.signal });
    }
    if (requestTimeout) {
      const timer = setTimeout(
        () => fail('TimeoutError', `no reply in ${requestTimeout} ms`),
        requestTimeout,
      );
      released.signal.addEventListener('abort', () => clearTimeout(timer));
    }
  });
  return { givesUp, release: () => released.abort() };
}
