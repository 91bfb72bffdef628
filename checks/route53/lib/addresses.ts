import type { Collection, Resource, Selected } from '#engine';
import type { instance } from '../../ec2/resources/instance.ts';
import { byName, isUsed, type RecordSet } from './answer.ts';

type Instance = Selected<typeof instance>;

/** For `having`: the instance that a public address belongs to. */
const byPublicIp = ({ data }: Instance) => data.PublicIps;

/** What servers are asked for by name rather than by a balancer: name servers and mail. */
const byThemselves = /^(ns|dns|mx|mail|smtp|imap|pop3?)\d*[-.]/i;

/** Why it is no business of a load balancer where a record leads. */
export function unbalanced({ data }: RecordSet): string | undefined {
  const { MultiValueAnswer, Name = '', PrivateZone, SetIdentifier, Type, Values, Weight } = data;
  if (Type !== 'A') return `a ${Type} record`;
  if (!Values) return 'an alias';
  if (PrivateZone) return 'a private zone, whose addresses are those of several networks';
  if (SetIdentifier !== undefined && Weight === undefined && !MultiValueAnswer)
    return 'routed to one place by place or health, not spread';
  if (Weight === 0) return 'its weight is 0';
  return byThemselves.test(Name) ? 'a name server or a mail server, which clients choose among' : undefined;
}

/** The records among which the clients of a name are spread, in one order for all of them. */
export function spreadWith(record: RecordSet, records: Collection<RecordSet>): readonly RecordSet[] {
  return records
    .having(byName, byName(record))
    .filter((each) => isUsed(each) && each.data.Values)
    .toSorted((a, b) => (a.arn < b.arn ? -1 : 1));
}

/** The instances that the records lead to, each once. */
export function instancesAt(
  records: readonly RecordSet[],
  instances: Collection<Instance>,
): readonly Resource[] {
  const addresses = records.flatMap(({ data }) => data.Values ?? []);
  const found = addresses.flatMap((address) => instances.known(byPublicIp, address));
  return [...new Map(found.map((each) => [each.arn, each])).values()];
}
