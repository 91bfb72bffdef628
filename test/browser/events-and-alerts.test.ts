import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleReport } from '../reports/sample.ts';
import { hasBrowser, openReport, startBrowser } from './browser.ts';

describe.runIf(hasBrowser)('where events go, and whom alerts reach', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test('paths, what loses events first, with what to do', async () => {
    const { page, complaints } = await openReport(browser, sampleReport, { hash: '#events' });
    const rows = page.locator('.data tbody tr');
    await expect.poll(() => rows.count()).toBe(4);
    const said = await rows.allInnerTexts();
    expect(said[0]).toMatch(/orders.*SNS topic.*mail.*✕ is lost.*orders → mail SNS may not call it/s);
    expect(said[1]).toMatch(/acme-invoices.*print.*a loop.*\? not known/s);
    expect(said[2]).toMatch(/is kept.*invoices-dlq nobody is told/s);
    expect(said[3]).toMatch(/acme-invoices.*S3 bucket.*SQS queue invoices.*Lambda function print.*is kept/s);
    expect(await page.locator('main').textContent()).toMatch(
      /Of 1 source not all paths are shown: .*:orders/,
    );
    await page.getByRole('link', { name: 'sns/subscription-dead-letter-queue' }).click();
    await expect.poll(() => page.url()).toContain('#checks?show=sns%2Fsubscription-dead-letter-queue');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('signals, those that reach nobody first, and where they break off', async () => {
    const { page, complaints } = await openReport(browser, sampleReport, { hash: '#alerts' });
    const rows = page.locator('.data tbody tr');
    await expect.poll(() => rows.count()).toBe(5);
    const said = await rows.allInnerTexts();
    expect(said[0]).toMatch(/mail-dlq.*Alarm of a dead-letter queue.*✕ nobody.*on-call.*No subscription/s);
    expect(said[1]).toMatch(/daily.*\? not known/s);
    expect(said[4]).toMatch(/orders-5xx.*several people.*topic on-call.*email o\*\*\*@acme\.example/s);
    await page.getByRole('link', { name: 'programs only 1' }).click();
    await expect.poll(() => rows.count()).toBe(1);
    expect(page.url()).toContain('#alerts?list=reach-system');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('the first page leads to both', async () => {
    const { page } = await openReport(browser, sampleReport, { hash: '#overview' });
    await page.getByRole('link', { name: 'On 1 of 4 paths failed events are lost' }).click();
    await expect.poll(() => page.locator('.data tbody tr').count()).toBe(4);
    await page.goBack();
    await page.getByRole('link', { name: '1 of 5 signals reaches nobody' }).click();
    await expect.poll(() => page.locator('.data tbody tr').count()).toBe(5);
    await page.close();
  });

  test.each(['events', 'alerts'])('%s are saved as CSV', async (view) => {
    const { page } = await openReport(browser, sampleReport, { hash: `#${view}` });
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const lines = (await readFile(await (await download).path(), 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(view === 'events' ? 5 : 6);
    expect(lines[0]).toContain(view === 'events' ? 'failed events' : 'reaches');
    await page.close();
  });
});
