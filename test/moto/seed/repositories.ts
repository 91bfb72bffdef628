import {
  CreateRepositoryCommand,
  ECRClient,
  PutRegistryScanningConfigurationCommand,
} from '@aws-sdk/client-ecr';
import type { Place } from '../cloud.ts';

/** Repositories of images, and a rule of the registry that scans those of the shop; gives their names. */
export async function seedRepositories(home: Place) {
  const ecr = new ECRClient(home);
  await ecr.send(
    new PutRegistryScanningConfigurationCommand({
      scanType: 'BASIC',
      rules: [
        {
          scanFrequency: 'SCAN_ON_PUSH',
          repositoryFilters: [{ filter: 'shop/*', filterType: 'WILDCARD' }],
        },
      ],
    }),
  );
  for (const repositoryName of ['shop/web', 'tools']) {
    await ecr.send(new CreateRepositoryCommand({ repositoryName, tags: [{ Key: 'env', Value: 'prod' }] }));
  }
  return { shop: 'shop/web', tools: 'tools' };
}
