import { isClockSkewCorrectedError, isThrottlingError, isTransientError } from '@smithy/core/retry';
import type { Absent, AwsError } from '../define/call.ts';
import type { GapCause } from '../model/gap.ts';

/** What an SDK call throws, whatever the protocol. */
export interface SdkError extends AwsError {
  readonly Code?: string;
  /** Of what went wrong below HTTP. */
  readonly code?: string;
}

const denials = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'AuthorizationError',
  'AuthorizationErrorException',
  'Forbidden',
  'NotAuthorized',
  'NotAuthorizedException',
  'UnauthorizedAccess',
  'UnauthorizedException',
  'UnauthorizedOperation',
]);

/** What a Region that is not enabled answers, and what credentials that are not valid at all answer. */
const refusals = new Set([
  'AuthFailure',
  'InvalidAccessKeyId',
  'InvalidClientTokenId',
  'OptInRequired',
  'SignatureDoesNotMatch',
  'UnrecognizedClientException',
]);

const expiries = new Set(['ExpiredToken', 'ExpiredTokenException', 'RequestExpired', 'TokenRefreshRequired']);

const resets = new Set(['ECONNRESET', 'EPIPE']);

const scp = /service control policy/i;

/** Whatever was thrown, as an error. */
export function sdkError(thrown: unknown): SdkError {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

export function isThrottle(error: SdkError): boolean {
  return isThrottlingError(asSdk(error)) || /^(SlowDown|TooManyRequests|Throttl)/.test(error.name);
}

export function isExpiry(error: SdkError): boolean {
  return expiries.has(error.name);
}

/** A server that hangs; the SDK calls a broken connection by the same name. */
export function isTimeout(error: SdkError): boolean {
  return error.name === 'TimeoutError' && !resets.has(error.code ?? '');
}

/** Whether the same request may succeed in a moment. An answer that cannot be parsed was cut on its way. */
export function isRetryable(error: SdkError): boolean {
  const sdk = asSdk(error);
  return (
    isThrottle(error) ||
    isTransientError(sdk) ||
    isClockSkewCorrectedError(sdk) === true ||
    (isUnparsed(error) && !isRefusal(error)) ||
    (error.$metadata?.httpStatusCode ?? 0) >= 500
  );
}

/** "Not configured", as the call declares it. */
export function isAbsent(error: SdkError, absentOn: readonly Absent[]): boolean {
  return absentOn.some((absent) =>
    typeof absent === 'string'
      ? error.name === absent || error.Code === absent
      : error.name === absent.name && absent.message.test(error.message),
  );
}

/** The whole tool's one classification of why AWS did not answer. */
export function causeOf(error: SdkError): GapCause {
  if (scp.test(error.message)) return 'denied-by-scp';
  if (denials.has(error.name)) return 'access-denied';
  if (isExpiry(error) || error.name === 'CredentialsProviderError') return 'credentials';
  if (refusals.has(error.name)) return 'region-disabled';
  if (isThrottle(error)) return 'throttled';
  if (isRefusal(error)) return error.$metadata?.httpStatusCode === 403 ? 'access-denied' : 'refused';
  return isRetryable(error) || error.$metadata === undefined ? 'unreachable' : 'refused';
}

/** A status of 4xx is an answer, whatever its body: what no AWS service sends, an emulator or a proxy may. */
function isRefusal({ $metadata, $response }: SdkError): boolean {
  const status = $metadata?.httpStatusCode ?? $response?.statusCode ?? 0;
  return status >= 400 && status < 500;
}

/** An answer that the SDK could not make sense of. */
export function isUnparsed(error: SdkError): boolean {
  return error instanceof SyntaxError || error.message.includes('Deserialization error');
}

function asSdk(error: SdkError): Parameters<typeof isThrottlingError>[0] {
  return error as Parameters<typeof isThrottlingError>[0];
}
