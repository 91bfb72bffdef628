/** Whether a list of HTTP codes, such as `200,202` or `200-499`, has errors in it; AWS's default has none. */
export function acceptsErrors(codes = '200'): boolean {
  return codes.split(/[,-]/).some((code) => Number(code) >= 400);
}
