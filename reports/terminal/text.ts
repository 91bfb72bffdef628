const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const marks = /\p{M}/gu;
/** What a terminal obeys or shows nothing of; of the latter, what gives an emoji its colour is let through. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]|(?![\ufe0e\ufe0f])\p{DI}/gu;
/** More marks than any script puts on one character, which would grow over other lines. */
const towers = /(\p{M}{8})\p{M}+/gu;

/** Foreign text on one line, with nothing left in it that a terminal would obey. */
export function plain(text: string): string {
  return text
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(unsafe, '\ufffd')
    .replace(towers, '$1')
    .trim();
}

/** The same of several lines, which stay lines. */
export function plainLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(unsafe, '\ufffd').replace(towers, '$1'))
    .join('\n');
}

/** How many columns a plain text takes on the screen: two for each Hangul syllable. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text.replace(marks, '')) columns += wide.test(character) ? 2 : 1;
  return columns;
}

/** As much of a plain text as fits, with an ellipsis where it was cut. */
export function cut(text: string, width: number): string {
  return columnsOf(text) <= width ? text : `${headOf(text, width - 1)}…`;
}

function headOf(text: string, width: number): string {
  let head = '';
  let columns = 0;
  for (const character of text) {
    columns += columnsOf(character);
    if (columns > width) break;
    head += character;
  }
  return head;
}

/** Filled with spaces up to a width. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)));
}

/** The same, with the spaces before it. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - columnsOf(text))) + text;
}

/** A plain text broken into lines at its spaces, and inside a word only where the word is too long. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (let word of text.split(' ')) {
    if (line && columnsOf(line) + 1 + columnsOf(word) > width) {
      lines.push(line);
      line = '';
    }
    while (columnsOf(word) > width) {
      const head = headOf(word, width);
      lines.push(head);
      word = word.slice(head.length);
    }
    line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}

/** Lines set in by some columns; the first may begin with something else. */
export function indent(lines: readonly string[], by: number, first = ' '.repeat(by)): string[] {
  return lines.map((line, i) => (i === 0 ? first : ' '.repeat(by)) + line);
}

/** `1 resource`, `1,200 resources`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${number(n)} ${n === 1 ? one : many}`;
}

/** `12,345`, whatever the locale of the machine. */
export function number(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `a, b and 3 more`. */
export function listed(names: readonly string[], most: number): string {
  const rest = names.length - most;
  return rest > 0 ? `${names.slice(0, most).join(', ')} and ${number(rest)} more` : names.join(', ');
}

/** `$1.20`; very little is told as such. */
export function dollars(amount: number): string {
  return amount < 0.01 ? 'less than $0.01' : `$${amount.toFixed(2)}`;
}
