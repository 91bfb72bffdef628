import check from '../../../checks/ecr/image-scanning.ts';
import { repository } from '../../../checks/ecr/resources/repository.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

type Frequency = 'SCAN_ON_PUSH' | 'CONTINUOUS_SCAN' | 'MANUAL';

const images = (scanFrequency: Frequency | undefined, scanOnPush: boolean | undefined) =>
  resource(
    repository.with('scanning'),
    {
      repositoryName: 'shop/web',
      repositoryArn: 'arn:aws:ecr:ap-northeast-2:111122223333:repository/shop/web',
    },
    { scanning: { scanFrequency, scanOnPush } },
  );

testCheck(check, {
  passes: {
    'on push': { subject: images('SCAN_ON_PUSH', true) },
    'on push, by a rule of the registry': { subject: images('SCAN_ON_PUSH', false) },
    'on push, by its own setting': { subject: images('MANUAL', true) },
    continuously: { subject: images('CONTINUOUS_SCAN', false) },
    'on push, and no frequency is told': { subject: images(undefined, true) },
  },
  fails: {
    'when somebody asks': {
      subject: images('MANUAL', false),
      because: 'only when somebody asks',
      evidence: { scanFrequency: 'MANUAL', scanOnPush: false },
    },
    'not on push, and no frequency is told': { subject: images(undefined, false) },
    'by hand, and nothing is told of pushes': { subject: images('MANUAL', undefined) },
  },
  unknown: {
    'AWS said nothing of it': {
      subject: resource(
        repository.with('scanning'),
        { repositoryName: 'gone', repositoryArn: 'arn:gone' },
        { scanning: undefined },
      ),
      because: 'scanning configuration',
    },
    'AWS said neither': { subject: images(undefined, undefined), because: 'scanFrequency' },
  },
});
