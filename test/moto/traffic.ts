import type { IncomingHttpHeaders } from 'node:http';

/** One request, as the wire shows it: the front knows nothing of the program that sent it. */
export interface Sent {
  /** The name that requests are signed for: `elasticloadbalancing`. */
  readonly service: string;
  readonly region: string;
  /** `DescribeSubnets`; for REST, the method and what is asked for: `GET ?versioning`, `POST /getAlternateContact`. */
  readonly operation: string;
  /** Equal for equal requests. */
  readonly request: string;
}

export function sentBy(method: string, url: string, headers: IncomingHttpHeaders, body: string): Sent {
  const [, region = '', service = ''] =
    /Credential=[^/]+\/\d+\/([^/]+)\/([^/]+)\//.exec(headers.authorization ?? '') ?? [];
  const target = headers['x-amz-target'];
  const form = new URLSearchParams(body);
  const named = typeof target === 'string' ? target.split('.').at(-1) : form.get('Action');
  return {
    service:
      service === 'elasticloadbalancing' && form.get('Version') === '2012-06-01' ? 'elb-classic' : service,
    region,
    operation: named ?? restOperation(method, service, new URL(url, 'http://localhost')),
    request: [method, headers.host, url, target, region, service, body].join('\n'),
  };
}

/** `GET ?versioning` whichever bucket it is; other services put resources where this project asks for none. */
function restOperation(method: string, service: string, { pathname, searchParams }: URL): string {
  if (service !== 's3') return `${method} ${pathname}`;
  if (pathname.startsWith('/v20180820/')) return `${method} ${pathname}`;
  const asked = [...searchParams.keys()].find(
    (key) => /^[a-z-]+$/i.test(key) && searchParams.get(key) === '',
  );
  return pathname === '/' ? `${method} /` : `${method}${asked ? ` ?${asked}` : ''}`;
}

/** Nothing else may be sent to an account. Route 53 is asked for the tags of many with a POST that names none of them. */
export function isRead({ operation }: Sent): boolean {
  return /^((Get|List|Describe|Head|BatchGet)[A-Z]|(GET|HEAD)\b|POST \/(get|list)[A-Z]|POST \/2013-04-01\/tags\/[a-z]+$)/.test(
    operation,
  );
}

/** How often each operation was sent to each Region: `{ 'ec2 DescribeVpcs ap-northeast-2': 1 }`. */
export function countByOperation(sent: readonly Sent[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { service, operation, region } of sent) {
    const name = `${service} ${operation} ${region}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
