import type { Check } from '../../define/check.ts';
import { actions, checkNamed } from '../registry.ts';

/** Prints all that is known of one check. */
export async function run(id: string, options: { readonly format: 'text' | 'json' }): Promise<void> {
  const check = await checkNamed(id);
  console.log(options.format === 'json' ? JSON.stringify(described(check), null, 2) : textOf(check));
}

function described({ subject, context, evaluate, ...words }: Check) {
  const judges = subject.needs.map(({ source }) => source.type);
  return { ...words, judges, consults: Object.keys(context), actions: actions[words.id] ?? [] };
}

function textOf(check: Check): string {
  const { id, title, severity, pillar, confidence, why, fix, options, refs, notes, wellArchitected } = check;
  const sections: readonly (readonly [string, string])[] = [
    ['', `${id}: ${title}`],
    ['', [severity, pillar, ...(confidence === 'likely' ? ['likely, not certain'] : [])].join(' · ')],
    ['Why', why],
    ['Fix', fix.summary],
    ['', indented([fix.cli, fix.cloudformation, fix.terraform])],
    ['Cost', fix.cost],
    ['Risk', fix.risk],
    ['Effort', fix.effort],
    [
      'Options',
      Object.entries(options)
        .map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
        .join('\n'),
    ],
    ['Needs', (actions[id] ?? []).join(', ')],
    ['From', [...notes.map((note) => `notes ${note}`), ...wellArchitected].join(' · ')],
    ['Read', refs.join('\n')],
  ];
  return sections
    .filter(([, text]) => text !== '')
    .map(([name, text]) => (name ? `${name}\n${text.replaceAll(/^/gm, '  ')}` : text))
    .join('\n\n');
}

function indented(blocks: readonly (string | undefined)[]): string {
  return blocks.flatMap((block) => block?.replaceAll(/^/gm, '    ') ?? []).join('\n\n');
}
