import { account } from './expected/account.ts';
import { alerts } from './expected/alerts.ts';
import { backups } from './expected/backups.ts';
import { balancing } from './expected/balancing.ts';
import { brokers } from './expected/brokers.ts';
import { caches } from './expected/caches.ts';
import { containers } from './expected/containers.ts';
import { databases } from './expected/databases.ts';
import { distributions } from './expected/distributions.ts';
import { fileSystems } from './expected/file-systems.ts';
import { functions } from './expected/functions.ts';
import { gateways } from './expected/gateways.ts';
import { groups } from './expected/groups.ts';
import { names } from './expected/names.ts';
import { networks } from './expected/networks.ts';
import { queues } from './expected/queues.ts';
import { servers } from './expected/servers.ts';
import { stacks } from './expected/stacks.ts';
import { storage } from './expected/storage.ts';
import { streams } from './expected/streams.ts';
import { tables } from './expected/tables.ts';
import type { Expectations } from './expected/verdicts.ts';
import type { Seed } from './seed.ts';

/** What a linter that understands AWS says about the seeded account, check by check, resource by resource. */
export function expected(seed: Seed): Expectations {
  return {
    ...account(seed),
    ...alerts(seed),
    ...storage(seed),
    ...backups(seed),
    ...databases(seed),
    ...caches(seed),
    ...brokers(seed),
    ...gateways(seed),
    ...containers(seed),
    ...distributions(seed),
    ...tables(),
    ...streams(),
    ...stacks(),
    ...queues(seed),
    ...functions(seed),
    ...fileSystems(seed),
    ...names(seed),
    ...networks(seed),
    ...servers(seed),
    ...groups(seed),
    ...balancing(seed),
  };
}
