import { expect, test } from 'vitest';
import { html } from '../../reports/html/html.ts';
import { pack } from '../../reports/html/pack.ts';
import { Data, keyOf } from '../../reports/html/page/data.ts';
import { networkTally, spreadsOf } from '../../reports/html/page/network-tally.ts';
import { laneWith, networksOf } from '../../reports/html/page/networks.ts';
import { hostileReport } from './hostile.ts';
import { largeReport } from './large.ts';
import { sampleReport } from './sample.ts';

const data = new Data(JSON.parse(JSON.stringify(pack(sampleReport))));
const [warehouse, shop] = networksOf(data);

test('the page finds every lane as the report has it, with the verdicts on it', () => {
  expect(networksOf(data).map(({ name }) => name)).toEqual(['vpc-0fedcba9876543210', 'shop']);
  expect(shop?.lanes.map(({ name }) => name)).toEqual(
    sampleReport.networks[1]?.lanes.map(({ name }) => name),
  );
  expect(shop?.lanes.map(({ cells }) => cells)).toEqual(
    sampleReport.networks[1]?.lanes.map(({ cells }) => cells),
  );
  const said = (lane = shop?.lanes[0]) =>
    lane?.rows.map((row) => `${data.status(row)} ${keyOf(data.finding(row))}`);
  expect(said(shop?.lanes.at(-3))).toEqual([
    'fail rds/instance-multi-az@arn:aws:rds:ap-northeast-2:111122223333:db:shop-orders',
  ]);
  expect(said(shop?.lanes.at(-1))).toHaveLength(2);
  expect(said(warehouse?.lanes[0])).toEqual([
    'suppressed rds/instance-multi-az@arn:aws:rds:ap-northeast-1:111122223333:db:shop-reporting',
  ]);
  expect(said(shop?.lanes[2])).toEqual([]);
});

test('every lane can be linked', () => {
  for (const { lanes } of networksOf(data))
    for (const lane of lanes) expect(laneWith(data, lane.key)).toBe(lane);
  expect(laneWith(data, 'vpc-gone arn')).toBeUndefined();
});

test('counts what lacks a copy without unpacking the lanes', () => {
  const { networks } = data.report;
  expect(networkTally(data, networks.flatMap(spreadsOf))).toEqual({
    missing: 3,
    suppressed: 1,
    unknown: 1,
    all: 9,
  });
});

test('packs no ARN twice, and none that nothing is said of', () => {
  const packed = JSON.stringify(pack(sampleReport).networks);
  expect(packed).not.toMatch(/arn:aws:(?:rds|elasticloadbalancing|autoscaling)/);
  expect(packed).not.toContain('subnet-0a1b2c3d4e5f60001');
  expect(packed).not.toContain('natgateway');
  expect(JSON.stringify(pack(largeReport(400)).networks)).not.toContain('unsaid');
});

test('a report without networks carries none', () => {
  expect(pack({ ...sampleReport, networks: [] }).networks).toEqual([]);
});

test('2,400 lanes add little to 50,000 verdicts', { timeout: 60_000 }, () => {
  const report = largeReport(50_000);
  expect(report.networks.flatMap(({ lanes }) => lanes)).toHaveLength(2400);
  const added = html(report).length - html({ ...report, networks: [] }).length;
  expect(added / 1000).toBeLessThan(150);
});

test('hostile names come back whole', () => {
  const [network] = networksOf(new Data(pack(hostileReport)));
  expect(network?.lanes.map(({ name }) => name)).toEqual(
    hostileReport.networks[0]?.lanes.map(({ name }) => name),
  );
});
