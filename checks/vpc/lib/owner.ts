import { must } from '#engine';

/**
 * The other account that owns a VPC or a subnet, where it is shared with this one. Those it is shared with see
 * neither its NAT gateways nor the interfaces of others.
 * https://docs.aws.amazon.com/vpc/latest/userguide/vpc-share-limitations.html
 */
export function otherOwner({
  account,
  data: { OwnerId },
}: {
  readonly account: string;
  readonly data: { readonly OwnerId?: string | undefined };
}): string | undefined {
  return must(OwnerId, 'OwnerId') === account ? undefined : OwnerId;
}
