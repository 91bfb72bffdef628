import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comparedReport } from '../reports/compared.ts';
import { sampleReport } from '../reports/sample.ts';
import { hasBrowser, openReport, startBrowser } from './browser.ts';

describe.runIf(hasBrowser)('a report that was compared with an earlier one', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test('leads from what is new to the findings, and back to what was resolved', async () => {
    const { page, complaints, visit } = await openReport(browser, comparedReport);
    const since = page.getByRole('region', { name: 'Change', exact: true });
    await expect
      .poll(() => since.textContent())
      .toMatch(/^Since 14 November 2026 at 09:00 UTC \(Lintel 0\.0\.9\)/);
    await since.getByRole('link', { name: '2 new' }).click();
    await expect.poll(() => page.getByRole('status').textContent()).toBe('2 of 25 verdicts');
    await expect.poll(() => page.getByLabel(/^New/).isChecked()).toBe(true);
    await expect
      .poll(() => page.getByRole('group', { name: 'Change' }).getByRole('checkbox').count())
      .toBe(4);
    const row = page.getByRole('row', { name: /shop-search/ });
    await expect.poll(() => row.locator('.change').textContent()).toBe('New');
    await row.click();
    const details = page.getByRole('complementary', { name: 'Verdict' });
    await expect.poll(() => details.locator('.marks .change').textContent()).toBe('New');

    await visit('#overview');
    await since.getByText('2 resolved').click();
    const rows = since.getByRole('table').getByRole('row');
    await expect.poll(() => rows.nth(1).textContent()).toContain('shop-ledger');
    await expect.poll(() => rows.nth(1).textContent()).toContain('passes');
    await expect.poll(() => rows.nth(2).textContent()).toContain('the resource is gone');

    await visit('#overview?lang=ko');
    await expect.poll(() => page.getByRole('link', { name: '신규 2건' }).isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each([false, true])('is for everybody (dark: %s)', async (dark) => {
    const { page, visit } = await openReport(browser, comparedReport, { dark, width: 390 });
    for (const hash of ['#overview', '#findings?status=fail', '#findings?change=worse&lang=ko']) {
      await visit(hash);
      if (hash === '#overview') await page.getByText('2 resolved').click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect(width, hash).toBeLessThanOrEqual(390);
    }
    await page.close();
  });

  test('others say nothing of it', async () => {
    const { page, visit } = await openReport(browser, sampleReport);
    await expect.poll(() => page.locator('.since').count()).toBe(0);
    await visit('#findings');
    await expect.poll(() => page.getByRole('group', { name: 'Status' }).count()).toBe(1);
    await expect.poll(() => page.getByRole('group', { name: 'Change' }).count()).toBe(0);
    await expect.poll(() => page.locator('.change').count()).toBe(0);
    await page.close();
  });
});
