import type { Resource } from '../../src/model/resource.ts';

type Named = Pick<Resource, 'id' | 'account' | 'region'>;

/** An ARN with placeholders for what the resource says anyway, so that thousands become one. */
export function shortArn(resource: Named & Pick<Resource, 'arn'>): string {
  const [prefix = '', partition = '', service = '', region, account, ...rest] = resource.arn.split(':');
  const short = [
    prefix,
    partition,
    service,
    region === resource.region ? '{region}' : region,
    account === resource.account ? '{account}' : account,
    rest.join(':').replace(resource.id || /$^/, () => '{id}'),
  ].join(':');
  return longArn(short, resource) === resource.arn ? short : `=${resource.arn}`;
}

/** The ARN again. */
export function longArn(short: string, { id, account, region }: Named): string {
  if (short.startsWith('=')) return short.slice(1);
  const own: Record<string, string> = { '{id}': id, '{account}': account, '{region}': region };
  return short.replace(/\{(?:id|account|region)\}/g, (placeholder) => own[placeholder] ?? placeholder);
}
