import { defineCheck, fail, notApplicable, pass } from '#engine';
import { othersOf, unrouted } from './lib/answer.ts';
import { regionNamed, targetsOf } from './lib/targets.ts';
import { recordSet } from './resources/record-set.ts';

export default defineCheck({
  id: 'route53/failover-pair-complete',
  title: 'Every primary failover record has a secondary that leads elsewhere',
  pillar: 'reliability',
  severity: 'high',
  why: 'Without a secondary, or with one that leads to the same server, a failover has nowhere to go: the name answers with what is down.',
  fix: {
    summary:
      'Add the secondary record, to the standby; where there is none, at least to a static page in S3 behind CloudFront that says so.',
    cli: 'aws route53 change-resource-record-sets --hosted-zone-id <zone> --change-batch <CREATE of the same name and type with Failover=SECONDARY>',
    terraform: 'failover_routing_policy {\n  type = "SECONDARY"\n}',
    cost: 'What the standby costs; a static page costs next to nothing.',
    risk: 'Clients reach the secondary as soon as the primary is unhealthy: it must be able to serve them.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-types.html'],
  notes: ['003 >1,000,000', '004 §재해 복구'],
  wellArchitected: ['REL13-BP02'],
  subject: recordSet,
  context: { records: recordSet },
  options: { multiRegion: false },

  evaluate(record, { records, options }) {
    const reason = unrouted(record);
    if (reason) return notApplicable(reason);
    if (record.data.Failover === undefined) return notApplicable('not routed by failover');
    if (record.data.Failover === 'SECONDARY') return notApplicable('judged with its primary');

    const secondary = othersOf(record, records).find(({ data }) => data.Failover === 'SECONDARY');
    if (!secondary) return fail('It has no secondary', { primary: targetsOf(record) });
    const primary = targetsOf(record);
    const targets = targetsOf(secondary);
    const evidence = { primary, secondary: targets };
    if (targets.every((target) => primary.includes(target)))
      return fail(`Its secondary leads to the same place: ${targets.join(', ')}`, evidence);
    if (!options.multiRegion) return pass();

    const regions = new Set(primary.map(regionNamed));
    const own = targets.map(regionNamed);
    if (own.some((region) => region === undefined) || regions.has(undefined))
      return pass('In which Regions the two are, their names do not say');
    if (own.some((region) => !regions.has(region))) return pass();
    return fail(`Primary and secondary are both in ${own[0]}`, evidence, 'low');
  },
});
