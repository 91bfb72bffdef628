import type { Renderer, Report } from '../../src/model/report.ts';
import { encode, pack } from './pack.ts';
import { later, script, scriptHash, style, styleHash } from './page.generated.ts';

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%23a8552e' d='M1 2h14v4H1zM3 7h3v7H3zM10 7h3v7h-3z'/%3E%3C/svg%3E";

const policy = [
  "default-src 'none'",
  `script-src '${scriptHash}'`,
  `style-src '${styleHash}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The report as one HTML file that asks nobody for anything: the data once, compressed, and a page that reads it. */
export const html: Renderer = (report) => {
  const title = escaped(titleOf(report));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Lintel ${escaped(report.tool.version)}">
<title>${title}</title>
<link rel="icon" href="${icon}">
<style>${style}</style>
</head>
<body>
<div id="page" data-later="${later}">
<main class="waiting">
<h1>${title}</h1>
<p>${escaped(inWords(report))}</p>
<noscript><p>This report draws itself with the script inside this file; allow scripts to read it.</p></noscript>
</main>
</div>
<script type="text/plain" id="report">${encode(pack(report))}</script>
<script>${script}</script>
</body>
</html>
`;
};

function titleOf({ scan }: Report): string {
  const [first, ...others] = scan.accounts.map(({ id, name }) => name ?? id);
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return `Lintel: ${first ?? 'no account'}${more}, ${scan.startedAt.slice(0, 10)}`;
}

/** For those who see no more than this: mail previews, search indexes, browsers without scripts. */
function inWords({ tally, complete }: Report): string {
  const verdicts = `${tally.fail} of ${tally.pass + tally.fail} checked fail, ${tally.unknown} are unknown, ${tally.suppressed} suppressed.`;
  return complete ? verdicts : `${verdicts} Not everything could be read.`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"'\p{Cc}\p{Cs}]/gu, (character) => `&#${character.codePointAt(0)};`);
}
