import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { rdsLoad } from '../cloudwatch/resources/rds-load.ts';
import { isIdle } from './lib/load-queries.ts';
import { fullOne, serverlessMembersOf } from './lib/serverless.ts';
import { dbCluster } from './resources/db-cluster.ts';
import { dbInstance } from './resources/db-instance.ts';

const headroom = 0.9;

export default defineCheck({
  id: 'rds/aurora-serverless-capacity',
  title: 'Aurora Serverless uses v2 with headroom',
  pillar: 'performance',
  severity: 'medium',
  nonProduction: 'skip',
  why: 'Aurora Serverless v1 is retired. v2 grows to its maximum and no further: at the maximum it is slow like any instance that is too small.',
  fix: {
    summary: 'Raise the maximum capacity, with a minimum that carries the quiet hours. v1: upgrade to v2.',
    cli: 'aws rds modify-db-cluster --db-cluster-identifier {id} --serverless-v2-scaling-configuration MinCapacity=<ACUs>,MaxCapacity=<ACUs> --region {region}',
    terraform: 'serverlessv2_scaling_configuration {\n  min_capacity = <ACUs>\n  max_capacity = <ACUs>\n}',
    cost: 'Capacity is charged by the second in use: a higher maximum costs when it is needed, a higher minimum always.',
    risk: 'Some parameters follow the maximum and need a restart.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.setting-capacity.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.upgrade.html',
  ],
  notes: ['001 §3.2.7', '001 §3.2.9'],
  wellArchitected: ['PERF02'],
  subject: dbCluster,
  context: { instances: dbInstance, load: rdsLoad },

  evaluate(cluster, { instances, load, now }) {
    const { EngineMode, ServerlessV2ScalingConfiguration: scaling } = cluster.data;
    const exempt = isIdle(cluster);
    if (exempt) return notApplicable(exempt);
    if (EngineMode === 'serverless') {
      return fail('Aurora Serverless v1 is not supported any more', { EngineMode });
    }
    const members = serverlessMembersOf(cluster, instances);
    if (members.length === 0) return notApplicable('none of its instances is serverless');

    const MaxCapacity = must(scaling?.MaxCapacity, 'MaxCapacity');
    const full = fullOne(members, load, headroom * MaxCapacity, now);
    if (full) {
      const { instance, ServerlessDatabaseCapacity: units } = full;
      return fail(`${instance} needs ${units} of at most ${MaxCapacity} capacity units`, {
        ...full,
        MaxCapacity,
      });
    }
    const MinCapacity = must(scaling?.MinCapacity, 'MinCapacity');
    if (MinCapacity > 0) return pass();
    return fail('It pauses when it is idle, and whoever comes next waits for it', { MinCapacity }, 'info');
  },
});
