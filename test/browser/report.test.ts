import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleReport } from '../reports/sample.ts';
import { hasBrowser, openReport, startBrowser } from './browser.ts';

describe.runIf(hasBrowser)('the HTML report in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test('opens from a file, complains of nothing and asks nobody', async () => {
    const { page, complaints } = await openReport(browser, sampleReport);
    await expect.poll(() => page.locator('h1').textContent()).toBe('acme-production and 2 more accounts');
    for (const view of ['Zones', 'Findings', 'Checks', 'Resources', 'Coverage', 'Suppressed', 'Overview']) {
      await page.getByRole('navigation').getByRole('link', { name: view }).click();
      await page.locator('main h1').waitFor({ state: 'attached' });
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('says first what could not be read', async () => {
    const { page } = await openReport(browser, sampleReport);
    const notes = page.getByRole('note');
    await expect.poll(() => notes.nth(1).textContent()).toContain('was looked up on 2026-03-02');
    const banner = notes.first();
    await expect.poll(() => banner.textContent()).toContain('3 verdicts are unknown because of it.');
    await expect.poll(() => banner.textContent()).toContain('s3:GetBucketPolicy');
    await banner.getByRole('link').click();
    await expect
      .poll(() => page.locator('main').textContent())
      .toContain('explicit deny in a service control policy');
    await page.close();
  });

  test('an address that names what the report does not know finds nothing, and says so', async () => {
    const { page, complaints } = await openReport(browser, sampleReport, {
      hash: '#findings?status=nonsense',
    });
    await expect.poll(() => page.getByRole('status').textContent()).toBe('0 of 25 verdicts');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('filters by facets and words, and the address says so', async () => {
    const { page } = await openReport(browser, sampleReport, { hash: '#findings?status=fail' });
    const count = page.getByRole('status');
    await expect.poll(() => count.textContent()).toBe('14 of 25 verdicts');
    await page.getByLabel(/^High/).check();
    await expect.poll(() => count.textContent()).toBe('9 of 25 verdicts');
    await page.getByRole('searchbox').fill('shop-orders');
    await expect.poll(() => count.textContent()).toBe('1 of 25 verdicts');
    await expect.poll(() => page.url()).toContain('#findings?q=shop-orders&status=fail&severity=high');
    await expect.poll(() => count.textContent()).toBe('1 of 25 verdicts');
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => count.textContent()).toBe('25 of 25 verdicts');
    await page.close();
  });

  test('leads from a finding to its fix, with the real identifiers', async () => {
    const { page } = await openReport(browser, sampleReport, { hash: '#findings?status=fail' });
    await page.getByRole('row', { name: /shop-invoices/ }).click();
    const details = page.getByRole('complementary', { name: 'Verdict' });
    await expect
      .poll(() => details.getByRole('tabpanel').textContent())
      .toContain(
        '--db-instance-identifier shop-invoices --multi-az --apply-immediately --region ap-northeast-2',
      );
    await details.getByRole('tab', { name: 'Terraform' }).click();
    await expect
      .poll(() => details.getByRole('tabpanel', { name: 'Terraform' }).textContent())
      .toContain('identifier = "shop-invoices"');
    await expect
      .poll(() => details.getByRole('link', { name: 'AWS console' }).getAttribute('href'))
      .toBe(
        'https://console.aws.amazon.com/go/view?arn=arn%3Aaws%3Ards%3Aap-northeast-2%3A111122223333%3Adb%3Ashop-invoices',
      );
    await details.getByText('Suppress this finding').click();
    await expect
      .poll(() => details.textContent())
      .toContain('"resource": "arn:aws:rds:ap-northeast-2:111122223333:db:shop-invoices"');
    await page.goBack();
    await expect.poll(() => details.isVisible()).toBe(false);
    await page.close();
  });

  test('works without a mouse', async () => {
    const { page } = await openReport(browser, sampleReport, { hash: '#findings?status=fail&severity=high' });
    await page.keyboard.press('/');
    await page.keyboard.type('rds');
    await page.getByRole('treegrid').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const heading = page.getByRole('complementary').getByRole('heading', { level: 2 });
    await expect.poll(() => heading.textContent()).toBe('The only copy runs in ap-northeast-2a.');
    expect(page.url()).toContain('shop-catalogue');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => page.getByRole('treegrid').getByRole('row').count()).toBe(1);
    await page.close();
  });

  test('shows all verdicts of a check, passes included, and all that is said of a resource', async () => {
    const { page, visit } = await openReport(browser, sampleReport, {
      hash: '#checks?show=rds%2Finstance-multi-az',
    });
    await expect.poll(() => page.getByRole('treegrid').textContent()).toContain('shop-ledger');
    await visit('#resources');
    await page.getByRole('searchbox').fill('acme-invoices');
    await page.getByRole('table').getByRole('link', { name: 'acme-invoices' }).click();
    await expect.poll(() => page.locator('main h1').textContent()).toBe('acme-invoices');
    await expect.poll(() => page.locator('details.verdict').count()).toBe(2);
    await page.close();
  });

  test('speaks Korean, and remembers it in the address', async () => {
    const { page } = await openReport(browser, sampleReport);
    await page.getByRole('button', { name: /한국어/ }).click();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('ko');
    await page.getByRole('link', { name: '점검 결과' }).click();
    await expect.poll(() => page.url()).toContain('lang=ko');
    await expect.poll(() => page.getByRole('status').textContent()).toBe('판정 25건 중 14건');
    await page.close();
  });

  test('saves what is shown', async () => {
    const { page, complaints } = await openReport(browser, sampleReport, {
      hash: '#findings?status=unknown',
    });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'JSON' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('lintel.json');
    const read = await file.createReadStream();
    const saved = JSON.parse(Buffer.concat(await read.toArray()).toString('utf8'));
    expect(saved).toHaveLength(3);
    expect(saved[0].gap.cause).toBeDefined();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('tells of what a link names and this report lacks', async () => {
    const { page, complaints } = await openReport(browser, sampleReport, {
      hash: '#resources?show=arn:aws:s3:::gone',
    });
    await expect
      .poll(() => page.locator('h1').textContent())
      .toBe('This report does not hold “arn:aws:s3:::gone”.');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a link to one finding shows it in the list, unfolded', async () => {
    const show = encodeURIComponent(
      'elbv2/nlb-not-fronting-http@arn:aws:elasticloadbalancing:ap-northeast-2:111122223333:loadbalancer/net/partners/50dc6c495c0c9188',
    );
    const { page } = await openReport(browser, sampleReport, {
      hash: `#findings?group=account&show=${show}`,
    });
    await page.getByRole('row', { name: /partners/, selected: true }).waitFor();
    await expect
      .poll(() => page.getByRole('complementary').getByRole('heading', { level: 2 }).textContent())
      .toBe('Listens on port 80 and 443.');
    await page.close();
  });

  test('arrow keys leaf through findings, and the address follows', async () => {
    const { page, complaints } = await openReport(browser, sampleReport, { hash: '#findings?group=none' });
    await page.getByRole('treegrid').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('treegrid').focus();
    for (let i = 0; i < 40; i++) await page.keyboard.press(i % 2 ? 'ArrowUp' : 'ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.url()).toContain('shop-catalogue');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('prints the filtered findings expanded', async () => {
    const { page } = await openReport(browser, sampleReport, { hash: '#findings?status=fail' });
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.paper tr').count()).toBe(14);
    await expect.poll(() => page.locator('#page').isVisible()).toBe(false);
    await page.close();
  });
});
