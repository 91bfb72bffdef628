import type { Change, Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { sampleReport } from './sample.ts';

const changes: Readonly<Record<string, Change>> = {
  'shop-search': 'new',
  'subnet-0a1b2c3d4e5f60001': 'new',
  partners: 'worse',
  'acme-한국-첨부파일': 'unsuppressed',
  '777788889999': 'not-compared',
};

const ledger: Finding['resource'] = {
  type: 'rds.db-instance',
  id: 'shop-ledger',
  arn: 'arn:aws:rds:ap-northeast-2:111122223333:db:shop-ledger',
  account: '111122223333',
  region: 'ap-northeast-2',
  tags: {},
};

/** The sample, compared with a report of the week before. */
export const comparedReport: Report = {
  ...sampleReport,
  comparison: {
    earlier: { startedAt: '2026-11-14T09:00:00.000Z', version: '0.0.9' },
    new: 2,
    worse: 1,
    unsuppressed: 1,
    notCompared: 1,
    lostFromSight: 3,
    resolved: [
      { check: 'rds/instance-multi-az', severity: 'high', resource: ledger, how: 'passes' },
      { check: 's3/bucket-versioning', severity: 'medium', resource: { ...ledger, id: 'gone' }, how: 'gone' },
    ],
  },
  findings: sampleReport.findings.map((finding) => {
    const change = finding.status === 'fail' ? changes[finding.resource.id] : undefined;
    return change ? { ...finding, change } : finding;
  }),
};
