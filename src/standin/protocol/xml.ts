const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Writes an XML element from text or from elements. */
export function xml(name: string, content: string | readonly string[]): string {
  const inside =
    typeof content === 'string'
      ? content.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign)
      : content.join('');
  return `<${name}>${inside}</${name}>`;
}
