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
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html',
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

/** The days on which Lambda deprecates its runtimes, or did. */
export const lambdaRuntimes: Readonly<Record<string, string>> = {
  'nodejs24.x': '2028-04-30',
  'nodejs22.x': '2027-04-30',
  'nodejs20.x': '2026-04-30',
  'nodejs18.x': '2025-09-01',
  'nodejs16.x': '2024-06-12',
  'nodejs14.x': '2023-12-04',
  'nodejs12.x': '2023-03-31',
  'nodejs10.x': '2021-07-30',
  'nodejs8.10': '2020-03-06',
  'nodejs6.10': '2019-08-12',
  'nodejs4.3-edge': '2019-04-30',
  'nodejs4.3': '2020-03-05',
  nodejs: '2016-10-31',
  'python3.14': '2029-06-30',
  'python3.13': '2029-06-30',
  'python3.12': '2028-10-31',
  'python3.11': '2027-06-30',
  'python3.10': '2026-10-31',
  'python3.9': '2025-12-15',
  'python3.8': '2024-10-14',
  'python3.7': '2023-12-04',
  'python3.6': '2022-07-18',
  'python2.7': '2021-07-15',
  java25: '2029-06-30',
  java21: '2029-06-30',
  'java17.al2023': '2029-06-30',
  'java11.al2023': '2029-06-30',
  'java8.al2023': '2029-06-30',
  java17: '2027-06-30',
  java11: '2027-06-30',
  'java8.al2': '2027-06-30',
  java8: '2024-01-08',
  dotnet10: '2028-11-14',
  dotnet8: '2026-11-10',
  dotnet6: '2024-12-20',
  'dotnetcore3.1': '2023-04-03',
  'dotnetcore2.1': '2022-01-05',
  'dotnetcore2.0': '2019-05-30',
  'dotnetcore1.0': '2019-07-30',
  'ruby4.0': '2029-03-31',
  'ruby3.4': '2028-03-31',
  'ruby3.3': '2027-03-31',
  'ruby3.2': '2026-03-31',
  'ruby2.7': '2023-12-07',
  'ruby2.5': '2021-07-30',
  'go1.x': '2024-01-08',
  'provided.al2023': '2029-06-30',
  'provided.al2': '2026-07-31',
  provided: '2024-01-08',
};
