import { type Collection, fail, must, pass, type Selected, type Verdict } from '#engine';
import type { cluster } from '../resources/cluster.ts';
import type { clusterVersion } from '../resources/cluster-version.ts';

/** The verdict by how long the version of a cluster is supported. */
export function judgeSupport(
  self: Pick<Selected<typeof cluster>, 'data'>,
  versions: Collection<Selected<typeof clusterVersion>>,
  warnDays: number,
  now: Date,
): Verdict {
  const version = must(self.data.version, 'version');
  const { data } = must(versions.get(version), `the support of version ${version}`);
  const { versionStatus, endOfStandardSupportDate: end, endOfExtendedSupportDate } = data;
  const evidence = {
    version,
    versionStatus,
    endOfStandardSupportDate: end?.toISOString(),
    endOfExtendedSupportDate: endOfExtendedSupportDate?.toISOString(),
  };
  if (versionStatus === 'UNSUPPORTED')
    return fail(`Kubernetes ${version} is not supported any more`, evidence);
  if (versionStatus === 'EXTENDED_SUPPORT') {
    return self.data.upgradePolicy?.supportType === 'STANDARD'
      ? fail(
          `Standard support of Kubernetes ${version} has ended, and AWS will upgrade the cluster`,
          evidence,
        )
      : fail(`Kubernetes ${version} is in extended support`, evidence, 'medium');
  }
  must(versionStatus, 'versionStatus');
  const left = Math.floor((must(end, 'endOfStandardSupportDate').getTime() - now.getTime()) / 86_400_000);
  if (left >= warnDays) return pass();
  return fail(`Standard support of Kubernetes ${version} ends in ${Math.max(left, 0)} days`, evidence, 'low');
}
