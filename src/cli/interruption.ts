const codes = { SIGINT: 130, SIGTERM: 143 } as const;

/** npm passes on what its child has received as well: the same key press comes twice. */
const echo = 250;

/** The first SIGINT or SIGTERM, which stops a scan gently; the next one ends the process at once. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** The exit code; undefined while nothing came. */
  readonly code: number | undefined;
  /** Leaves the signals to Node again. */
  release(): void;
}

/** Listens for SIGINT and SIGTERM; the clock is in milliseconds. */
export function listen(now: () => number = () => performance.now()): Interruption {
  const controller = new AbortController();
  let code: number | undefined;
  let since = 0;
  const receive = (name: keyof typeof codes) => {
    if (code === undefined) {
      code = codes[name];
      since = now();
      controller.abort();
    } else if (now() - since > echo) {
      process.exit(codes[name]);
    }
  };
  const names = Object.keys(codes) as (keyof typeof codes)[];
  for (const name of names) process.on(name, receive);
  return {
    signal: controller.signal,
    get code() {
      return code;
    },
    release: () => {
      for (const name of names) process.off(name, receive);
    },
  };
}
