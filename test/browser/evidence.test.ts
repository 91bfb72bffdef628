import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleReport } from '../reports/sample.ts';
import { hasBrowser, openReport, startBrowser } from './browser.ts';

const invoices = encodeURIComponent(
  'rds/instance-multi-az@arn:aws:rds:ap-northeast-2:111122223333:db:shop-invoices',
);

describe.runIf(hasBrowser)('what the HTML report says of its evidence', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test('a finding names the calls that it rests on, where and when they were answered', async () => {
    const { page, complaints } = await openReport(browser, sampleReport, {
      hash: `#findings?show=${invoices}`,
    });
    const details = page.getByRole('complementary', { name: 'Verdict' });
    await expect
      .poll(() => details.textContent())
      .toContain('rds:DescribeDBClusters, rds:DescribeDBInstances · ap-northeast-2 · read 09:00:19 UTC');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('the coverage names the resource that denies, and the actions that are missing', async () => {
    const { page } = await openReport(browser, sampleReport, { hash: '#coverage' });
    const row = page.getByRole('row', { name: /^s3/ });
    await expect.poll(() => row.textContent()).toContain('acme-payments-ledger');
    await expect.poll(() => page.getByRole('columnheader', { name: 'Needs' }).count()).toBe(1);
    await page.close();
  });

  test('suppressed findings say until when, and why', async () => {
    const { page } = await openReport(browser, sampleReport, { hash: '#suppressed' });
    const list = page.getByRole('treegrid');
    await expect.poll(() => list.textContent()).toContain('until 2027-03-31 · Rebuilt every night');
    await expect.poll(() => list.textContent()).toContain('no end date · The public website');
    await page.close();
  });

  test('the reader chooses to print a summary or every finding, by the keyboard too', async () => {
    const { page, complaints } = await openReport(browser, sampleReport, {
      hash: '#findings?status=fail&severity=high',
    });
    await page.evaluate('window.print = () => dispatchEvent(new Event("beforeprint"))');
    const print = page.getByRole('button', { name: 'Print' });
    await print.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.paper .scope h1').textContent()).toContain('acme-production');
    await expect.poll(() => page.locator('.paper .plain tbody tr').count()).toBe(6);
    await expect.poll(() => page.locator('#printing').isVisible()).toBe(false);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');

    await print.click();
    await page.getByRole('button', { name: /^Expanded/ }).click();
    await expect.poll(() => page.locator('.paper tbody tr').count()).toBe(9);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    await expect.poll(() => page.locator('.paper').count()).toBe(0);

    await print.click();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('#printing').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
