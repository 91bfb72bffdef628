import type { Selected } from '#engine';
import check from '../../../checks/codepipeline/deploys-all-active-regions.ts';
import { pipeline } from '../../../checks/codepipeline/resources/pipeline.ts';
import { service } from '../../../checks/ecs/resources/service.ts';
import { environment } from '../../../checks/elasticbeanstalk/resources/environment.ts';
import { resourceIn } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

type Action = Selected<ReturnType<typeof pipeline.with<['declaration']>>>['declaration']['actions'][number];

const seoul = { region: 'ap-northeast-2' };
const tokyo = { region: 'ap-northeast-1' };
const virginia = { region: 'us-east-1' };

const deploys = (provider: string, region?: string, target?: string): Action => ({
  category: 'Deploy',
  provider,
  region,
  target,
});
const shop = (region?: string) => deploys('ECS', region, 'shop/web');
const build: Action = { category: 'Build', provider: 'CodeBuild', region: undefined, target: undefined };
const named = (name: string, actions: readonly Action[], place: object = seoul) =>
  resourceIn(
    place,
    pipeline.with('declaration'),
    { name },
    { declaration: { artifactStores: [], actions: [...actions] } },
  );
const made = (...actions: readonly Action[]) => named('web', [build, ...actions]);

const running = (
  place: { readonly region: string; readonly account?: string },
  data: Partial<Selected<typeof service>['data']> = {},
) =>
  resourceIn(place, service, {
    serviceName: 'web',
    serviceArn: `arn:aws:ecs:${place.region}:111122223333:service/shop/web`,
    status: 'ACTIVE',
    desiredCount: 2,
    ...data,
  });
const web = (place: { readonly region: string }, EnvironmentName = 'web', Status = 'Ready') =>
  resourceIn(place, environment, {
    EnvironmentName,
    EnvironmentArn: EnvironmentName,
    Status: Status as 'Ready',
  });
const both = { services: [running(seoul), running(tokyo)] };
const home = made(shop());
const abroad = (action: Action, place: object = seoul) => ({
  ...both,
  pipelines: [home, named('other', [action], place)],
});
const nextTo = (other: ReturnType<typeof running>) => ({ services: [running(seoul), other] });

testCheck(check, {
  passes: {
    'an action in each Region': {
      subject: made(shop(), shop('ap-northeast-1')),
      context: { ...both, pipelines: [made(shop(), shop('ap-northeast-1'))] },
    },
    'a pipeline in each Region': { subject: home, context: abroad(shop(), tokyo) },
    'who knows what CloudFormation deploys there': {
      subject: home,
      context: abroad(deploys('CloudFormation', 'ap-northeast-1')),
    },
    'a function may deploy there': {
      subject: home,
      context: abroad({
        category: 'Invoke',
        provider: 'Lambda',
        region: 'ap-northeast-1',
        target: undefined,
      }),
    },
  },
  fails: {
    'nothing deploys to the copy': {
      subject: home,
      context: { ...both, pipelines: [home] },
      because: 'Nothing deploys to ap-northeast-1, where shop/web runs too',
      evidence: { region: ['ap-northeast-1'], id: ['shop/web'] },
    },
    'a pipeline deploys another service there': {
      subject: home,
      context: abroad(deploys('ECS', 'ap-northeast-1', 'shop/api')),
    },
    'a pipeline deploys another thing of the name there': {
      subject: home,
      context: abroad(deploys('ElasticBeanstalk', 'ap-northeast-1', 'shop/web')),
    },
    'a pipeline deploys it to yet another Region': { subject: home, context: abroad(shop('us-east-1')) },
    'a pipeline of another account deploys there': {
      subject: home,
      context: abroad(shop(), { ...tokyo, account: '444455556666' }),
    },
    'a build may deploy there': {
      subject: home,
      context: abroad(build, virginia),
      because: 'unless a build does',
      severity: 'info',
    },
    'two Regions': {
      subject: home,
      context: { services: [running(virginia), running(tokyo), running(seoul)], pipelines: [home] },
      because: 'Nothing deploys to ap-northeast-1, us-east-1, where',
    },
    'it deploys the one of two': {
      subject: made(shop(), deploys('S3')),
      context: { ...both, pipelines: [home] },
    },
    'environments of Elastic Beanstalk': {
      subject: made(deploys('ElasticBeanstalk', undefined, 'web')),
      context: {
        environments: [web(seoul), web(tokyo)],
        pipelines: [made(deploys('ElasticBeanstalk', undefined, 'web'))],
      },
      evidence: { id: ['web'] },
    },
  },
  notApplicable: {
    'it only builds': { subject: made(), context: both, because: 'it deploys in a build, if at all' },
    'it only tests': {
      subject: made({ category: 'Test', provider: 'CodeBuild', region: undefined, target: undefined }),
      context: both,
    },
    'CloudFormation deploys': {
      subject: made(deploys('CloudFormation'), deploys('S3')),
      context: both,
      because: 'nobody sees what CloudFormation, S3 deploys to',
    },
    'a provider nobody knows': { subject: made(deploys('Ours', undefined, 'shop/web')), context: both },
    'one Region': { subject: home, context: { services: [running(seoul)] }, because: 'no second Region' },
    'twice in the same Region': { subject: home, context: nextTo(running(seoul)) },
    'of another name': {
      subject: home,
      context: nextTo(
        running(tokyo, { serviceArn: 'arn:aws:ecs:ap-northeast-1:111122223333:service/dev/web' }),
      ),
    },
    'in another account': {
      subject: home,
      context: nextTo(running({ ...tokyo, account: '444455556666' })),
    },
    'a service that was deleted': {
      subject: home,
      context: nextTo(running(tokyo, { status: 'INACTIVE' })),
    },
    'a service that runs nothing': { subject: home, context: nextTo(running(tokyo, { desiredCount: 0 })) },
    'a service of which nobody says how much it runs': {
      subject: home,
      context: nextTo(running(tokyo, { desiredCount: undefined })),
    },
    'an environment that is terminated': {
      subject: made(deploys('ElasticBeanstalk', undefined, 'web')),
      context: { environments: [web(seoul), web(tokyo, 'web', 'Terminated')] },
    },
    'an action that names no provider': {
      subject: made({ category: 'Deploy', provider: undefined, region: undefined, target: undefined }),
      context: both,
    },
  },
});
