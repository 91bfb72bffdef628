import { AwsError } from './aws-error.ts';
import type { Call } from './call.ts';
import type { Protocol } from './protocol/protocol.ts';

/** A refusal that AWS words differently in each protocol. */
export type Refusal =
  | 'deny'
  | 'deny-by-scp'
  | 'throttle'
  | 'internal-error'
  | 'unavailable'
  | 'expired-token'
  | 'region-disabled';

type Dialect = Protocol | 's3';
type Wording = readonly [name: string, status: number];

const denied: Readonly<Record<Dialect, Wording>> = {
  query: ['AccessDenied', 403],
  ec2: ['UnauthorizedOperation', 403],
  json: ['AccessDeniedException', 400],
  'rest-json': ['AccessDeniedException', 403],
  'rest-xml': ['AccessDenied', 403],
  s3: ['AccessDenied', 403],
};

const WORDINGS: Readonly<Record<Refusal, Readonly<Record<Dialect, Wording>>>> = {
  deny: denied,
  'deny-by-scp': denied,
  throttle: {
    query: ['Throttling', 400],
    ec2: ['RequestLimitExceeded', 503],
    json: ['ThrottlingException', 400],
    'rest-json': ['TooManyRequestsException', 429],
    'rest-xml': ['Throttling', 400],
    s3: ['SlowDown', 503],
  },
  'internal-error': {
    query: ['InternalFailure', 500],
    ec2: ['InternalError', 500],
    json: ['InternalServerError', 500],
    'rest-json': ['InternalServerException', 500],
    'rest-xml': ['InternalError', 500],
    s3: ['InternalError', 500],
  },
  unavailable: {
    query: ['ServiceUnavailable', 503],
    ec2: ['Unavailable', 503],
    json: ['ServiceUnavailableException', 503],
    'rest-json': ['ServiceUnavailableException', 503],
    'rest-xml': ['ServiceUnavailable', 503],
    s3: ['ServiceUnavailable', 503],
  },
  'expired-token': {
    query: ['ExpiredToken', 403],
    ec2: ['RequestExpired', 400],
    json: ['ExpiredTokenException', 400],
    'rest-json': ['ExpiredTokenException', 403],
    'rest-xml': ['ExpiredToken', 403],
    s3: ['ExpiredToken', 400],
  },
  // https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html
  'region-disabled': {
    query: ['InvalidClientTokenId', 403],
    ec2: ['AuthFailure', 401],
    json: ['UnrecognizedClientException', 400],
    'rest-json': ['UnrecognizedClientException', 403],
    'rest-xml': ['InvalidClientTokenId', 403],
    s3: ['InvalidToken', 400],
  },
};

/** A throttle with the header that some services add: https://www.rfc-editor.org/rfc/rfc9110#name-retry-after */
export function throttledFor(seconds: number, protocol: Protocol, call: Call): AwsError {
  return errorOf('throttle', protocol, call, { 'retry-after': String(seconds) });
}

/** The error by which AWS refuses this call. */
export function errorOf(refusal: Refusal, protocol: Protocol, call: Call, headers = {}): AwsError {
  const dialect = protocol === 'rest-xml' && call.service.startsWith('s3') ? 's3' : protocol;
  const [name, status] = WORDINGS[refusal][dialect];
  return new AwsError(name, messageOf(refusal, call), { status, headers });
}

function messageOf(refusal: Refusal, { account, service, operation }: Call): string {
  const action = `${service}:${operation}`;
  const noRight = `User: arn:aws:iam::${account}:user/stand-in is not authorized to perform: ${action}`;
  switch (refusal) {
    case 'deny':
      return `${noRight} because no identity-based policy allows the ${action} action`;
    case 'deny-by-scp':
      return `${noRight} with an explicit deny in a service control policy`;
    case 'throttle':
      return 'Rate exceeded';
    case 'internal-error':
      return 'An internal error has occurred';
    case 'unavailable':
      return 'The service is unavailable. Please try again shortly.';
    case 'expired-token':
      return 'The security token included in the request is expired';
    case 'region-disabled':
      return 'The security token included in the request is invalid.';
  }
}

/** Whether a trouble is a refusal. */
export function isRefusal(trouble: unknown): trouble is Refusal {
  return typeof trouble === 'string' && trouble in WORDINGS;
}
