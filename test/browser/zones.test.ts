import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Lane } from '../../src/model/network.ts';
import { largeReport } from '../reports/large.ts';
import { sampleReport } from '../reports/sample.ts';
import { cell } from '../reports/sample-networks.ts';
import { hasBrowser, openReport, startBrowser } from './browser.ts';

const [warehouse, shop] = sampleReport.networks;

/** The sample with so many more rows of which nothing is to be said. */
function reportWith(more: number): typeof sampleReport {
  if (!warehouse || !shop) throw new Error('the sample has two networks');
  const quiet = Array.from({ length: more }, (_, i): Lane => {
    const name = `quiet-${i}`;
    const cells = [cell('ap-northeast-2a', 'active', 'm6i.large')];
    return {
      tier: 'compute',
      kind: 'EC2 instance',
      name,
      type: 'ec2.instance',
      resources: [],
      cells,
      spread: [],
    };
  });
  return { ...sampleReport, networks: [warehouse, { ...shop, lanes: [...shop.lanes, ...quiet] }] };
}

const boxOf = (page: Page, name: string) => page.getByRole('row', { name }).locator('.copy-box');

describe.runIf(hasBrowser)('the zone lanes', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test('a missing copy is a dashed box that leads to its finding', async () => {
    const { page, complaints } = await openReport(browser, sampleReport, { hash: '#zones' });
    const box = boxOf(page, 'shop-orders');
    await expect.poll(() => box.locator('text').textContent()).toBe('no copy in any of these');
    const dashes = await page.evaluate(
      'getComputedStyle(document.querySelector(".copy-box.missing rect")).strokeDasharray',
    );
    expect(dashes).toBe('5px, 3px');
    await box.click();
    await page.getByRole('complementary', { name: 'Verdict' }).waitFor();
    expect(decodeURIComponent(page.url())).toContain(
      'show=rds/instance-multi-az@arn:aws:rds:ap-northeast-2:111122223333:db:shop-orders',
    );
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('draws boxes where verdicts say so, and nowhere else', async () => {
    const { page } = await openReport(browser, sampleReport, { hash: '#zones' });
    await page.locator('.copy-box').first().waitFor();
    await expect.poll(() => page.locator('.copy-box.missing').count()).toBe(3);
    await expect.poll(() => boxOf(page, 'shop-ledger').count()).toBe(0);
    await expect.poll(() => boxOf(page, 'checkout').count()).toBe(0);
    await expect.poll(() => boxOf(page, 'shop-reporting').textContent()).toContain('missing, suppressed');
    await expect.poll(() => boxOf(page, 'nat-tokyo').textContent()).toContain('could not be judged');
    await expect
      .poll(() => page.locator('[data-zone="ap-northeast-2c"] .copy-box.missing').getAttribute('aria-label'))
      .toContain('nat-0aa11bb22cc33dd44 is in ap-northeast-2a');
    await expect.poll(() => page.locator('main').textContent()).toContain('3 with a missing copy');
    await expect.poll(() => page.locator('.unread').textContent()).toContain('ec2:DescribeNatGateways');
    await page.close();
  });

  test('a mark leads to exactly the findings that it counts', async () => {
    const { page } = await openReport(browser, sampleReport, { hash: '#zones' });
    await page
      .getByRole('row', { name: 'nat-0aa11bb22cc33dd44' })
      .getByRole('link', { name: 'High: 2' })
      .click();
    await expect.poll(() => page.getByRole('status').textContent()).toBe('2 of 25 verdicts');
    await page.getByRole('button', { name: 'Remove the filter nat-0aa11bb22cc33dd44' }).click();
    await expect.poll(() => page.getByRole('status').textContent()).toBe('9 of 25 verdicts');
    await page.goBack();
    await page.getByRole('row', { name: 'partners' }).getByRole('link', { name: 'Low: 1' }).click();
    await page.getByRole('complementary', { name: 'Verdict' }).waitFor();
    await page.close();
  });

  test('is narrowed by Region, and the address says so', async () => {
    const { page } = await openReport(browser, sampleReport, { hash: '#zones' });
    await page.getByLabel('Region').selectOption('ap-northeast-1');
    await expect.poll(() => page.locator('.network').count()).toBe(1);
    await expect.poll(() => page.url()).toContain('#zones?region=ap-northeast-1');
    await page.close();
  });

  test('unfolds rows that say nothing by the keyboard, which stays there', async () => {
    const { page } = await openReport(browser, reportWith(30), { hash: '#zones' });
    const more = page.getByRole('link', { name: '… 28 more, nothing missing' });
    const rows = page.getByRole('rowheader', { name: /^quiet-/ });
    await more.waitFor();
    const before = await rows.count();
    await more.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Fewer' }).waitFor();
    await expect.poll(() => rows.count()).toBe(30);
    expect(page.url()).toContain('show=vpc-0123456789abcdef0');
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Fewer');
    await page.keyboard.press('Enter');
    await more.waitFor();
    await expect.poll(() => rows.count()).toBe(before);
    await page.close();
  });

  test('the keyboard reaches each link, from the top down', async () => {
    const { page } = await openReport(browser, sampleReport, { hash: '#zones' });
    await page.locator('.copy-box').first().waitFor();
    const links = await page.locator('.network').first().locator('svg a').count();
    const tops: number[] = [];
    await page.locator('.network').first().locator('summary').focus();
    for (let i = 0; i < links; i++) {
      await page.keyboard.press('Tab');
      tops.push(Number(await page.evaluate('document.activeElement.getBoundingClientRect().top')));
    }
    await expect.poll(() => page.evaluate('document.activeElement.closest("svg") !== null')).toBe(true);
    expect(tops.every((top, i) => i === 0 || top > (tops[i - 1] ?? 0) - 12)).toBe(true);
    await page.close();
  });

  test('is drawn anew for another width', async () => {
    const { page } = await openReport(browser, sampleReport, { hash: '#zones' });
    const cellLeft = async () => Number((await page.locator('.chip').first().getAttribute('x')) ?? -1);
    await page.locator('.chip').first().waitFor();
    expect(await cellLeft()).toBeGreaterThan(200);
    await page.setViewportSize({ width: 390, height: 800 });
    await expect.poll(cellLeft).toBeLessThan(10);
    await page.close();
  });

  test('prints all rows of all networks, on the width of a page', async () => {
    const { page } = await openReport(browser, reportWith(30), { hash: '#zones' });
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.paper svg').count()).toBe(2);
    await expect.poll(() => page.locator('.paper').textContent()).toContain('quiet-29');
    await expect.poll(() => page.locator('#page').isVisible()).toBe(false);
    await page.close();
  });

  test('the overview leads there', async () => {
    const { page } = await openReport(browser, sampleReport);
    await page.getByRole('link', { name: '3 of 9 things in 2 VPCs lack a copy in another zone' }).click();
    await page.locator('svg.lanes').first().waitFor();
    await page.close();
  });

  test('says so where there is nothing to draw', async () => {
    const { page } = await openReport(browser, { ...sampleReport, networks: [] }, { hash: '#zones' });
    await expect
      .poll(() => page.locator('main').textContent())
      .toContain('Nothing was found that runs in the zones of a VPC.');
    await page.close();
  });

  test('120 VPCs are there within the time that people wait', async () => {
    const { page, complaints } = await openReport(browser, largeReport(50_000));
    const start = performance.now();
    await page.getByRole('navigation').getByRole('link', { name: 'Zones' }).click();
    await page.locator('svg.lanes').first().waitFor();
    expect(performance.now() - start).toBeLessThan(3000);
    await expect.poll(() => page.locator('.network').count()).toBe(120);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
