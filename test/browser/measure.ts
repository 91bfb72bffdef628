import type { Browser } from 'playwright-core';
import { html } from '../../reports/html/html.ts';
import { largeReport } from '../reports/large.ts';
import { openReport, startBrowser } from './browser.ts';

/** What a report of so many verdicts costs whoever writes it and whoever reads it. */
export interface Measured {
  readonly verdicts: number;
  readonly megabytes: number;
  /** To render the file, in Node. */
  readonly render: number;
  /** From opening the file to a page that answers, the median of five. */
  readonly usable: number;
  /** To show the fails of one severity. */
  readonly filter: number;
  /** To find three words, the first time. */
  readonly search: number;
  readonly heapMegabytes: number;
}

const runs = 5;

/** Measures one size, in milliseconds unless it says otherwise. */
async function measure(browser: Browser, verdicts: number): Promise<Measured> {
  const report = largeReport(verdicts);
  const start = performance.now();
  const { length } = html(report);
  const render = Math.round(performance.now() - start);
  const usable: number[] = [];
  for (let run = 1; run < runs; run++) {
    const { page, usableAfter } = await openReport(browser, report);
    usable.push(usableAfter);
    await page.close();
  }
  const { page, usableAfter } = await openReport(browser, report);
  usable.push(usableAfter);
  const heap = Number(await page.evaluate('performance.memory.usedJSHeapSize'));
  const took = async (script: string) => Math.round(Number(await page.evaluate(timed(script))));
  await page.getByRole('link', { name: /^Findings/ }).click();
  await page.locator('.row').first().waitFor();
  const filter = await took('document.querySelector("#severity-0").click()');
  const search = await took(
    'const box = document.querySelector("#search"); box.value = "team-orders production us-east-1"; box.dispatchEvent(new Event("input"))',
  );
  await page.close();
  return {
    verdicts,
    megabytes: Math.round(length / 1e4) / 100,
    render,
    usable: usable.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? usableAfter,
    filter,
    search,
    heapMegabytes: Math.round(heap / 1e6),
  };
}

/** Until the frame after the next, when the change is on the screen. */
function timed(script: string): string {
  return `new Promise((done) => {
    const start = performance.now();
    ${script};
    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
  })`;
}

/** The table that `npm run bench` prints of the HTML report. */
export async function htmlBench(
  sizes: readonly number[] = [1_000, 10_000, 50_000, 200_000],
): Promise<Measured[]> {
  const browser = await startBrowser();
  const table: Measured[] = [];
  for (const verdicts of sizes) table.push(await measure(browser, verdicts));
  await browser.close();
  return table;
}
