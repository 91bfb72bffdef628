import { defineCheck, fail, must, notApplicable, oneOf, pass } from '#engine';
import { rdsLoad } from '../cloudwatch/resources/rds-load.ts';
import { meanOf, measuring, shareOf } from './lib/load.ts';
import { isIdle, loadDays, trafficMetricsOf } from './lib/load-queries.ts';
import { loneReader, noReaders } from './lib/readers.ts';
import { dbCluster } from './resources/db-cluster.ts';
import { dbInstance } from './resources/db-instance.ts';

export default defineCheck({
  id: 'rds/read-heavy-has-replica',
  title: 'Read-heavy databases offload reads to replicas',
  pillar: 'performance',
  severity: 'medium',
  confidence: 'likely',
  why: 'Where one instance does everything, reads queue before writes and slow them down; replicas answer the reads that may be a moment old.',
  fix: {
    summary:
      'Add a read replica, or a reader of an Aurora cluster, and send the reads to it; or put a cache before the most frequent ones.',
    cli: 'aws rds create-db-instance-read-replica --source-db-instance-identifier {id} --db-instance-identifier {id}-reader --region {region}   # Aurora: create-db-instance --db-cluster-identifier {id} --engine <the engine> --db-instance-class <a class>',
    cost: 'One more instance, and its storage unless it is Aurora’s.',
    risk: 'Replicas lag behind: what must read its own writes stays on the writer. The application has to use another endpoint.',
    effort: 'days',
  },
  refs: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Replication.html',
  ],
  notes: ['001 §3.2.5', '002 §AWS Aurora', '003 >10,000'],
  wellArchitected: ['PERF03', 'REL07'],
  subject: oneOf(dbInstance, dbCluster),
  context: { load: rdsLoad },
  options: { days: loadDays, ratio: 3, cpu: 60, writeLatencyMs: 20 },

  evaluate(db, { load, options, now }) {
    must(db.data.Engine, 'Engine');
    const exempt = isIdle(db) ?? noReaders(db);
    if (exempt) return notApplicable(exempt);
    const lone = loneReader(db);
    if (!lone) return pass();
    const measure = measuring(lone.arn, options.days, now)(load);
    const [read, written] = trafficMetricsOf(db);
    const reads = meanOf(measure(read));
    const writes = meanOf(measure(written));
    if (reads === 0 || reads < options.ratio * writes) return pass();

    const evidence = { instance: lone.id, [read]: Math.round(reads), [written]: Math.round(writes) };
    const heavy = `Reads are ${writes > 0 ? `${Math.floor(reads / writes)} times the writes` : 'all there is'}, nothing but ${lone.id} serves them`;
    const cpu = shareOf(measure('CPUUtilization'), 0.95);
    if (cpu >= options.cpu) {
      return fail(`${heavy}, and its CPU is at ${Math.round(cpu)}%`, { ...evidence, CPUUtilization: cpu });
    }
    const ms = shareOf(measure('WriteLatency'), 0.95) * 1000;
    if (ms < options.writeLatencyMs) return pass('read-heavy, but it keeps up', evidence);
    return fail(`${heavy}, and writes take ${Math.round(ms)} ms`, { ...evidence, WriteLatency: ms / 1000 });
  },
});
