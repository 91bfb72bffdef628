import { build } from 'rolldown';
import { root } from './check-files.ts';
import { licences } from './licences.ts';

/** The SDK's own code; its clients, and what only some of them need, are left to the chunks of the services that use them. */
const sdkCore =
  /node_modules[\\/]@(smithy|aws-crypto|aws|aws-sdk[\\/](core|middleware-(?!endpoint-discovery).*|signature-.*|types|util-.*|xml-.*))[\\/]/;
const sdk = /\/node_modules\/@(aws-sdk|smithy)\//;

const { output } = await build({
  cwd: root,
  input: { main: 'src/cli/main.ts' },
  platform: 'node',
  preserveEntrySignatures: false,
  // The SDK's ES modules, whose unused parts can be left out; by default Node's condition picks its CommonJS.
  resolve: { conditionNames: ['module', 'import', 'node'], mainFields: ['module', 'main'] },
  plugins: [licences(`${root}THIRD_PARTY_LICENSES.txt`)],
  output: {
    dir: process.argv[2] ?? 'dist',
    cleanDir: true,
    minify: true,
    comments: false,
    chunkFileNames: ({ facadeModuleId, moduleIds }) => {
      const modules = [facadeModuleId ?? '', ...moduleIds].map((id) => id.replaceAll('\\', '/'));
      const [, service] = modules.join('\n').match(/\/checks\/(\w+)\/sdk\.ts$/m) ?? [];
      if (service) return `sdk/${service}.js`;
      if (modules.some((id) => sdk.test(id))) return 'sdk/[name].js';
      const [, check = '[name]'] = modules[0]?.match(/\/(checks\/\w+\/[\w-]+)\.ts$/) ?? [];
      return `${check}.js`;
    },
    codeSplitting: {
      includeDependenciesRecursively: false,
      // A layer never needs a later one, so that no two chunks wait for each other.
      groups: [
        { name: 'sdk-core', test: sdkCore },
        { name: 'yaml', test: /[\\/]node_modules[\\/]yaml[\\/]/ },
        { name: 'vocabulary', test: /[\\/]src[\\/](define|model)[\\/]/ },
        { name: 'resources', test: /[\\/]checks[\\/](\w+[\\/](resources|lib)[\\/]|(?!index\.)[\w-]+\.ts$)/ },
        { debugName: 'checks', name: (id) => /[\\/](checks[\\/]\w+)[\\/](?!sdk\.ts)/.exec(id)?.[1] ?? null },
      ],
    },
  },
});

const bytes = output.reduce(
  (sum, file) => sum + Buffer.byteLength(file.type === 'chunk' ? file.code : file.source),
  0,
);
console.log(`dist: ${output.length} files, ${Math.round(bytes / 1000)} kB`);
