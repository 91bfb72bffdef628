/** The value of an attribute; one that AWS leaves out has its default. */
export function attribute(
  attributes: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[],
  key: string,
  standard: string,
): string {
  return attributes.find(({ Key }) => Key === key)?.Value ?? standard;
}
