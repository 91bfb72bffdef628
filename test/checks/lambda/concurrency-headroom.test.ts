import type { Selected } from '#engine';
import { lambdaConcurrency } from '../../../checks/cloudwatch/resources/lambda-concurrency.ts';
import check from '../../../checks/lambda/concurrency-headroom.ts';
import { accountSettings } from '../../../checks/lambda/resources/account-settings.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { arnOf } from './fixtures.ts';

const limits = (data: Partial<Selected<typeof accountSettings>['data']> = {}) =>
  resource(accountSettings, {
    ConcurrentExecutions: 1000,
    UnreservedConcurrentExecutions: 1000,
    FunctionCount: 3,
    ...data,
  });

type Hours = Readonly<Record<number, number>>;

/** What ran and what was refused, by hours before the scan. */
const ran = (executions: Hours, throttles: Hours = {}) => ({
  metrics: [series('ConcurrentExecutions', executions), series('Throttles', throttles)],
});
const series = (metric: string, hours: Hours) =>
  resource(lambdaConcurrency, {
    of: arnOf('lambda', 'account-settings'),
    namespace: 'AWS/Lambda',
    metric,
    dimensions: {},
    stat: metric === 'Throttles' ? 'Sum' : 'Maximum',
    Values: Object.values(hours),
    Timestamps: Object.keys(hours).map((ago) => new Date(here.now.getTime() - Number(ago) * 3_600_000)),
  });

testCheck(check, {
  passes: {
    'far below': { subject: limits(), context: ran({ 1: 40, 2: 60 }, { 1: 0 }) },
    'as many as are fine': { subject: limits(), context: ran({ 1: 800 }) },
    'more are fine': { subject: limits(), context: ran({ 1: 900 }), options: { warnRatio: 0.9 } },
    'enough is left to the others': {
      subject: limits({ UnreservedConcurrentExecutions: 100 }),
      context: ran({ 1: 40 }),
    },
    'a hundred at once': {
      subject: limits({ ConcurrentExecutions: 100, UnreservedConcurrentExecutions: 100 }),
      context: ran({ 1: 4 }),
    },
    'a peak before the days that count': {
      subject: limits(),
      context: ran({ 1: 40, 60: 999 }, { 60: 7 }),
      options: { days: 2 },
    },
    'no more days than were read': { subject: limits(), context: ran({ 1: 40 }), options: { days: 99 } },
  },
  fails: {
    'one more than is fine': {
      subject: limits(),
      context: ran({ 1: 801, 2: 3 }, { 1: 5 }),
      because: 'Up to 801 ran at once; 1000 are the limit',
      evidence: { peak: 801, ConcurrentExecutions: 1000, Throttles: 5 },
    },
    'refused though there was room': {
      subject: limits(),
      context: ran({ 1: 10 }, { 1: 2, 9: 1 }),
      because: '3 invocations were throttled',
      severity: 'low',
    },
    'as in a new account': {
      subject: limits({ ConcurrentExecutions: 10, UnreservedConcurrentExecutions: 10 }),
      context: ran({ 1: 2 }),
      because: 'Only 10',
      severity: 'low',
    },
    'all is reserved': {
      subject: limits({ UnreservedConcurrentExecutions: 99 }),
      context: ran({ 1: 2 }),
      because: 'leaves 99',
      evidence: { UnreservedConcurrentExecutions: 99 },
    },
  },
  notApplicable: {
    'no functions': { subject: limits({ FunctionCount: 0 }), because: 'no functions' },
    'none of them ran': { subject: limits(), context: ran({}), because: 'no function ran' },
  },
  unknown: {
    'how many functions is not said': {
      subject: limits({ FunctionCount: undefined }),
      because: 'FunctionCount',
    },
    'the limit is not said': {
      subject: limits({ ConcurrentExecutions: undefined }),
      context: ran({ 1: 1 }),
      because: 'ConcurrentExecutions',
    },
    'what is left is not said': {
      subject: limits({ UnreservedConcurrentExecutions: undefined }),
      context: ran({ 1: 1 }),
      because: 'UnreservedConcurrentExecutions',
    },
    'what was refused is not known': {
      subject: limits(),
      context: { metrics: [series('ConcurrentExecutions', { 1: 1 })] },
      because: 'Throttles',
    },
  },
});
