import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { resourceModules, root } from './check-files.ts';

/** The resource type that a new check most likely judges. */
interface Subject {
  readonly file: string;
  /** The name of its collector. */
  readonly name: string;
}

const [id = '', ...rest] = process.argv.slice(2);
const [, service, name] = /^([a-z][a-z0-9]*)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(id) ?? [];
if (!service || !name || name === 'sdk' || rest.length > 0) {
  refuse(`'${[id, ...rest].join(' ')}' is not the id of a check. Say: npm run new rds/instance-multi-az`);
}

const subject = subjectOf(service, name);
const files = {
  [`checks/${id}.ts`]: checkText(subject),
  [`test/checks/${id}.test.ts`]: testText(service, subject),
};
for (const path of Object.keys(files)) if (existsSync(join(root, path))) refuse(`${path} exists already.`);
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(`Wrote ${path}`);
}
console.log('Write the situations of the test, then the check; then: npm run generate && npm test');

function refuse(problem: string): never {
  console.error(problem);
  process.exit(2);
}

/** The service's type whose name shares the first word of the check's; else its first one; else an invented one. */
function subjectOf(service: string, name: string): Subject {
  const own = resourceModules().filter((path) => path.startsWith(`${service}/`));
  const [word = ''] = name.split('-');
  const path = own.find((each) => each.split(/[/-]/).includes(word)) ?? own[0];
  const file = path?.slice(`${service}/resources/`.length) ?? word;
  const text = path ? readFileSync(join(root, `checks/${path}.ts`), 'utf8') : '';
  return { file, name: /export const (\w+) = define/.exec(text)?.[1] ?? word };
}

function checkText({ file, name }: Subject): string {
  return `import { defineCheck, fail, must, pass } from '#engine';
import { ${name} } from './resources/${file}.ts';

export default defineCheck({
  id: '${id}',
  title: '…',
  pillar: 'reliability',
  severity: 'medium',
  why: '…',
  fix: {
    summary: '…',
    cost: '…',
    risk: '…',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/…'],
  notes: [],
  subject: ${name},

  evaluate({ data }) {
    return must(data, '…') ? pass() : fail('…', {});
  },
});
`;
}

function testText(service: string, { file, name }: Subject): string {
  return `import check from '../../../checks/${id}.ts';
import { ${name} } from '../../../checks/${service}/resources/${file}.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

testCheck(check, {
  passes: {
    '…': { subject: resource(${name}, {}) },
  },
  fails: {},
  notApplicable: {},
});
`;
}
