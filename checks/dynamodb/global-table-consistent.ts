import { anywhere, defineCheck, fail, must, notApplicable, pass } from '#engine';
import { dynamodbReplicationLatency } from '../cloudwatch/resources/dynamodb-replication-latency.ts';
import { copiesOf, delayOf, differenceOf, judgedIn, legacy, lossOf, servingOf } from './lib/replicas.ts';
import { inTransit } from './lib/table.ts';
import { table } from './resources/table.ts';

export default defineCheck({
  id: 'dynamodb/global-table-consistent',
  title: 'Global tables are active, current and equally protected in every Region',
  pillar: 'reliability',
  severity: 'medium',
  why: 'A replica that broke, lags or is less protected than the others is found on the day that it is needed.',
  fix: {
    summary:
      'Repair or replace the broken replica, upgrade a table of version 2017.11.29, and set point-in-time recovery and deletion protection in every Region.',
    cli: `aws dynamodb update-table --table-name {id} --replica-updates '[{"Create":{"RegionName":"<the other Region>"}}]' --region {region}`,
    cost: 'Replicated writes and storage in every Region, and the transfer.',
    risk: 'Of two writes to an item in different Regions, the last one wins; an upgrade of the version cannot be undone.',
    effort: 'hours',
  },
  refs: [
    'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GlobalTables.html',
    'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_upgrade.html',
  ],
  notes: ['001 §3.3.8', '003 >10,000,000', '002 §AWS DynamoDB'],
  wellArchitected: ['REL13'],
  subject: table.with('description'),
  context: {
    tables: anywhere(table.with('continuousBackups', 'description')),
    latencies: anywhere(dynamodbReplicationLatency),
  },
  options: { maxLatencyMs: 2000, multiRegionTag: 'dr=multi-region' },

  evaluate(subject, { options, ...where }) {
    const { tags, description } = subject;
    const transit = inTransit(description);
    if (transit) return notApplicable(transit);
    const version = description?.GlobalTableVersion;
    const copies = copiesOf(subject);
    if (copies.length === 1 && version === undefined) {
      const [key = '', value = ''] = options.multiRegionTag.split('=');
      return tags[key] === value
        ? fail(`It is in no other Region, though it is tagged ${options.multiRegionTag}`, { Replicas: 0 })
        : notApplicable('it is in one Region');
    }
    const elsewhere = judgedIn(subject, copies, where);
    if (elsewhere) return notApplicable(`it is judged in ${elsewhere}`);
    if (version === legacy) return fail('It is a global table of the legacy version', { version });
    const fault = lossOf(copies);
    if (fault) return fail(fault.reason, fault.evidence, fault.severity);
    const serving = servingOf(copies);
    if (serving.length < 2) return notApplicable('its other replicas come or go');
    const replicas = serving.map(({ arn }) => must(where.tables.get(arn), `${arn}: scan its Region too`));
    const doubt = delayOf(replicas, where, options.maxLatencyMs) ?? differenceOf(replicas);
    return doubt ? fail(doubt.reason, doubt.evidence, doubt.severity) : pass();
  },
});
