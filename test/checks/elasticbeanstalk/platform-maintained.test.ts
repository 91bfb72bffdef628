import check from '../../../checks/elasticbeanstalk/platform-maintained.ts';
import { platform } from '../../../checks/elasticbeanstalk/resources/platform.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { PlatformArn, web } from './environment.ts';

const of = (PlatformBranchLifecycleState: string | undefined, arn = PlatformArn) => ({
  platforms: [
    resource(platform, { PlatformArn: arn, PlatformBranchName: 'Node.js 22', PlatformBranchLifecycleState }),
  ],
});
const supported = of('Supported');
const own = 'arn:aws:elasticbeanstalk:ap-northeast-2:111122223333:platform/Ours/1.0.0';
const single = { 'aws:elasticbeanstalk:environment EnvironmentType': 'SingleInstance' };
const unmanaged = { 'aws:elasticbeanstalk:managedactions ManagedActionsEnabled': 'false' };
const basic = { 'aws:elasticbeanstalk:healthreporting:system SystemType': 'basic' };
const atOnce = { 'aws:elasticbeanstalk:command DeploymentPolicy': 'AllAtOnce' };

testCheck(check, {
  passes: {
    supported: { subject: web(), context: supported },
    'in small letters': { subject: web(), context: of('supported') },
    'a single instance has nothing to deploy to one after the other': {
      subject: web({ ...single, ...atOnce }),
      context: supported,
    },
    'a platform of its own is of no branch': {
      subject: web({}, { PlatformArn: own }),
      context: of(undefined, own),
    },
  },
  fails: {
    retired: {
      subject: web(),
      context: of('Retired'),
      because: 'Its platform branch is retired',
      evidence: { PlatformBranchName: 'Node.js 22', PlatformBranchLifecycleState: 'retired' },
    },
    deprecated: { subject: web(), context: of('Deprecated'), because: 'is deprecated' },
    'retired, and more': {
      subject: web({ ...unmanaged, ...basic, ...atOnce }),
      context: of('Retired'),
      because:
        'Its platform branch is retired, managed updates are off, health reporting is basic, it deploys all at once',
    },
    'a beta': { subject: web(), context: of('Beta'), because: 'is beta', severity: 'low' },
    'nobody applies updates': {
      subject: web(unmanaged),
      context: supported,
      because: 'Managed updates are off',
      severity: 'low',
      evidence: { ManagedActionsEnabled: 'false' },
    },
    'basic health': {
      subject: web(basic),
      context: supported,
      because: 'Health reporting is basic',
      severity: 'low',
    },
    'all at once': {
      subject: web(atOnce),
      context: supported,
      because: 'It deploys all at once',
      severity: 'low',
    },
    'a worker is cared for too': {
      subject: web(unmanaged, { Tier: { Name: 'Worker' } }),
      context: supported,
      severity: 'low',
    },
  },
  notApplicable: {
    'being launched': { subject: web({}, { Status: 'Launching' }) },
    terminated: { subject: web({}, { Status: 'Terminated' }), because: 'its status is Terminated' },
  },
  unknown: {
    'without settings in force': { subject: web(null), context: supported },
    'without a platform': { subject: web({}, { PlatformArn: undefined }), context: supported },
    'a platform that AWS does not describe': { subject: web() },
    'a branch without a state': { subject: web(), context: of(undefined) },
    'without a word of managed updates': {
      subject: web({ 'aws:elasticbeanstalk:managedactions ManagedActionsEnabled': undefined }),
      context: supported,
    },
    'without a word of health': {
      subject: web({ 'aws:elasticbeanstalk:healthreporting:system SystemType': undefined }),
      context: supported,
    },
    'without a way to deploy': {
      subject: web({ 'aws:elasticbeanstalk:command DeploymentPolicy': undefined }),
      context: supported,
    },
  },
});
