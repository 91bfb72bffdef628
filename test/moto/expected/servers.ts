import type { Seed } from '../seed.ts';
import { type Expectations, without } from './verdicts.ts';

export function servers({ servers: made, scaling, volumes, awayVolumes, rootVolumes }: Seed): Expectations {
  const { gone, ...listed } = made;
  const alone = Object.values(listed);
  const grouped = scaling.instances;
  const rootOf = (instance: string) => rootVolumes.get(instance) ?? `no root volume of ${instance}`;
  const roots = [...alone, ...grouped].map(rootOf);

  return {
    // Every instance in moto is minutes old, and new ones are left alone; see the second judgement.
    'ec2/instance-in-auto-scaling-group': {
      pass: [...grouped, made.beanstalk],
      'not-applicable': without(alone, made.beanstalk),
    },
    // moto does not keep MaintenanceOptions. An alarm that recovers is enough, whatever they are.
    'ec2/standalone-instance-auto-recovery': {
      pass: [made.billing],
      unknown: without(alone, made.billing, made.beanstalk, made.stopped, made.spot),
      'not-applicable': [...grouped, made.beanstalk, made.stopped, made.spot],
    },
    // What a group launches is judged by its template or launch configuration.
    'ec2/instance-ami-available': {
      pass: [
        ...without(alone, made.intranet, made.beanstalk),
        ...[scaling.templates.web, scaling.templates.spot, scaling.launchConfiguration],
      ],
      fail: [made.intranet, scaling.templates.crm],
      'not-applicable': [...grouped, made.beanstalk],
    },
    // moto has no placement groups.
    'ec2/cluster-placement-group-efa': { 'not-applicable': [...alone, ...grouped] },
    'ec2/cluster-placement-group-not-for-serving': {},
    'ec2/spread-placement-group-capacity': {},

    // moto does not say whether a root volume is deleted with its instance.
    'ebs/volume-recent-snapshot': {
      pass: [volumes.snapshotted],
      fail: [volumes.unprotected, volumes.sharedOnce, volumes.clustered],
      unknown: without(alone, made.beanstalk).map(rootOf),
      'not-applicable': [
        ...[volumes.detached, awayVolumes.encrypted, rootOf(made.beanstalk)],
        ...grouped.map(rootOf),
      ],
    },
    // Never saved, and so not copied either: that is the other check's.
    'ebs/snapshots-copied-to-other-region': {
      fail: [volumes.snapshotted],
      unknown: without(alone, made.beanstalk).map(rootOf),
      'not-applicable': [
        ...[volumes.unprotected, volumes.sharedOnce, volumes.clustered, volumes.detached],
        ...[awayVolumes.encrypted, rootOf(made.beanstalk)],
        ...grouped.map(rootOf),
      ],
    },
    'ebs/encryption-by-default': {
      pass: ['arn:aws:ec2:ap-northeast-1:123456789012:ebs-defaults'],
      fail: ['arn:aws:ec2:ap-northeast-2:123456789012:ebs-defaults'],
    },
    // moto attaches a volume to one instance at most.
    'ebs/multi-attach-reviewed': {
      pass: [
        volumes.snapshotted,
        volumes.unprotected,
        volumes.detached,
        volumes.clustered,
        awayVolumes.encrypted,
        ...roots,
      ],
      fail: [volumes.sharedOnce],
    },
  };
}
