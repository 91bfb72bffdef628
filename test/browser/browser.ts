import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { html } from '../../reports/html/html.ts';
import type { Report } from '../../src/model/report.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Whether there is a browser to test with; where CI asks for one, its absence is an error. */
export const hasBrowser = existsSync(executablePath);

if (!hasBrowser) {
  const message = `There is no Chromium at ${executablePath} (CHROMIUM names another).`;
  if (process.env.CI) throw new Error(message);
  process.stderr.write(`${message} The browser tests are skipped.\n`);
}

/** A report opened from a file, and all that it should not have done. */
export interface Opened {
  readonly page: Page;
  /** Whatever was said on the console, uncaught errors, and requests to anything but the file. */
  readonly complaints: readonly string[];
  /** From opening the file to a page that answers, in milliseconds. */
  readonly usableAfter: number;
  /** Goes to another view of the same report. */
  readonly visit: (hash: string) => Promise<void>;
}

export interface Reader {
  readonly width?: number;
  readonly dark?: boolean;
  readonly hash?: string;
}

/** Starts Chromium, without its own conversations with the network. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Writes a report to a file, and opens that. */
export async function openReport(browser: Browser, report: Report, reader: Reader = {}): Promise<Opened> {
  const { width = 1440, dark = false, hash = '#overview' } = reader;
  const folder = await mkdtemp(join(tmpdir(), 'lintel-browser-'));
  const path = join(folder, 'report.html');
  await writeFile(path, html(report));
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) complaints.push(request.url());
  });
  const address = String(pathToFileURL(path));
  const start = performance.now();
  await page.goto(address + hash);
  await page.locator('nav [aria-current]').waitFor();
  const usableAfter = Math.round(performance.now() - start);
  await rm(folder, { recursive: true });
  return {
    page,
    complaints,
    usableAfter,
    async visit(to) {
      await page.goto(address + to);
      await page.evaluate('new Promise(requestAnimationFrame)');
    },
  };
}
