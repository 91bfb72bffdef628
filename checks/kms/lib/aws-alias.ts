/** Whether a key is named by the alias, or its ARN, of a key that AWS made for one of its services. */
export function isAwsAlias(key: string): boolean {
  return /(^|:)alias\/aws\//.test(key);
}
