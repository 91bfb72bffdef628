import check from '../../../checks/lambda/runtime-supported.ts';
import { testCheck } from '../../support/test-check.ts';
import { functionOf } from './fixtures.ts';

const on = (Runtime: string | undefined) => functionOf('api', { Runtime: Runtime as never });

testCheck(check, {
  passes: {
    'a new one': { subject: on('python3.14') },
    'as many days are left as are wanted': {
      subject: on('nodejs22.x'),
      now: new Date('2027-01-30T12:00:00Z'),
    },
    'fewer are wanted': {
      subject: on('nodejs22.x'),
      now: new Date('2027-04-25T12:00:00Z'),
      options: { warnDays: 5 },
    },
  },
  fails: {
    'one day fewer': {
      subject: on('nodejs22.x'),
      now: new Date('2027-01-31T12:00:00Z'),
      because: 'in 89 days',
      severity: 'low',
    },
    'its last day': {
      subject: on('nodejs22.x'),
      now: new Date('2027-04-30T12:00:00Z'),
      because: 'in 0 days',
      severity: 'low',
    },
    'the day after': {
      subject: on('nodejs22.x'),
      now: new Date('2027-05-01T12:00:00Z'),
      because: 'deprecated on 2027-04-30',
      evidence: { Runtime: 'nodejs22.x', deprecated: '2027-04-30' },
    },
    'long ago': { subject: on('python2.7') },
  },
  notApplicable: {
    'a container image': { subject: functionOf('api', { PackageType: 'Image', Runtime: undefined }) },
  },
  unknown: {
    'one that nobody has heard of': { subject: on('cobol85'), because: 'when cobol85 is deprecated' },
    'none is said': { subject: on(undefined), because: 'Runtime' },
  },
});
