import {
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
  CreateIdentityProviderCommand,
  CreateUserPoolCommand,
  type CreateUserPoolCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Place } from '../cloud.ts';

type Sample = Omit<CreateUserPoolCommandInput, 'PoolName'>;

const samples: Readonly<Record<string, Sample>> = {
  guarded: { DeletionProtection: 'ACTIVE', MfaConfiguration: 'OPTIONAL' },
  unguarded: { DeletionProtection: 'INACTIVE', MfaConfiguration: 'OPTIONAL' },
  'without-mfa': { DeletionProtection: 'ACTIVE', MfaConfiguration: 'OFF' },
  federated: { DeletionProtection: 'ACTIVE', MfaConfiguration: 'OFF' },
};

/** User pools with a user each: one sound, one that may be deleted, two without MFA, one of which has an identity provider. */
export async function seedPools(place: Place) {
  const cognito = new CognitoIdentityProviderClient(place);
  for (const [PoolName, sample] of Object.entries(samples)) {
    const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName, ...sample }));
    await cognito.send(new AdminCreateUserCommand({ UserPoolId: UserPool?.Id, Username: 'somebody' }));
    if (PoolName === 'federated') {
      await cognito.send(
        new CreateIdentityProviderCommand({
          UserPoolId: UserPool?.Id,
          ProviderName: 'Google',
          ProviderType: 'Google',
          ProviderDetails: { client_id: 'one' },
        }),
      );
    }
  }
  return Object.keys(samples);
}
