import { defineConfig } from 'vitest/config';

// Checks are pure, so that their tests can share what they import: seven times less work.
const pure = ['test/{checks,lib}/**/*.test.ts'];

export default defineConfig({
  test: {
    // As src/cli does.
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    projects: [
      { extends: true, test: { name: 'checks', include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: 'house',
          include: ['test/**/*.test.ts'],
          exclude: [...pure, 'test/moto/**', 'test/browser/**', 'test/trust/**'],
        },
      },
    ],
    coverage: {
      include: ['checks/*/*.ts', 'checks/*/lib/*.ts'],
      exclude: ['checks/*/sdk.ts'],
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 100, branches: 98 },
    },
  },
});
