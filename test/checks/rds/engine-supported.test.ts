import check from '../../../checks/rds/engine-supported.ts';
import { majorEngineVersion } from '../../../checks/rds/resources/major-engine-version.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { clusterOf, instanceOf } from './load.ts';

const inDays = (days: number) => new Date(here.now.getTime() + days * 86_400_000);

/** A major version with so many days of standard support, and of Extended Support. */
const version = (Engine: string, MajorEngineVersion: string, standard: number, extended?: number) =>
  resource(majorEngineVersion, {
    Engine,
    MajorEngineVersion,
    SupportedEngineLifecycles: [
      ...(extended === undefined
        ? []
        : [
            {
              LifecycleSupportName: 'open-source-rds-extended-support' as const,
              LifecycleSupportStartDate: inDays(standard),
              LifecycleSupportEndDate: inDays(extended),
            },
          ]),
      {
        LifecycleSupportName: 'open-source-rds-standard-support' as const,
        LifecycleSupportStartDate: inDays(-900),
        LifecycleSupportEndDate: inDays(standard),
      },
    ],
  });

const versions = [
  version('postgres', '9', -900),
  version('postgres', '9.6', -400, 200),
  version('postgres', '13', -94, 1000),
  version('postgres', '15', 179, 1200),
  version('postgres', '16', 180, 1300),
  version('mysql', '8.0', -1, 1000),
  version('mysql', '8.4', 900),
  version('mariadb', '10.6', -30),
  version('aurora-mysql', '8.0', 500),
  version('aurora-mysql', '5.7', -500, 300),
  version('aurora-postgresql', '13', -10, 900),
  version('aurora-postgresql', '16', 900),
];
const db = (Engine: string, EngineVersion: string | undefined, more = {}) =>
  instanceOf({ Engine, EngineVersion, ...more });
const cluster = (Engine: string, EngineVersion: string, more = {}) =>
  clusterOf(['shop-1'], { Engine, EngineVersion, ...more });
const context = { versions };

testCheck(check, {
  passes: {
    'support for half a year': { subject: db('postgres', '16.3'), context },
    'less notice is wanted': { subject: db('postgres', '15.6'), context, options: { warnDays: 179 } },
    'another major version of the same engine has ended': { subject: db('mysql', '8.4.3'), context },
    'Aurora MySQL, which has a version of its own': {
      subject: cluster('aurora-mysql', '8.0.mysql_aurora.3.05.2'),
      context,
    },
    'Aurora PostgreSQL': { subject: cluster('aurora-postgresql', '16.4'), context },
    Oracle: { subject: db('oracle-ee-cdb', '19.0.0.0.ru-2026-04.rur-2026-04.r1') },
    'SQL Server': { subject: db('sqlserver-se', '16.00.4215.2.v1') },
    'RDS Custom for SQL Server': { subject: db('custom-sqlserver-ee', '15.00.4365.2.cev1') },
    'RDS Custom for Oracle, the year before': {
      subject: db('custom-oracle-ee', '19.cev1'),
      now: new Date('2026-09-01T00:00:00Z'),
    },
  },
  fails: {
    'support ended, and Extended Support is charged': {
      subject: db('postgres', '13.14'),
      context,
      because: /^Support of postgres 13 ended 94 days ago; after that Extended Support is charged$/,
      evidence: { EngineVersion: '13.14', end: '2026-08-18', extendedEnd: '2029-08-16' },
    },
    'the longest version that fits': {
      subject: db('postgres', '9.6.22'),
      context,
      because: 'postgres 9.6 ended 400 days ago',
    },
    'since yesterday': { subject: db('mysql', '8.0.35'), context, because: 'ended 1 days ago' },
    'AWS upgrades it': {
      subject: db('mysql', '8.0.35', {
        EngineLifecycleSupport: 'open-source-rds-extended-support-disabled',
      }),
      context,
      because: 'after that AWS upgrades it',
    },
    'an engine without Extended Support': {
      subject: db('mariadb', '10.6.14'),
      context,
      because: /^Support of mariadb 10.6 ended 30 days ago$/,
    },
    'support ends in less than half a year': {
      subject: db('postgres', '15.6'),
      context,
      because: 'Support of postgres 15 ends in 179 days',
      severity: 'medium',
    },
    'a cluster': { subject: cluster('aurora-mysql', '5.7.mysql_aurora.2.11.4'), context },
    'a Multi-AZ DB cluster': { subject: cluster('mysql', '8.0.36'), context },
    'an old Aurora PostgreSQL': { subject: cluster('aurora-postgresql', '13.9'), context },
    'SQL Server 2016': {
      subject: db('sqlserver-web', '13.00.6435.1.v1'),
      because: 'sqlserver-web 13 ended 129 days ago',
      evidence: { end: '2026-07-14' },
    },
    'RDS Custom for Oracle, before its last day': {
      subject: db('custom-oracle-ee-cdb', '19.cdb_cev1'),
      because: 'ends in 131 days; after that nobody has access to it any more',
    },
    'RDS Custom for Oracle, the day after': {
      subject: db('custom-oracle-ee', '19.cev1'),
      now: new Date('2027-04-01T00:00:00Z'),
      because: 'Support of custom-oracle-ee ended 1 days ago',
    },
  },
  notApplicable: {
    'a member of a cluster': {
      subject: db('aurora-postgresql', '13.9', { DBClusterIdentifier: 'shop' }),
      because: 'the cluster shop',
    },
    'it is being deleted': {
      subject: db('postgres', '13.14', { DBInstanceStatus: 'deleting' }),
      because: 'deleting',
    },
    'Aurora Serverless v1': {
      subject: cluster('aurora-mysql', '5.7.mysql_aurora.2.11.4', { EngineMode: 'serverless' }),
      because: 'rds/aurora-serverless-capacity',
    },
  },
  unknown: {
    'a version that AWS does not list': { subject: db('postgres', '8.4.1'), context, because: 'postgres' },
    'a version of which AWS says nothing': {
      subject: db('mysql', '9.9.9'),
      context: { versions: [resource(majorEngineVersion, { Engine: 'mysql', MajorEngineVersion: '9.9' })] },
      because: 'when support of mysql ends',
    },
    'a list without versions': {
      subject: db('mysql', '9.9.9'),
      context: { versions: [resource(majorEngineVersion, { Engine: 'mysql' })] },
      because: 'mysql',
    },
    'an engine that nobody tells of': { subject: db('db2-se', '11.5.9.0.sb00'), because: 'db2-se' },
    'an Oracle that nobody tells of': { subject: db('oracle-ee', '26.0.0.0'), because: 'oracle-ee' },
    'AWS did not say the engine': { subject: instanceOf({ Engine: undefined }), because: 'Engine' },
    'AWS did not say the version': { subject: db('mysql', undefined), because: 'EngineVersion' },
  },
});
