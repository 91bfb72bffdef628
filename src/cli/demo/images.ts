import {
  BatchGetRepositoryScanningConfigurationCommand,
  DescribeRepositoriesCommand,
  ListTagsForResourceCommand,
} from '../../../checks/ecr/sdk.ts';
import { answer } from '../../standin/index.ts';
import { account, arnOf, seoul, shop, tagList } from './places.ts';

/** The images of the shop are scanned by a rule of the registry; the one for the stores was pushed by hand once. */
const repositories = [
  { name: 'haneul-shop/web', frequency: 'SCAN_ON_PUSH', tags: shop('prod') },
  { name: 'haneul-shop/mail-worker', frequency: 'SCAN_ON_PUSH', tags: shop('prod') },
  { name: 'pos-agent', frequency: 'MANUAL', tags: { team: '매장시스템' } },
] as const;

const repositoryArn = (name: string) => arnOf('ecr', seoul, `repository/${name}`);

/** Container images, all of them in Seoul. */
export const imageAnswers = [
  answer(
    DescribeRepositoriesCommand,
    (_, { region }) => ({
      repositories: (region === seoul ? repositories : []).map(({ name }) => ({
        repositoryName: name,
        repositoryArn: repositoryArn(name),
        repositoryUri: `${account}.dkr.ecr.${seoul}.amazonaws.com/${name}`,
        registryId: account,
        imageScanningConfiguration: { scanOnPush: false },
      })),
    }),
    { items: 'repositories', size: 'maxResults', token: 'nextToken', next: 'nextToken', limit: 1000 },
  ),
  answer(BatchGetRepositoryScanningConfigurationCommand, ({ repositoryNames = [] }) => ({
    scanningConfigurations: repositories
      .filter(({ name }) => repositoryNames.includes(name))
      .map(({ name, frequency }) => ({
        repositoryName: name,
        repositoryArn: repositoryArn(name),
        scanOnPush: frequency === 'SCAN_ON_PUSH',
        scanFrequency: frequency,
      })),
    failures: [],
  })),
  answer(ListTagsForResourceCommand, ({ resourceArn }) => ({
    tags: repositories
      .filter(({ name }) => repositoryArn(name) === resourceArn)
      .flatMap(({ tags }) => tagList(tags)),
  })),
];
