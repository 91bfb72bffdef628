import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { largeReport } from '../reports/large.ts';
import { hasBrowser, openReport, startBrowser } from './browser.ts';

describe.runIf(hasBrowser)('50,000 findings', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test('open, filter, search and scroll within the time that people wait', async () => {
    const { page, complaints, usableAfter } = await openReport(browser, largeReport(50_000));
    expect(usableAfter).toBeLessThan(5000);

    const took = async (act: () => Promise<void>) => {
      const start = performance.now();
      await act();
      return performance.now() - start;
    };
    await page.getByRole('link', { name: /^Findings/ }).click();
    const count = page.getByRole('status');
    const all = await count.textContent();
    const waited = async () => expect.poll(() => count.textContent()).not.toBe(all);
    expect(
      await took(async () => {
        await page.getByLabel(/^Critical/).check();
        await waited();
      }),
    ).toBeLessThan(2000);
    expect(
      await took(async () => {
        await page.getByRole('searchbox').fill('team-orders m6i us-east-1');
        await page.getByRole('treegrid').getByRole('row').first().waitFor();
      }),
    ).toBeLessThan(2000);

    await page.getByRole('searchbox').fill('');
    await page.getByLabel('Group by').selectOption('none');
    await page.getByRole('treegrid').focus();
    await page.keyboard.press('End');
    const last = Number(await page.getByRole('treegrid').getAttribute('aria-rowcount'));
    await page.locator(`[aria-rowindex="${last}"]`).waitFor();
    expect(await page.locator('.row').count()).toBeLessThan(100);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
