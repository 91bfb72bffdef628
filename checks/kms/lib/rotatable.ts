/** Whether KMS can rotate the material of a key by itself, and this account may have it do so, on this very key. */
export function isRotatable(
  account: string,
  key: {
    readonly AWSAccountId?: string | undefined;
    readonly KeyManager?: string | undefined;
    readonly KeySpec?: string | undefined;
    readonly KeyState?: string | undefined;
    readonly MultiRegionConfiguration?: { readonly MultiRegionKeyType?: string | undefined } | undefined;
    readonly Origin?: string | undefined;
  },
): boolean {
  return (
    key.AWSAccountId === account &&
    key.KeyManager === 'CUSTOMER' &&
    key.KeySpec === 'SYMMETRIC_DEFAULT' &&
    key.KeyState === 'Enabled' &&
    key.Origin === 'AWS_KMS' &&
    // Replicas follow their primary: https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html
    key.MultiRegionConfiguration?.MultiRegionKeyType !== 'REPLICA'
  );
}
