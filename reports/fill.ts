import type { Resource } from '../src/model/resource.ts';

const placeholder = /\{(id|arn|account|region|partition)\}/g;
const token = /\\.|['"]|\{(?:id|arn|account|region|partition)\}/gs;

type Identified = Pick<Resource, 'id' | 'arn' | 'account' | 'region'>;

/** A shell command with the resource's identifiers in it, quoted so that a hostile name stays a name. */
export function fillCommand(command: string, resource: Identified): string {
  const values = valuesOf(resource);
  let quote = '';
  return command.replace(token, (part) => {
    const value = values[part];
    if (value !== undefined) return /\p{C}/u.test(value) ? part : quoted(value, quote);
    if (part.endsWith(quote || part) && (part.length === 1 || quote === "'")) quote = quote ? '' : part;
    return part;
  });
}

/** A CloudFormation or Terraform fragment with the identifiers in it, where they need no quoting. */
export function fillFragment(fragment: string, resource: Identified): string {
  const values = valuesOf(resource);
  return fragment.replace(placeholder, (part) => {
    const value = values[part] ?? part;
    return /^[\w@%+=:,./-]+$/.test(value) ? value : part;
  });
}

function valuesOf({ id, arn, account, region }: Identified): Readonly<Record<string, string>> {
  const partition = arn.split(':')[1] ?? 'aws';
  return {
    '{id}': id,
    '{arn}': arn,
    '{account}': account,
    '{region}': region,
    '{partition}': partition,
  };
}

function quoted(value: string, quote: string): string {
  if (quote === '"') return value.replace(/["\\$`]/g, '\\$&');
  const inner = value.replaceAll("'", "'\\''");
  return quote === "'" || /^[\w@%+=:,./-]+$/.test(value) ? inner : `'${inner}'`;
}
