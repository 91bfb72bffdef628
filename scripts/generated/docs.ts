import type { Check } from '#engine';
import { planOf } from '../../src/plan.ts';
import { actionsOf } from '../../src/policy.ts';
import { checkIds, loadChecks } from '../check-files.ts';
import type { Generated } from './index.ts';

const header = '<!-- generated: npm run generate -->';

/** The page that lists all checks. */
export const checksPage: Generated = {
  path: 'docs/checks.md',
  content: async () => {
    const checks = await loadChecks();
    const rows = checks.map(
      ({ id, title, severity, pillar }) =>
        `| [${id}](checks/${serviceOf(id)}.md#${anchorOf(id)}) | ${cell(title)} | ${severity} | ${pillar} |`,
    );
    return `${header}

# Checks

${checks.length} checks. \`lintel explain <check>\` shows the same as these pages.

| Check | What it wants | Severity | Pillar |
|---|---|---|---|
${rows.join('\n')}
`;
  },
};

/** A page for each service, with all that is known of its checks. */
export function servicePages(): readonly Generated[] {
  const services = [...new Set(checkIds().map(serviceOf))];
  return services.map((service) => ({
    path: `docs/checks/${service}.md`,
    content: async () => {
      const checks = (await loadChecks()).filter(({ id }) => serviceOf(id) === service);
      const sections = await Promise.all(checks.map(sectionOf));
      return `${header}\n\n# ${service}\n\n${sections.join('\n\n')}\n`;
    },
  }));
}

async function sectionOf(check: Check): Promise<string> {
  const { id, title, severity, pillar, confidence, why, fix, notes, refs, wellArchitected } = check;
  const actions = await actionsOf(planOf([check]));
  const facts = [
    severity,
    pillar,
    ...(confidence === 'likely' ? ['likely, not certain'] : []),
    ...wellArchitected,
  ];
  return blocks(
    `## ${id}`,
    `**${prose(title)}.** ${facts.join(' · ')}`,
    prose(why),
    `**Fix.** ${prose(fix.summary)}`,
    fenced('sh', fix.cli),
    fenced('yaml', fix.cloudformation),
    fenced('hcl', fix.terraform),
    `Cost: ${prose(fix.cost)} Risk: ${prose(fix.risk)} Effort: ${fix.effort}.`,
    optionsOf(check),
    actions.length > 0 && `Needs ${actions.map((action) => `\`${action}\``).join(', ')}.`,
    `${refs.map((ref) => `<${ref}>`).join(' · ')} · notes ${notes.join(', ')}`,
  );
}

function optionsOf({ options }: Check): string | false {
  const rows = Object.entries(options).map(
    ([name, value]) => `| \`${name}\` | \`${JSON.stringify(value)}\` |`,
  );
  return rows.length > 0 && ['| Option | Default |', '|---|---|', ...rows].join('\n');
}

function fenced(language: string, code: string | undefined): string | false {
  return code !== undefined && `\`\`\`${language}\n${code.trim()}\n\`\`\``;
}

function blocks(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join('\n\n');
}

/** Markdown reads `<bucket>` as an element. */
function prose(text: string): string {
  return text.replaceAll('<', '&lt;');
}

function cell(text: string): string {
  return prose(text).replaceAll('|', '\\|');
}

/** GitHub's anchor of a heading. */
function anchorOf(id: string): string {
  return id.replaceAll('/', '');
}

function serviceOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}
