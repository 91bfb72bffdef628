import { actions, allChecks, operations, picture } from '../../src/cli/registry.ts';
import { httpHandler } from '../../src/collect/http.ts';
import type { Report } from '../../src/model/report.ts';
import type { Scanning } from '../../src/scan.ts';
import { type StandIn, serve } from '../../src/standin/index.ts';
import { scanned } from '../support/world.ts';

/** Scans a stand-in over HTTP on loopback with every check. */
export async function scanOverHttp(aws: StandIn, options: Partial<Scanning> = {}): Promise<Report> {
  const served = await serve(aws);
  const requestHandler = await httpHandler({});
  try {
    return await scanned(aws, await allChecks(), {
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
  } finally {
    requestHandler.destroy();
    await served.close();
  }
}
