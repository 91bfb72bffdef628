import { afterEach, expect, test, vi } from 'vitest';
import { listen } from '../../src/cli/interruption.ts';

afterEach(() => vi.restoreAllMocks());

test('the first signal stops gently, its echo does nothing, the next one ends at once', () => {
  const exit = vi.spyOn(process, 'exit').mockImplementation((() => undefined) as never);
  let now = 0;
  const interruption = listen(() => now);
  expect(interruption).toMatchObject({ code: undefined, signal: { aborted: false } });
  process.emit('SIGTERM', 'SIGTERM');
  expect(interruption).toMatchObject({ code: 143, signal: { aborted: true } });
  now = 100;
  process.emit('SIGINT', 'SIGINT');
  expect(exit).not.toHaveBeenCalled();
  now = 1_000;
  process.emit('SIGINT', 'SIGINT');
  expect(exit).toHaveBeenCalledExactlyOnceWith(130);
  interruption.release();
  expect([process.listenerCount('SIGINT'), process.listenerCount('SIGTERM')]).toEqual([0, 0]);
});
