import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { html } from '../../reports/html/html.ts';
import { pack } from '../../reports/html/pack.ts';
import { Data } from '../../reports/html/page/data.ts';
import { hostileReport, hostileTexts } from './hostile.ts';
import { largeReport } from './large.ts';
import { sampleReport } from './sample.ts';

function hashOf(element: 'script' | 'style', page: string): string {
  const text = new RegExp(`<${element}>(.*?)</${element}>`, 's').exec(page)?.[1] ?? '';
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

test('asks nobody for anything, and runs no script but its own', () => {
  const page = html(sampleReport);
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1]?.split('; ');
  expect(policy).toEqual([
    "default-src 'none'",
    `script-src '${hashOf('script', page)}'`,
    `style-src '${hashOf('style', page)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
  expect(page).not.toMatch(/\s(?:src|href)="(?!data:|#)/);
});

test('says the essential without its script', () => {
  const page = html(sampleReport);
  expect(page).toContain('<title>Lintel: acme-production and 2 more, 2026-11-20</title>');
  expect(page).toContain('14 of 18 checked fail, 3 are unknown, 2 suppressed. Not everything could be read.');
});

test('escapes what an account is called, and holds no other foreign text', () => {
  const page = html(hostileReport);
  expect(page.match(/<script/g)).toHaveLength(2);
  expect(page).toContain('&#60;/script&#62;&#60;script&#62;window.hacked = 2');
});

test('says the same of the same report', () => {
  expect(html(structuredClone(sampleReport))).toBe(html(sampleReport));
});

test.each([
  [1_000, 160],
  [10_000, 400],
  [50_000, 2_500],
])('%i verdicts take at most %i kB', { timeout: 60_000 }, (verdicts, kilobytes) => {
  expect(html(largeReport(verdicts)).length / 1000).toBeLessThan(kilobytes);
});

test.each([
  ['the sample', sampleReport],
  ['a hostile report', hostileReport],
  ['a large report', largeReport(400)],
])('the page finds in %s all that was packed', (_, report) => {
  const data = new Data(JSON.parse(JSON.stringify(pack(report))));
  const read = report.findings.map((_, row) => {
    const { check, status, resource, reason, evidence, gap, suppressed, ...rest } = data.finding(row);
    return { check: check.id, status, resource, reason, evidence, gap, suppressed, ...rest };
  });
  const expected = report.findings.map((finding, row) => ({
    row,
    severityReason: null,
    reason: null,
    evidence: null,
    gap: null,
    suppressed: null,
    ...finding,
    status: finding.suppressed ? 'suppressed' : finding.status,
  }));
  expect(read).toEqual(JSON.parse(JSON.stringify(expected)));
});

test('hostile ARNs come back whole', () => {
  const data = new Data(pack(hostileReport));
  for (const text of hostileTexts) expect(data.resourceWith(`arn:aws:s3:::${text}`)).toBeDefined();
});
