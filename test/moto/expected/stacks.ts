import type { Expectations } from './verdicts.ts';

export function stacks(): Expectations {
  return {
    'cloudformation/stateful-deletion-policy': {
      pass: ['retained'],
      fail: ['forgotten', 'logging'],
      'not-applicable': ['settings'],
    },
    'cognito/user-pool-protected': {
      pass: ['guarded'],
      fail: ['unguarded', 'without-mfa', 'federated'],
    },
  };
}
