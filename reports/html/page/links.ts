const consoles: Readonly<Record<string, string>> = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
};

/** The page of a resource in the AWS console of its partition, where AWS has one. */
export function consoleLink(arn: string): string | undefined {
  const [, partition = '', service] = arn.split(':');
  const host = consoles[partition];
  if (!host || service === 'derived' || arn.endsWith('*')) return undefined;
  return `https://${host}/go/view?arn=${encodeURIComponent(arn)}`;
}

/** The address, if a link may lead there: within the page, or by https to a named host. */
export function allowed(address: string): string | undefined {
  if (address.startsWith('#')) return address;
  if (!URL.canParse(address)) return undefined;
  const { protocol, username, password } = new URL(address);
  return protocol === 'https:' && !username && !password ? address : undefined;
}
