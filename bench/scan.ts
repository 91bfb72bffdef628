import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

// What a scan of the sample account costs: the built program, its SDK clients, its reports; no network.
const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lintel-bench-'));
const tellMemory = `data:text/javascript,process.on('exit',()=>console.error('peak',process.resourceUsage().maxRSS))`;

try {
  const runs = Array.from({ length: 5 }, () => {
    const start = performance.now();
    const args = ['--import', tellMemory, main, 'scan', '--demo', '--output', folder, '--fail-on', 'none'];
    const { stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return {
      seconds: (performance.now() - start) / 1000,
      peak: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024,
    };
  });
  const [, , middle] = runs.toSorted((a, b) => a.seconds - b.seconds);
  console.log(
    `demo scan             ${middle?.seconds.toFixed(1)} s, ${middle?.peak.toFixed(0)} MB at its peak (median of 5)`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
