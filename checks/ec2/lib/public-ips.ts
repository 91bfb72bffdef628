interface Associated {
  readonly Association?: { readonly PublicIp?: string | undefined } | undefined;
}

interface NetworkInterface extends Associated {
  readonly PrivateIpAddresses?: readonly Associated[] | undefined;
}

/** The public addresses of an instance, Elastic ones among them; left out where it has none. */
export function publicIpsOf(interfaces: readonly NetworkInterface[] = []): {
  readonly PublicIps?: string[];
} {
  const found = interfaces
    .flatMap(({ Association, PrivateIpAddresses = [] }) => [
      Association,
      ...PrivateIpAddresses.map((address) => address.Association),
    ])
    .flatMap((association) => association?.PublicIp ?? []);
  return found.length > 0 ? { PublicIps: [...new Set(found)] } : {};
}
