import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleReport } from '../reports/sample.ts';
import { hasBrowser, openReport, startBrowser } from './browser.ts';

const show = encodeURIComponent(
  'rds/instance-multi-az@arn:aws:rds:ap-northeast-2:111122223333:db:shop-orders',
);
const hashes = [
  '#overview',
  '#zones',
  '#backups',
  '#events',
  '#alerts',
  '#alerts?lang=ko',
  '#zones?lang=ko',
  '#findings?status=fail',
  `#findings?show=${show}`,
  '#findings?group=resource&lang=ko',
  '#checks',
  '#checks?show=rds%2Finstance-multi-az',
  '#resources',
  '#resources?show=arn:aws:s3:::acme-invoices',
  '#coverage',
  '#suppressed',
];

function said({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): string[] {
  return violations.map(
    ({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

describe.runIf(hasBrowser)('the HTML report for everybody', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test('axe finds nothing', async () => {
    const { page, visit } = await openReport(browser, sampleReport);
    for (const hash of hashes) {
      await visit(hash);
      expect(said(await new AxeBuilder({ page }).analyze()), hash).toEqual([]);
    }
    await page.close();
  });

  test('axe finds enough contrast in the dark', async () => {
    const { page, visit } = await openReport(browser, sampleReport, { dark: true });
    for (const hash of hashes) {
      await visit(hash);
      expect(said(await new AxeBuilder({ page }).withRules('color-contrast').analyze()), hash).toEqual([]);
    }
    await page.close();
  });

  test('nothing is wider than the window', async () => {
    const { page, visit } = await openReport(browser, sampleReport);
    for (const width of [320, 390, 768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      for (const hash of hashes) {
        await visit(hash);
        const wide = await page.evaluate('document.documentElement.scrollWidth');
        expect(wide, `${hash} at ${width}`).toBeLessThanOrEqual(width);
      }
    }
    await page.close();
  });
});
