import type { Packed } from '../packed.ts';

/** Reads the report that the page carries: base64, then deflate, then JSON. */
export async function unpack(base64: string): Promise<Packed> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return (await new Response(stream).json()) as Packed;
}
