import check from '../../../checks/autoscaling/group-max-size-headroom.ts';
import { groupDesiredCapacity } from '../../../checks/cloudwatch/resources/group-desired-capacity.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { asg } from './fixtures.ts';

const published = { EnabledMetrics: [{ Metric: 'GroupDesiredCapacity' }] };

const history = (of: string, values: Readonly<Record<string, number>>) =>
  resource(groupDesiredCapacity, {
    of,
    namespace: 'AWS/AutoScaling',
    metric: 'GroupDesiredCapacity',
    dimensions: { AutoScalingGroupName: 'shop-web' },
    stat: 'Maximum',
    Timestamps: Object.keys(values).map((day) => new Date(`${day}T12:00:00Z`)),
    Values: Object.values(values),
  });

testCheck(check, {
  passes: {
    'room, and no metric to look back with': {
      subject: asg(),
      because: 'does not publish GroupDesiredCapacity',
    },
    'room now, and another metric only': {
      subject: asg({ EnabledMetrics: [{ Metric: 'GroupMaxSize' }] }),
      because: 'does not publish',
    },
    'exactly as full as allowed': { subject: asg({ DesiredCapacity: 8, MaxSize: 10 }) },
    'room now and in the last two weeks': {
      subject: asg(published),
      context: { capacities: [history(asg().arn, { '2026-11-12': 5, '2026-11-19': 4 })] },
    },
    'one metric of several': {
      subject: asg({ EnabledMetrics: [{ Metric: 'GroupMaxSize' }, ...published.EnabledMetrics] }),
      context: { capacities: [history(asg().arn, { '2026-11-19': 5 })] },
    },
    'the maximum was reached before the days that count': {
      subject: asg(published),
      context: { capacities: [history(asg().arn, { '2026-11-12': 6, '2026-11-19': 4 })] },
      options: { days: 7 },
    },
    'another group reached its maximum': {
      subject: asg(published),
      context: { capacities: [history('other', { '2026-11-12': 6 })] },
    },
    'a new group without datapoints': { subject: asg({ ...published, AutoScalingGroupName: 'new' }) },
  },
  fails: {
    'at its maximum': {
      subject: asg({ DesiredCapacity: 6 }),
      because: 'at its maximum of 6',
      evidence: { DesiredCapacity: 6, MaxSize: 6 },
    },
    'nearly at its maximum': {
      subject: asg({ DesiredCapacity: 9, MaxSize: 10 }),
      because: '9 of 10',
      severity: 'low',
    },
    'nearly, by the ratio': {
      subject: asg({ DesiredCapacity: 6, MaxSize: 10 }),
      options: { headroomRatio: 0.5 },
      severity: 'low',
    },
    'one metric of several shows it': {
      subject: asg({ EnabledMetrics: [{ Metric: 'GroupMaxSize' }, ...published.EnabledMetrics] }),
      context: { capacities: [history(asg().arn, { '2026-11-19': 6 })] },
    },
    'it reached its maximum, last on the 12th': {
      subject: asg(published),
      context: {
        capacities: [
          history(asg().arn, { '2026-11-10': 6, '2026-11-12': 6 }),
          history(asg().arn, { '2026-11-19': 4 }),
        ],
      },
      because: 'in the last 14 days',
      evidence: { lastReached: '2026-11-12T12:00:00.000Z' },
    },
  },
  notApplicable: {
    'a fixed size': { subject: asg({ MinSize: 6, DesiredCapacity: 6 }), because: 'fixed size' },
    'a singleton that may stop': {
      subject: asg({ MinSize: 0, MaxSize: 1, DesiredCapacity: 1 }),
      because: 'one instance',
    },
  },
  unknown: {
    'AWS did not say the maximum': { subject: asg({ MaxSize: undefined }) },
    'AWS did not say the size': { subject: asg({ DesiredCapacity: undefined }) },
  },
});
