import type { DatedFacts } from '#engine';

/** Since when the tables below are as they are, and what they rest upon. Renew the day with the tables. */
export const endOfSupportFacts: DatedFacts = {
  asOf: '2026-11-21',
  sources: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/RDS-Custom-for-Oracle-end-of-support.html',
    // RDS for Oracle keeps a release at least as long as Oracle does.
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Oracle.Overview.html',
    'https://www.oracle.com/database/technologies/appdev/jdbc-ucp-19-8-c-downloads.html',
    'https://www.mssqltips.com/sqlservertutorial/9217/sql-server-release-dates-and-lifecycle/',
    'https://learn.microsoft.com/en-us/sql/sql-server/end-of-support/sql-server-end-of-support-overview',
  ],
};

/** The last day on which a version is supported. */
export interface EndOfSupport {
  readonly of: RegExp;
  /** The version as it begins: `19` for 19.0.0.0.ru-2026-04; every version where it is empty. */
  readonly version: string;
  /** `YYYY-MM-DD`. */
  readonly lastDay: string;
  /** Nothing is left of it afterwards, not even the resource. */
  readonly isEnd?: true;
}

/** Database engines of which DescribeDBMajorEngineVersions does not tell; of Db2 nobody does. */
export const databaseEngines: readonly EndOfSupport[] = [
  { of: /^custom-oracle-/, version: '', lastDay: '2027-03-31', isEnd: true },
  // Oracle's Premier Support
  { of: /^oracle-/, version: '19', lastDay: '2029-12-31' },
  { of: /^oracle-/, version: '21', lastDay: '2027-07-31' },
  // Microsoft's extended support: the last security updates. SQL Server 2014, 2016, 2017, 2019, 2022
  { of: /sqlserver-/, version: '12', lastDay: '2024-07-09' },
  { of: /sqlserver-/, version: '13', lastDay: '2026-07-14' },
  { of: /sqlserver-/, version: '14', lastDay: '2027-10-12' },
  { of: /sqlserver-/, version: '15', lastDay: '2030-01-08' },
  { of: /sqlserver-/, version: '16', lastDay: '2033-01-11' },
];
