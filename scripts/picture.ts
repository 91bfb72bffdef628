import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startBrowser } from '../test/browser/browser.ts';

// Takes the README's pictures of the report on the sample account. Needs Chromium and a build.
const folder = mkdtempSync(join(tmpdir(), 'lintel-picture-'));
const browser = await startBrowser();
try {
  const args = ['dist/main.js', 'scan', '--demo', '--quiet', '--fail-on', 'none', '--allow-incomplete'];
  execFileSync(process.execPath, [...args, '--format', 'html', '--output', folder]);
  const page = await browser.newPage({ viewport: { width: 1280, height: 1080 }, colorScheme: 'light' });
  await page.goto(pathToFileURL(join(folder, 'lintel-report.html')).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('heading', { name: 'Fix these first' }).waitFor();
  await page.screenshot({ path: 'docs/report.png' });
  await page.getByRole('link', { name: 'Zones', exact: true }).click();
  await page.getByRole('table').first().waitFor();
  await page.screenshot({ path: 'docs/zones.png' });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
