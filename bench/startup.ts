import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const runs = 10;
const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lintel-bench-'));
const empty = join(folder, 'empty.mjs');

/** Runs Node and answers how long it took, in milliseconds. */
function time(...args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')}: exit ${status}\n${stderr}`);
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}

/** The files of the package that a command loads: V8 lists every script in its coverage. */
function loaded(...args: readonly string[]): readonly string[] {
  const coverage = join(folder, args.join('-'));
  spawnSync(process.execPath, [main, ...args], { env: { ...process.env, NODE_V8_COVERAGE: coverage } });
  const reports = readdirSync(coverage).map((file) => readFileSync(join(coverage, file), 'utf8'));
  const scripts = reports.flatMap((report) =>
    JSON.parse(report).result.map(({ url }: { url: string }) => url),
  );
  return scripts.flatMap((url: string) => url.split('/dist/')[1] ?? []).sort();
}

writeFileSync(empty, '');
try {
  const pairs = Array.from({ length: runs }, () => ({ bare: time(empty), help: time(main, '--help') }));
  const bare = median(pairs.map((pair) => pair.bare));
  const overhead = median(pairs.map((pair) => pair.help - pair.bare));
  console.log(`bare node             ${bare.toFixed(0)} ms (median of ${runs})`);
  console.log(`lintel --help         +${overhead.toFixed(1)} ms (median of ${runs} pairs)`);
  for (const args of [['--help'], ['list'], ['explain', 'rds/custom-automation-active']]) {
    const files = loaded(...args);
    const sdk = files.filter((file) => file.startsWith('sdk/'));
    console.log(`lintel ${args.join(' ')}: ${files.length} files, of the SDK: ${sdk.join(', ') || 'none'}`);
    if (sdk.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
