import type { Selected } from '#engine';
import check from '../../../checks/rds/custom-automation-active.ts';
import { dbInstance } from '../../../checks/rds/resources/db-instance.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const db = (data: Selected<typeof dbInstance>['data']) =>
  resource(dbInstance, { DBInstanceIdentifier: 'erp', Engine: 'custom-oracle-ee', ...data });

testCheck(check, {
  passes: {
    'full automation': {
      subject: db({ AutomationMode: 'full', DBInstanceStatus: 'available' }),
      because: 'another Region',
    },
    'full automation on SQL Server': {
      subject: db({ Engine: 'custom-sqlserver-ee', AutomationMode: 'full' }),
    },
  },
  fails: {
    'automation is paused': {
      subject: db({
        AutomationMode: 'all-paused',
        ResumeFullAutomationModeTime: new Date('2026-11-21T00:00:00Z'),
      }),
      because: 'paused',
      evidence: { ResumeFullAutomationModeTime: '2026-11-21T00:00:00.000Z' },
    },
    'outside the support perimeter, whatever the mode says': {
      subject: db({ AutomationMode: 'full', DBInstanceStatus: 'unsupported-configuration' }),
      because: 'support perimeter',
    },
  },
  notApplicable: {
    'an ordinary instance, which has no automation mode': { subject: db({ Engine: 'postgres' }) },
    'one that is being created': { subject: db({ DBInstanceStatus: 'creating' }), because: 'creating' },
    'one that is being deleted': {
      subject: db({ DBInstanceStatus: 'deleting', AutomationMode: 'all-paused' }),
      because: 'deleting',
    },
  },
  unknown: {
    'AWS did not say the mode': { subject: db({ DBInstanceStatus: 'available' }), because: 'AutomationMode' },
    'AWS did not say the engine': {
      subject: resource(dbInstance, { AutomationMode: 'full' }),
      because: 'Engine',
    },
  },
});
