import check from '../../../checks/globalaccelerator/endpoints-healthy.ts';
import { testCheck } from '../../support/test-check.ts';
import { acceleratorOf, endpoint, groupOf } from './fixtures.ts';

const context = { accelerators: [acceleratorOf(true)] };
const sick = endpoint('eipalloc-2', { HealthState: 'UNHEALTHY', HealthReason: 'Health checks failed' });

testCheck(check, {
  passes: {
    'all are healthy': { subject: groupOf([endpoint('eipalloc-1'), endpoint('eipalloc-2')]), context },
    'the unhealthy one gets no traffic': {
      subject: groupOf([endpoint('eipalloc-1'), { ...sick, Weight: 0 }]),
      context,
    },
  },
  fails: {
    'one is not': {
      subject: groupOf([endpoint('eipalloc-1'), sick]),
      context,
      because: 'Unhealthy are 1 of 2 endpoints: eipalloc-2 (Health checks failed)',
      evidence: { unhealthy: ['eipalloc-2'] },
    },
    'AWS does not say why': {
      subject: groupOf([{ ...sick, HealthReason: undefined }], { dial: 1 }),
      context,
      because: /: eipalloc-2$/,
    },
    'another has not been tried': {
      subject: groupOf([sick, endpoint('eipalloc-1', { HealthState: 'INITIAL' })]),
      context,
    },
  },
  notApplicable: {
    'not tried yet': {
      subject: groupOf([endpoint('eipalloc-1', { HealthState: 'INITIAL' }), endpoint('eipalloc-2')]),
      context,
      because: 'not tried yet: eipalloc-1',
    },
    'the dial is at 0': { subject: groupOf([sick], { dial: 0 }), context, because: 'no endpoint of it' },
    'no endpoints': { subject: groupOf(undefined), context },
    'the accelerator is off': {
      subject: groupOf([sick]),
      context: { accelerators: [acceleratorOf(false)] },
      because: 'switched off',
    },
  },
  unknown: {
    'AWS did not say how it is': { subject: groupOf([endpoint('a', { HealthState: undefined })]), context },
    'nor how much it gets': { subject: groupOf([endpoint('a', { Weight: undefined })]), context },
    'nor where the dial is': { subject: groupOf([endpoint('a')], { dial: -1 }), context },
    'nor what it is': { subject: groupOf([endpoint(undefined)]), context },
    'nor whether the accelerator is on': {
      subject: groupOf([endpoint('a')]),
      context: { accelerators: [acceleratorOf(undefined)] },
    },
    'the accelerator is gone': { subject: groupOf([endpoint('a')]) },
  },
});
