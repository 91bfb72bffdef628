import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileReport, hostileTexts } from '../reports/hostile.ts';
import { hasBrowser, openReport, startBrowser } from './browser.ts';

describe.runIf(hasBrowser)('hostile names, tags, reasons and evidence', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test('do nothing in any view', async () => {
    const shown = hostileTexts.map((text) =>
      encodeURIComponent(`arn:aws:s3:::${text.replace(/\p{Cs}/gu, '')}`),
    );
    const { page, complaints, visit } = await openReport(browser, hostileReport);
    for (const hash of [
      '#overview',
      '#zones',
      '#backups',
      '#events',
      '#alerts',
      '#findings',
      '#findings?group=owner',
      '#checks',
      '#resources',
      '#coverage',
      '#suppressed',
      ...shown.map((arn) => `#resources?show=${arn}`),
      ...shown.map((arn) => `#findings?show=iam%2Froot-mfa-enabled%40${arn}`),
    ]) {
      await visit(hash);
      await page.locator('main h1').first().waitFor({ state: 'attached' });
      await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
    }
    expect(complaints).toEqual([]);
    await expect.poll(() => page.evaluate('window.hacked')).toBeUndefined();
    await expect
      .poll(() => page.locator('main script, main img, main iframe, main [onerror], main [onload]').count())
      .toBe(0);
    await expect.poll(() => page.locator('a[href^="javascript:" i], a[href^="data:" i]').count()).toBe(0);
    await page.close();
  });

  test('the page itself refuses markup from its own script', async () => {
    const { page } = await openReport(browser, hostileReport);
    await expect(page.evaluate('document.body.innerHTML = "<b>x</b>"')).rejects.toThrow(/TrustedHTML/);
    await page.close();
  });
});
