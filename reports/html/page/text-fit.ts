const mostCharacters = 1000;
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]/u;

/** How wide a text will be, about, without asking the browser. */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * size;
}

function emsOf(character: string): number {
  if (wide.test(character)) return 1;
  if (/[iljtfr.,:;|!'()[\]\-· ]/.test(character)) return 0.4;
  if (/[mwMW@%…×]/.test(character)) return 0.92;
  if (/[A-Z]/.test(character)) return 0.75;
  return character.charCodeAt(0) > 0x2ff ? 0.9 : 0.62;
}

/** The text on one line, cut where it would be wider. */
export function fitted(text: string, width: number, size: number): string {
  const plain = onOneLine(text);
  if (widthOf(plain, size) <= width && plain.length < mostCharacters) return plain;
  let room = width - emsOf('…') * size;
  let kept = '';
  for (const character of plain) {
    room -= emsOf(character) * size;
    if (room < 0) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** The text on as many lines as it needs up to some, broken between words. */
export function wrapped(text: string, width: number, size: number, most: number): string[] {
  const words = onOneLine(text).split(' ');
  const lines: string[] = [];
  let line = '';
  for (const [i, word] of words.entries()) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer, size) > width) {
      if (lines.length === most - 1)
        return [...lines, fitted([line, ...words.slice(i)].join(' '), width, size)];
      lines.push(fitted(line.replace(/ ·$/, ''), width, size));
      line = word === '·' ? '' : word;
    } else line = longer;
  }
  return [...lines, fitted(line, width, size)];
}

function onOneLine(text: string): string {
  return text
    .slice(0, mostCharacters)
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim();
}
