import check from '../../../checks/fsx/multi-az.ts';
import { testCheck } from '../../support/test-check.ts';
import { lustre, ontap, openZfs, server, tagged, windows } from './file-system.ts';

testCheck(check, {
  passes: {
    'Windows in two zones': { subject: windows({ DeploymentType: 'MULTI_AZ_1' }) },
    'ONTAP in two zones': { subject: ontap({ DeploymentType: 'MULTI_AZ_1' }) },
    'ONTAP of the second generation in two zones': { subject: ontap({ DeploymentType: 'MULTI_AZ_2' }) },
    'OpenZFS in two zones': { subject: openZfs({ DeploymentType: 'MULTI_AZ_1' }) },
    'one that is misconfigured is judged all the same': {
      subject: windows({ DeploymentType: 'MULTI_AZ_1' }, { Lifecycle: 'MISCONFIGURED' }),
    },
  },
  fails: {
    'Windows in one zone': {
      subject: windows({ DeploymentType: 'SINGLE_AZ_2' }),
      because: 'only file server',
      severity: 'high',
      evidence: { DeploymentType: 'SINGLE_AZ_2', SubnetIds: ['subnet-a'] },
    },
    'OpenZFS in one zone': { subject: openZfs({ DeploymentType: 'SINGLE_AZ_1' }), severity: 'high' },
    'a pair of OpenZFS in one zone': {
      subject: openZfs({ DeploymentType: 'SINGLE_AZ_HA_2' }),
      because: 'two file servers',
      severity: 'medium',
    },
    'ONTAP in one zone is always a pair': {
      subject: ontap({ DeploymentType: 'SINGLE_AZ_1' }),
      because: 'two file servers',
      severity: 'medium',
    },
  },
  notApplicable: {
    Lustre: { subject: lustre({ DeploymentType: 'PERSISTENT_2' }), because: 'fsx/data-protected' },
    'a copy': {
      subject: windows({ DeploymentType: 'SINGLE_AZ_2' }, tagged('lintel:dr-replica')),
      because: 'lintel:dr-replica',
    },
    'one that is being created': {
      subject: windows({ DeploymentType: 'SINGLE_AZ_1' }, { Lifecycle: 'CREATING' }),
      because: 'CREATING',
    },
    'one that was never created': {
      subject: windows({ DeploymentType: 'SINGLE_AZ_1' }, { Lifecycle: 'FAILED' }),
      because: 'FAILED',
    },
    'one that is being deleted': {
      subject: windows({ DeploymentType: 'SINGLE_AZ_1' }, { Lifecycle: 'DELETING' }),
      because: 'DELETING',
    },
  },
  unknown: {
    'of no kind': { subject: server({}), because: 'FileSystemType' },
    'of no deployment type': { subject: windows({}), because: 'DeploymentType' },
    'without a configuration': { subject: server({ FileSystemType: 'OPENZFS' }), because: 'DeploymentType' },
  },
});
