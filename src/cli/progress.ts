import { plain } from '../../reports/terminal/text.ts';
import type { Progress } from '../scan.ts';

/** Tells how far a scan is, on standard error: one line that is rewritten on a terminal, a line now and then elsewhere. */
export interface Teller {
  tell(progress: Progress): void;
  /** Leaves the line clean for what comes next. */
  end(): void;
}

const perTerminal = 100;
const perLine = 15_000;

/** A teller for a stream; `now` is in milliseconds. */
export function teller(stream: NodeJS.WriteStream, now: () => number = () => performance.now()): Teller {
  const start = now();
  const interval = stream.isTTY ? perTerminal : perLine;
  let told = stream.isTTY ? Number.NEGATIVE_INFINITY : start;
  return {
    tell: (progress) => {
      if (now() - told < interval) return;
      told = now();
      const text = describe(progress, (told - start) / 1000);
      if (stream.isTTY) stream.write(`\r\u001B[2K${text.slice(0, (stream.columns ?? 80) - 1)}`);
      else stream.write(`${text}\n`);
    },
    end: () => {
      if (stream.isTTY) stream.write('\r\u001B[2K');
    },
  };
}

function describe({ done, units, calls, slowed }: Progress, seconds: number): string {
  const rate = seconds > 0 ? (calls / seconds).toFixed(0) : '0';
  const [first, ...others] = slowed;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  const throttled = first === undefined ? '' : ` · AWS throttles ${plain(first)}${more}`;
  return `reading ${done} of ${units} · ${calls} calls · ${rate}/s${throttled}`;
}
