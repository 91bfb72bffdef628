import { expect, test } from 'vitest';
import { pack } from '../../reports/html/pack.ts';
import { coverageMatrix } from '../../reports/html/page/coverage-matrix.ts';
import { csvOf } from '../../reports/html/page/csv.ts';
import { Data, keyOf } from '../../reports/html/page/data.ts';
import { facetsOf, ownerOf } from '../../reports/html/page/facets.ts';
import { filter } from '../../reports/html/page/filter.ts';
import { groupsOf } from '../../reports/html/page/groups.ts';
import { allowed, consoleLink } from '../../reports/html/page/links.ts';
import { translator } from '../../reports/html/page/messages.ts';
import { en } from '../../reports/html/page/messages-en.ts';
import { ko } from '../../reports/html/page/messages-ko.ts';
import { hrefOf, parseRoute } from '../../reports/html/page/route.ts';
import { searcher } from '../../reports/html/page/search.ts';
import { nameTag } from '../../reports/name.ts';
import { hostileReport } from './hostile.ts';
import { reportOf } from './report-of.ts';
import { sampleReport } from './sample.ts';

const data = new Data(pack(sampleReport));
const facets = facetsOf(data);
const countOf = (key: keyof typeof facets, value: string, counts: Uint32Array) =>
  counts[facets[key].values.indexOf(value)];

test('filters, and counts what each other value would show', () => {
  const { rows, counts } = filter(facets, { status: ['fail'], severity: ['high'] }, data.order);
  expect(rows).toHaveLength(9);
  expect(countOf('status', 'fail', counts.status)).toBe(9);
  expect(countOf('status', 'unknown', counts.status)).toBe(1);
  expect(countOf('severity', 'critical', counts.severity)).toBe(1);
  expect(countOf('service', 'rds', counts.service)).toBe(7);
});

test('a value that the report does not hold admits nothing', () => {
  expect(filter(facets, { account: ['000000000000'] }, data.order).rows).toHaveLength(0);
});

test('finds words in names, tags, checks and reasons', () => {
  const search = searcher(data);
  const found = (query: string) => search(query)?.reduce((sum, hit) => sum + hit, 0);
  expect(search('  ')).toBeUndefined();
  expect(found('SHOP-orders')).toBe(2);
  expect(found('shop-orders dev')).toBe(1);
  expect(found('team-orders')).toBe(7);
  expect(found('db.r6g.large')).toBe(7);
  expect(found('첨부파일')).toBe(1);
  expect(found('nat-0aa11bb22cc33dd44')).toBe(2);
  expect(found('nothing like this')).toBe(0);
});

test('groups by what verdicts share, worst first', () => {
  const { rows } = filter(facets, { status: ['fail'] }, data.order);
  const names = groupsOf(rows, data, facets, 'check').map(
    ({ of, rows }) => `${data.check(of).id} ${rows.length}`,
  );
  expect(names.slice(0, 3)).toEqual([
    'iam/root-mfa-enabled 1',
    'rds/instance-multi-az 8',
    'vpc/nat-gateway-per-zone 2',
  ]);
  const owners = groupsOf(rows, data, facets, 'owner').map(({ of }) => facets.owner.values[of]);
  expect(owners).toContain('team-orders');
});

test('every verdict can be linked', () => {
  for (let row = 0; row < data.size; row++) expect(data.rowOf(keyOf(data.finding(row)))).toBe(row);
  expect(data.rowOf('rds/instance-multi-az@arn:aws:rds:::gone')).toBeUndefined();
  expect(data.rowOf('gone/check@arn')).toBeUndefined();
});

test('an address says all of a view, and an unknown one says little', () => {
  const route = {
    view: 'findings',
    query: 'a & b=#?',
    lane: 'vpc-1 arn:aws:rds:::한글 & “x”',
    chosen: { status: ['fail', 'unknown'], owner: ['', 'team, “x”'] },
    group: 'owner',
    show: 'rds/x@arn:aws:rds:::한글',
    language: 'ko',
    theme: 'dark',
  } as const;
  expect(parseRoute(hrefOf(route))).toEqual(route);
  expect(parseRoute('#nowhere?group=nothing&lang=xx')).toMatchObject({ view: 'overview', chosen: {} });
});

test('the console is that of the partition', () => {
  expect(consoleLink('arn:aws:s3:::a b')).toBe(
    'https://console.aws.amazon.com/go/view?arn=arn%3Aaws%3As3%3A%3A%3Aa%20b',
  );
  expect(consoleLink('arn:aws-cn:s3:::x')).toMatch(/^https:\/\/console\.amazonaws\.cn\//);
  expect(consoleLink('arn:aws-us-gov:s3:::x')).toMatch(/^https:\/\/console\.amazonaws-us-gov\.com\//);
  for (const arn of [
    'arn:aws-iso:s3:::x',
    'arn:aws:derived:::x',
    'arn:aws:rds:eu-west-1:111122223333:db-instance/*',
    '',
  ]) {
    expect(consoleLink(arn)).toBeUndefined();
  }
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'http://docs.aws.amazon.com',
  'https://user:x@docs.aws.amazon.com',
  '//x',
  '',
])('no link leads to %s', (address) => expect(allowed(address)).toBeUndefined());

test('a generated identifier goes by its Name tag', () => {
  const tags = { Name: 'pos-1' };
  expect(nameTag({ id: 'i-048a3bf3e45b87818', tags })).toBe('pos-1');
  expect(nameTag({ id: 'i-048a3bf3e45b87818', tags: {} })).toBeUndefined();
  expect(nameTag({ id: 'shop-orders', tags })).toBeUndefined();
});

test('an owner is whoever the tags name, whatever their case', () => {
  expect(ownerOf({ Team: 'b', OWNER: 'a' })).toBe('a');
  expect(ownerOf({ 담당자: '김지우' })).toBe('김지우');
  expect(ownerOf({ Name: 'x' })).toBe('');
});

test('coverage is by place and service, the worst of a place showing', () => {
  const { services, accounts } = coverageMatrix(data.report.coverage);
  expect(services).toEqual(['account', 'elbv2', 'iam', 'rds', 's3', 'vpc']);
  const [production] = accounts;
  expect(production?.summary.whole).toBe(false);
  expect(production?.summary.cells.map((cell) => cell && `${cell.status} ${cell.resources}`)).toEqual([
    'read 1',
    'read 1',
    'read 1',
    'read 10',
    'denied 5',
    'failed 7',
  ]);
  expect(production?.regions.map(({ regions }) => regions.join())).toEqual([
    'global',
    'ap-northeast-1',
    'ap-northeast-2',
  ]);
});

test('Regions that were skipped are one line, after those that are empty', () => {
  const place = (region: string, status: 'read' | 'skipped', resources = 0) => ({
    account: '111122223333',
    region,
    service: 'rds',
    status,
    resources,
    calls: {},
    gaps: [],
  });
  const coverage = [
    place('ap-east-1', 'skipped'),
    place('eu-west-1', 'read'),
    place('eu-west-2', 'read'),
    place('us-east-1', 'read', 3),
    place('us-west-1', 'skipped'),
  ];
  const [account] = coverageMatrix(pack(reportOf({ ...sampleReport, coverage })).coverage).accounts;
  expect(account?.regions.map(({ regions, cells }) => `${regions.join()} ${cells[0]?.status}`)).toEqual([
    'us-east-1 read',
    'eu-west-1,eu-west-2 read',
    'ap-east-1,us-west-1 skipped',
  ]);
});

test.each(['=1+1', ' =1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\n=1', '＝1+1'])(
  'a cell that begins as a formula does (%j) stays text',
  (reason) => {
    const [finding] = sampleReport.findings;
    const findings = finding ? [{ ...finding, status: 'fail' as const, reason, evidence: {} }] : [];
    const one = new Data(pack(reportOf({ ...sampleReport, findings })));
    expect(csvOf([one.finding(0)])).toContain(`'${reason}`);
  },
);

test('a spreadsheet runs nothing of the CSV', () => {
  const hostile = new Data(pack(hostileReport));
  const csv = csvOf(Array.from({ length: hostile.size }, (_, row) => hostile.finding(row)));
  const cells = csv.slice(1).match(/"(?:[^"]|"")*"|[^,\r\n]+/g) ?? [];
  expect(cells.length).toBeGreaterThan(100);
  for (const cell of cells) expect(cell).not.toMatch(/^"?[=+@\t\r-]/);
  expect(cells).toContain(`"'=HYPERLINK(""http://example.com"";""x"")"`);
});

test('both languages say the same things with the same values', () => {
  const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
  for (const key of Object.keys(en) as (keyof typeof en)[])
    expect(placeholders(ko[key]), key).toEqual(placeholders(en[key]));
  expect(translator('en', en)('nResources', { n: 1 })).toBe('1 resource');
  expect(translator('en', en)('nResources', { n: 1200 })).toBe('1,200 resources');
  expect(translator('ko', ko)('nResources', { n: 1200 })).toBe('리소스 1,200개');
});
