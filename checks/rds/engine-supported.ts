import { defineCheck, must, notApplicable, oneOf } from '#engine';
import { endOfSupportFacts } from '../end-of-support.ts';
import { notJudged } from './lib/database.ts';
import { judgeSupport, supportOf } from './lib/support.ts';
import { dbCluster } from './resources/db-cluster.ts';
import { dbInstance } from './resources/db-instance.ts';
import { majorEngineVersion } from './resources/major-engine-version.ts';

export default defineCheck({
  id: 'rds/engine-supported',
  title: 'Engine versions are within standard support',
  pillar: 'security',
  severity: 'high',
  why: 'After standard support, MySQL and PostgreSQL cost extra by the vCPU-hour and are upgraded by force in the end; other engines just get no security updates any more.',
  fix: {
    summary:
      'Upgrade to a supported major version; with a blue/green deployment it is tested first and switched within a minute. RDS Custom for Oracle: move to RDS for Oracle or to EC2.',
    cli: 'aws rds create-blue-green-deployment --blue-green-deployment-name {id} --source {arn} --target-engine-version <a supported version> --region {region}',
    cost: 'The instances twice while both are there; Extended Support, if it was charged, ends.',
    risk: 'Major versions change behaviour: test the application against the green one. Where blue/green is not on offer, the upgrade itself is an outage.',
    effort: 'days',
  },
  refs: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/extended-support.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/RDS-Custom-for-Oracle-end-of-support.html',
  ],
  notes: ['000 §1', '001 §3.1.4', '001 §3.2.2'],
  wellArchitected: ['SEC06-BP01', 'OPS05'],
  facts: endOfSupportFacts,
  subject: oneOf(dbInstance, dbCluster),
  context: { versions: majorEngineVersion },
  options: { warnDays: 180 },

  evaluate(db, { versions, options, now }) {
    const exempt = notJudged(db);
    if (exempt) return notApplicable(exempt);
    const { EngineLifecycleSupport } = db.data;
    const Engine = must(db.data.Engine, 'Engine');
    const EngineVersion = must(db.data.EngineVersion, 'EngineVersion');
    if (db.type === 'rds.db-cluster' && db.data.EngineMode === 'serverless') {
      return notApplicable('Aurora Serverless v1 is retired as a whole (rds/aurora-serverless-capacity)');
    }
    const support = must(supportOf(Engine, EngineVersion, versions), `when support of ${Engine} ends`);
    return judgeSupport(support, { Engine, EngineVersion, EngineLifecycleSupport }, options.warnDays, now);
  },
});
