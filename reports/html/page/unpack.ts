import type { Packed, Wardrobe } from '../packed.ts';

/** Reads the report that the page carries. */
export async function unpack(base64: string): Promise<Packed> {
  return (await inflated(base64).json()) as Packed;
}

/** Dresses the page, for only what stands there before its script runs has a style of its own; gives it its words. */
export async function dress(base64: string): Promise<Wardrobe['messages']> {
  const { style, messages } = (await inflated(base64).json()) as Wardrobe;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [sheet];
  return messages;
}

/** Undoes base64, then deflate. */
function inflated(base64: string): Response {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')));
}
