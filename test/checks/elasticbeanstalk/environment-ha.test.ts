import check from '../../../checks/elasticbeanstalk/environment-ha.ts';
import { testCheck } from '../../support/test-check.ts';
import { web } from './environment.ts';

const minimum = (MinSize: string | undefined) => web({ 'aws:autoscaling:asg MinSize': MinSize });
const single = { 'aws:elasticbeanstalk:environment EnvironmentType': 'SingleInstance' };

testCheck(check, {
  passes: {
    'two instances in two subnets': { subject: web() },
    'without subnets, in any zones': { subject: web({ 'aws:ec2:vpc Subnets': '' }) },
    'zones by name': {
      subject: web({
        'aws:ec2:vpc Subnets': undefined,
        'aws:autoscaling:asg Custom Availability Zones': 'us-east-1a, us-east-1b',
      }),
    },
    'one, where that is enough': { subject: minimum('1'), options: { minInstances: 1 } },
    'while it is updated': { subject: web({}, { Status: 'Updating' }) },
  },
  fails: {
    'a single instance': {
      subject: web(single),
      because: 'one instance without a load balancer',
      evidence: { EnvironmentType: 'SingleInstance' },
    },
    'down to one': {
      subject: minimum('1'),
      because: 'down to 1 of 2 instances',
      evidence: { MinSize: '1' },
    },
    'down to none': { subject: minimum('0') },
    'two of three': { subject: web(), options: { minInstances: 3 } },
    'down to one, and in one zone': {
      subject: web({ 'aws:autoscaling:asg MinSize': '1', 'aws:ec2:vpc Subnets': 'subnet-1' }),
      because: 'down to 1',
    },
  },
  notApplicable: {
    'one subnet': {
      subject: web({ 'aws:ec2:vpc Subnets': 'subnet-1, subnet-1' }),
      because: 'autoscaling/group-multi-az',
    },
    'one zone by name': {
      subject: web({ 'aws:autoscaling:asg Custom Availability Zones': 'us-east-1a' }),
    },
    'any one zone': { subject: web({ 'aws:autoscaling:asg Availability Zones': 'Any 1' }) },
    'a worker': { subject: web(single, { Tier: { Name: 'Worker' } }), because: 'its tier is Worker' },
    'being launched': { subject: web(single, { Status: 'Launching' }), because: 'status is Launching' },
    'being terminated': { subject: web(single, { Status: 'Terminating' }) },
    terminated: { subject: web(single, { Status: 'Terminated' }) },
  },
  unknown: {
    'without a status': { subject: web({}, { Status: undefined }) },
    'without a tier': { subject: web({}, { Tier: undefined }) },
    'without settings in force': { subject: web(null) },
    'without a type': { subject: web({ 'aws:elasticbeanstalk:environment EnvironmentType': undefined }) },
    'without a minimum': { subject: minimum(undefined) },
  },
});
