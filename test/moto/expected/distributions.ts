import type { Seed } from '../seed.ts';
import type { Expectations } from './verdicts.ts';

export function distributions({ distributions: { plain, drafts, api, uploads } }: Seed): Expectations {
  return {
    'cloudfront/viewer-https': { pass: [drafts, api], fail: [plain], 'not-applicable': [uploads] },
    // moto holds an origin access identity, but no origin access control.
    'cloudfront/s3-origin-access-control': { fail: [drafts], 'not-applicable': [plain, api, uploads] },
    // A behavior that goes to an origin group is refused by moto.
    'cloudfront/origin-failover': { fail: [plain, drafts], 'not-applicable': [api, uploads] },
  };
}
