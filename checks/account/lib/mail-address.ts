/** What the shape of an address is judged by. */
export interface MailWords {
  /** Words that name a team or a function rather than a person. */
  readonly groupLocalParts: readonly string[];
  /** Domains where anyone opens a mailbox. */
  readonly freeMailDomains: readonly string[];
}

const words = (list: string) => list.split(' ');

/** Words of group mailboxes and free mail domains, unless the configuration says otherwise. */
export const mailWords = {
  groupLocalParts: words(
    'abuse account accounts admin admins alert alerts all audit aws backup billing ceo cloud contact ' +
      'cto data dept dev devops engineering finance group help helpdesk hostmaster info infra ' +
      'infrastructure it list log logs management manager master network noreply notification ' +
      'notifications office operation operations ops org payer payment payments platform postmaster ' +
      'prod production qa root sandbox sec security server service services shared soc sre stage ' +
      'staging support sys sysadmin system systems team tech test web webmaster',
  ),
  freeMailDomains: words(
    '126.com 163.com aol.com daum.net gmail.com gmx.com gmx.de googlemail.com hanmail.net hotmail.com ' +
      'icloud.com kakao.com live.com mail.com me.com msn.com nate.com naver.com outlook.com proton.me ' +
      'protonmail.com qq.com yahoo.co.jp yahoo.com yandex.com',
  ),
};

const personal = [
  // first.last, f.last
  /^[a-z]+[._-][a-z]+$/,
  // a name and digits
  /^[a-z]{2,}\d{1,4}$/,
  // an employee number
  /^[a-z]{0,2}\d{4,}$/,
  // a Korean name, the family name last
  /^[a-z]{2,8}\.?(kim|lee|park|choi|jung|kang|cho|yoon|jang|lim)$/,
];

/**
 * Whether an address looks like that of a group or of a person. What follows a `+` labels the mail, not who reads
 * it, so it speaks for a group only where the mailbox's own name does not speak for a person.
 */
export function mailShape(address: string, words: MailWords): 'group' | 'personal' | 'undecided' {
  const [mailbox = '', ...labels] = localPartOf(address).toLowerCase().split('+');
  if (isFreeMail(address, words)) return 'personal';
  if (namesGroup(mailbox, words)) return 'group';
  if (personal.some((shape) => shape.test(mailbox))) return 'personal';
  return labels.some((label) => namesGroup(label, words)) ? 'group' : 'undecided';
}

/** Whether anyone could have opened the mailbox. */
export function isFreeMail(address: string, { freeMailDomains }: MailWords): boolean {
  return freeMailDomains.includes(domainOf(address));
}

/** The domain of an address, in lower case. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

/** An address for a report that others read: `s***y@example.com`. */
export function maskAddress(address: string): string {
  const local = localPartOf(address);
  const ends = local.length > 2 ? [local.at(0), local.at(-1)] : ['', ''];
  return `${ends.join('***')}@${domainOf(address)}`;
}

function localPartOf(address: string): string {
  return address.slice(0, address.lastIndexOf('@'));
}

/** `aws`, `cloud-team`, `awsroot2`: some part is made of group words only. */
function namesGroup(name: string, { groupLocalParts }: MailWords): boolean {
  return name.split(/[^\p{L}]+/u).some((part) => part !== '' && isMadeOf(part, groupLocalParts));
}

function isMadeOf(part: string, words: readonly string[]): boolean {
  return (
    part === '' ||
    words.some((word) => word !== '' && part.startsWith(word) && isMadeOf(part.slice(word.length), words))
  );
}
