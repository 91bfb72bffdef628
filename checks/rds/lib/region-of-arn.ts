/** The Region in an ARN; nothing where there is none, or where it is a plain identifier. */
export function regionOfArn(arn: string | undefined): string | undefined {
  return arn?.split(':')[3] || undefined;
}
