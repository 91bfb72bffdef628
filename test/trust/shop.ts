import { shop } from '../../src/cli/demo/shop.ts';
import { actions, allChecks, operations, picture } from '../../src/cli/registry.ts';
import { httpHandler } from '../../src/collect/http.ts';
import type { Report } from '../../src/model/report.ts';
import type { Scanning } from '../../src/scan.ts';
import { type Call, type Fault, serve, standIn, type World } from '../../src/standin/index.ts';
import { here } from '../support/resource.ts';
import { scanned } from '../support/world.ts';

/** A scan of the sample account, and every request that it sent. */
export interface Scanned {
  readonly report: Report;
  readonly calls: readonly Call[];
}

/** Scans the sample account over HTTP on loopback with every check, while these things go wrong. */
export function scanShop(faults: readonly Fault[] = [], options: Partial<Scanning> = {}): Promise<Scanned> {
  return scanWorld(shop, faults, options);
}

/** Scans any account in the same way. */
export async function scanWorld(
  world: World,
  faults: readonly Fault[] = [],
  options: Partial<Scanning> = {},
): Promise<Scanned> {
  const aws = standIn({ ...world, now: () => here.now, faults: [...(world.faults ?? []), ...faults] });
  const served = await serve(aws);
  const requestHandler = await httpHandler({});
  try {
    const report = await scanned(aws, await allChecks(), {
      actions,
      operations,
      picture: await picture(),
      // The pace has tests of its own; here it would only take time.
      share: 1000,
      access: {
        provider: () => async () => ({ accessKeyId: 'AKIDTEST', secretAccessKey: 'secret' }),
        requestHandler,
        endpoint: served.url,
        env: {},
      },
      ...options,
    });
    return { report, calls: aws.calls };
  } finally {
    requestHandler.destroy();
    await served.close();
  }
}

/** What each verdict says, and what it weighs where it is a fail; not when and how it was found. */
export function verdictsOf({ findings }: Pick<Report, 'findings'>): ReadonlyMap<string, string> {
  return new Map(
    findings.map(({ check, resource, status, severity, severityReason, reason, ...rest }) => [
      `${check} ${resource.arn} ${resource.id}`,
      JSON.stringify([
        status,
        reason,
        'evidence' in rest ? rest.evidence : undefined,
        status === 'fail' ? [severity, severityReason, rest.environment] : [],
      ]),
    ]),
  );
}
