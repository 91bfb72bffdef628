import { isUnparsed, type SdkError } from './errors.ts';
import type { Credentials } from './session.ts';

/** A client whose credentials some errors repeat. */
interface Signing {
  readonly config: { readonly credentials?: () => Promise<Credentials> };
}

/** What an error says, in one line: nothing of the credentials, and no ids that differ from scan to scan. */
export async function messageOf(error: SdkError, client: Signing): Promise<string> {
  // A parser quotes what it does not understand, whatever that may be.
  const said = isUnparsed(error) ? 'the answer is cut short, or none of AWS’s' : error.message;
  const message = (await secretsOf(client))
    .reduce((text, secret) => text.replaceAll(secret, '…'), said)
    // Some services answer a wrong signature with the whole request that they expected.
    .replaceAll(/the canonical string for this request.*$/gis, '')
    .replaceAll(/(authorization header: ?)'[^']*'/gi, '$1…')
    .replaceAll(/\b(basic|bearer) [\w+/=.-]{8,}/gi, '$1 …')
    .replaceAll(/\/\/[^\s/]+@/g, '//…@')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/Encoded authorization failure message: \S+/g, '')
    .replaceAll(/\(?(request ?id|host ?id):? ?[\w/+=-]+\)?/gi, '')
    .trim();
  return [error.name, message].filter(Boolean).join(': ').slice(0, 500);
}

const shortest = 16;

/** The client's credentials, longest first, as they are and as URLs bear them; none where it has none. */
async function secretsOf({ config }: Signing): Promise<readonly string[]> {
  const credentials = await config.credentials?.().catch(() => undefined);
  const { accessKeyId, secretAccessKey, sessionToken } = credentials ?? {};
  return [sessionToken, secretAccessKey, accessKeyId]
    .flatMap((secret) => (secret ? [secret, encodeURIComponent(secret)] : []))
    .filter(({ length }) => length >= shortest);
}
