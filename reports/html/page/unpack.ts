import type { Packed } from '../packed.ts';

/** Reads the report that the page carries. */
export async function unpack(base64: string): Promise<Packed> {
  return (await inflated(base64).json()) as Packed;
}

/** Dresses the page: only what stands there before its script runs has a style of its own. */
export async function dress(base64: string): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await inflated(base64).text());
  document.adoptedStyleSheets = [sheet];
}

/** Undoes base64, then deflate. */
function inflated(base64: string): Response {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')));
}
