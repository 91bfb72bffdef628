import type { Access } from '../../collect/session.ts';
import { requestHandlerFor, standIn } from '../../standin/index.ts';
import { shop } from './shop.ts';

/** Access to the embedded sample account: everything on the way is real but the wire. */
export function demoAccess(): Access {
  return {
    provider: () => async () => ({ accessKeyId: 'AKIDLINTELDEMO', secretAccessKey: 'demo' }),
    requestHandler: requestHandlerFor(standIn(shop)),
    env: {},
  };
}
