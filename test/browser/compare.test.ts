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
    await expect(since.textContent()).resolves.toMatch(
      /^Since 14 November 2026 at 09:00 UTC \(Lintel 0\.0\.9\)/,
    );
    await since.getByRole('link', { name: '2 new' }).click();
    await expect(page.getByRole('status').textContent()).resolves.toBe('2 of 25 verdicts');
    await expect(page.getByLabel(/^New/).isChecked()).resolves.toBe(true);
    await expect(page.getByRole('group', { name: 'Change' }).getByRole('checkbox').count()).resolves.toBe(4);
    const row = page.getByRole('row', { name: /shop-search/ });
    await expect(row.locator('.change').textContent()).resolves.toBe('New');
    await row.click();
    const details = page.getByRole('complementary', { name: 'Verdict' });
    await expect(details.locator('.marks .change').textContent()).resolves.toBe('New');

    await visit('#overview');
    await since.getByText('2 resolved').click();
    const rows = since.getByRole('table').getByRole('row');
    await expect(rows.nth(1).textContent()).resolves.toContain('shop-ledger');
    await expect(rows.nth(1).textContent()).resolves.toContain('passes');
    await expect(rows.nth(2).textContent()).resolves.toContain('the resource is gone');

    await visit('#overview?lang=ko');
    await expect(page.getByRole('link', { name: '신규 2건' }).isVisible()).resolves.toBe(true);
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
    await expect(page.locator('.since').count()).resolves.toBe(0);
    await visit('#findings');
    await expect(page.getByRole('group', { name: 'Status' }).count()).resolves.toBe(1);
    await expect(page.getByRole('group', { name: 'Change' }).count()).resolves.toBe(0);
    await expect(page.locator('.change').count()).resolves.toBe(0);
    await page.close();
  });
});
