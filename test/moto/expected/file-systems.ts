import type { Seed } from '../seed.ts';
import type { Expectations } from './verdicts.ts';

export function fileSystems({ shares, fsx }: Seed): Expectations {
  return {
    'efs/multi-az': {
      pass: [shares.images],
      fail: [shares.narrow, shares.oneZone],
      'not-applicable': [shares.unmounted],
    },
    'efs/backup-enabled': { pass: [shares.images, shares.oneZone], fail: [shares.narrow, shares.unmounted] },
    'fsx/multi-az': { pass: [fsx.office], fail: [fsx.scanner], 'not-applicable': [fsx.scratch] },
    'fsx/data-protected': { pass: [fsx.office], fail: [fsx.scanner, fsx.scratch] },
  };
}
