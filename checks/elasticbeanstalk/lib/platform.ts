import { type Collection, fail, must, pass, type Selected, type Verdict } from '#engine';
import type { environment } from '../resources/environment.ts';
import type { platform } from '../resources/platform.ts';
import { isSingleInstance } from './environment.ts';

type Environment = Selected<ReturnType<typeof environment.with<['settings']>>>;

/** Whether an environment's platform is cared for, by AWS and by its owner. */
export function judgePlatform(
  subject: Environment,
  platforms: Collection<Selected<typeof platform>>,
): Verdict {
  const settings = must(subject.settings, 'ConfigurationSettings that are deployed');
  const PlatformArn = must(subject.data.PlatformArn, 'PlatformArn');
  const { data } = must(platforms.get(PlatformArn), 'PlatformDescription');
  // A platform that an account made is of no branch that AWS cares for.
  const isOwn = /:\d{12}:platform\//.test(PlatformArn);
  const branch = isOwn
    ? undefined
    : must(data.PlatformBranchLifecycleState, 'PlatformBranchLifecycleState').toLowerCase();
  const isOver = branch === 'retired' || branch === 'deprecated';

  const updates = must(
    settings['aws:elasticbeanstalk:managedactions ManagedActionsEnabled'],
    'ManagedActionsEnabled',
  );
  const health = must(settings['aws:elasticbeanstalk:healthreporting:system SystemType'], 'SystemType');
  const policy = isSingleInstance(settings)
    ? undefined
    : must(settings['aws:elasticbeanstalk:command DeploymentPolicy'], 'DeploymentPolicy');

  const problems = [
    ...(branch !== undefined && branch !== 'supported' ? [`its platform branch is ${branch}`] : []),
    ...(updates === 'true' ? [] : ['managed updates are off']),
    ...(health === 'enhanced' ? [] : [`health reporting is ${health}`]),
    ...(policy === 'AllAtOnce' ? ['it deploys all at once'] : []),
  ];
  if (problems.length === 0) return pass();
  const said = problems.join(', ');
  const evidence = {
    PlatformBranchName: data.PlatformBranchName,
    PlatformBranchLifecycleState: branch,
    ManagedActionsEnabled: updates,
    SystemType: health,
    DeploymentPolicy: policy,
  };
  return fail(`${said[0]?.toUpperCase()}${said.slice(1)}`, evidence, isOver ? 'medium' : 'low');
}
