/** Any number of characters. */
export const anyText = Symbol('any text');
/** Exactly one character. */
export const anyCharacter = Symbol('any character');

export type Wildcard = string | typeof anyText | typeof anyCharacter;

/** Whether a pattern, character by character, covers a text; in steps of the first star, however many stars there are. */
export function isLike(pattern: readonly Wildcard[], text: string): boolean {
  const given = [...text];
  let [at, star, taken] = [0, -1, 0];
  for (let i = 0; i < given.length; ) {
    const wanted = pattern[at];
    if (wanted === anyText) {
      star = at++;
      taken = i;
    } else if (wanted === anyCharacter || wanted === given[i]) {
      at += 1;
      i += 1;
    } else if (star >= 0) {
      at = star + 1;
      taken += 1;
      i = taken;
    } else {
      return false;
    }
  }
  return pattern.slice(at).every((each) => each === anyText);
}

/** The stars of a pattern as what they stand for, and question marks too where those do. */
export function starsOf(pattern: string, { questionMarks = false } = {}): readonly Wildcard[] {
  return [...pattern].map((each) =>
    each === '*' ? anyText : questionMarks && each === '?' ? anyCharacter : each,
  );
}
