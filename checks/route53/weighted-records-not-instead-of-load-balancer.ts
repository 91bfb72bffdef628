import { anywhere, defineCheck, fail, notApplicable, pass } from '#engine';
import { instance } from '../ec2/resources/instance.ts';
import { instancesAt, spreadWith, unbalanced } from './lib/addresses.ts';
import { recordSet } from './resources/record-set.ts';

export default defineCheck({
  id: 'route53/weighted-records-not-instead-of-load-balancer',
  title: 'DNS does not spread the load over the addresses of instances',
  pillar: 'reliability',
  severity: 'medium',
  why: 'Resolvers and clients keep an address for longer than its TTL says: what is taken out still gets requests, the load is uneven, and instances that Auto Scaling adds are in no record.',
  fix: {
    summary:
      'Put the instances into an Auto Scaling group behind a load balancer, and let the name be one alias to it. Servers that clients must reach one by one, as those of games: tag the instances lintel:direct.',
    cli: 'aws elbv2 create-load-balancer --name <name> --type application --subnets <one in each zone>',
    cost: 'A load balancer is billed by the hour and by what goes through it.',
    risk: 'Clients change over as their caches expire: keep the instances reachable until then.',
    effort: 'days',
  },
  refs: [
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-to-elb-load-balancer.html',
    'https://docs.aws.amazon.com/autoscaling/ec2/userguide/autoscaling-load-balancer.html',
  ],
  notes: ['000 §6', '003 도입부'],
  wellArchitected: ['PERF04'],
  subject: recordSet,
  context: { records: recordSet, instances: anywhere(instance) },

  evaluate(record, { records, instances }) {
    const reason = unbalanced(record);
    if (reason) return notApplicable(reason);
    const spread = spreadWith(record, records);
    const [first = record] = spread;
    if (first.arn !== record.arn) return notApplicable(`judged with ${first.id}`);

    const servers = instancesAt(spread, instances);
    if (servers.length < 2) return pass();
    if (servers.every(({ tags }) => 'lintel:direct' in tags))
      return notApplicable('clients reach its servers one by one, by their tag lintel:direct');
    const ids = servers.map(({ id }) => id);
    return fail(`It spreads its clients over ${ids.length} instances: ${ids.join(', ')}`, { instances: ids });
  },
});
