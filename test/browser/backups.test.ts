import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { largeReport } from '../reports/large.ts';
import { sampleReport } from '../reports/sample.ts';
import { manyBackups } from '../reports/sample-backups.ts';
import { hasBrowser, openReport, startBrowser } from './browser.ts';

const hash = '#backups';

describe.runIf(hasBrowser)('the backup coverage matrix', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test('says of each resource what it could be had back from, what lacks most first', async () => {
    const { page, complaints } = await openReport(browser, sampleReport, { hash });
    const rows = page.locator('.data tbody tr');
    await expect.poll(() => rows.count()).toBe(6);
    const said = await rows.allInnerTexts();
    expect(said[0]).toMatch(/shop-catalogue.*✕ nothing.*none/s);
    expect(said[1]).toMatch(/shop-reviews.*✕ too old.*9 days ago.*Snapshot/s);
    expect(said[2]).toMatch(/shop-invoices.*\? not known.*Replica · ap-northeast-1/s);
    expect(said[3]).toMatch(/shop-orders.*✕ FAILED.*5 h ago.*none/s);
    expect(said[4]).toMatch(
      /shop-ledger.*6 min ago.*AWS Backup · ap-northeast-1 · 999988887777.*daily.*8 h ago.*20 days ago.*3✓/s,
    );
    expect(said[5]).toMatch(/shop-search.*needs none: its tag lintel:backup=none/s);
    await expect.poll(() => page.locator('main').textContent()).toContain('dynamodb:ListTables');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a list narrows it, words and a Region do, and the address says so', async () => {
    const { page } = await openReport(browser, sampleReport, { hash });
    await page.getByRole('link', { name: 'One copy at most 2' }).click();
    await expect.poll(() => page.getByRole('status').textContent()).toBe('2 resources');
    expect(page.url()).toContain('#backups?list=singleCopy');
    await page.getByRole('searchbox').fill('orders');
    await expect.poll(() => page.locator('.data tbody tr').count()).toBe(1);
    await expect.poll(() => page.url()).toContain('q=orders');
    await page.close();
  });

  test('is sorted by a column, both ways and back, and the keyboard stays there', async () => {
    const { page } = await openReport(browser, sampleReport, { hash });
    const first = page.locator('.data tbody tr').first();
    const sort = page.getByRole('button', { name: 'Copies' });
    await sort.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[aria-sort=ascending]').textContent()).toContain('Copies');
    await page.keyboard.press('Enter');
    await expect.poll(() => first.textContent()).toContain('shop-ledger');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[aria-sort]').count()).toBe(0);
    await expect.poll(() => first.textContent()).toContain('shop-catalogue');
    await page.close();
  });

  test('is saved as CSV', async () => {
    const { page } = await openReport(browser, sampleReport, { hash });
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const path = await (await download).path();
    const lines = (await readFile(path, 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(7);
    expect(lines.find((line) => line.includes('shop-orders'))).toContain(
      'singleCopy; sameAccountOnly; unplanned',
    );
    expect(lines.find((line) => line.includes('shop-ledger'))).toContain(
      'COMPLETED 2026-11-20T01:00:00.000Z',
    );
    await page.close();
  });

  test('prints what is shown', async () => {
    const { page } = await openReport(browser, sampleReport, { hash: '#backups?list=stale' });
    await page.locator('.data').waitFor();
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.paper tbody tr').count()).toBe(1);
    await page.close();
  });

  test('the overview leads there', async () => {
    const { page } = await openReport(browser, sampleReport);
    await page
      .getByRole('link', { name: '1 of 6 resources that hold data has nothing to restore it from' })
      .click();
    await page.locator('.data').waitFor();
    await page.close();
  });

  test('says so where nothing holds data', async () => {
    const { page } = await openReport(browser, { ...sampleReport, backups: manyBackups([]) }, { hash });
    await expect
      .poll(() => page.locator('main').textContent())
      .toContain('Nothing was found that holds data.');
    await page.close();
  });

  test('thousands of rows come in parts', async () => {
    const { page, complaints } = await openReport(browser, largeReport(12_000), { hash });
    const rows = page.locator('.data tbody tr');
    await expect.poll(() => rows.count()).toBe(500);
    await page.getByRole('button', { name: '700 more' }).click();
    await expect.poll(() => rows.count()).toBe(1000);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
