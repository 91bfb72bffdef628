import { must, type Selected } from '#engine';
import type { userPool } from '../resources/user-pool.ts';

type UserPool = Selected<ReturnType<typeof userPool.with<['identityProviders', 'replicas']>>>;

/** Where a pool is a replica of one in another Region, that Region: a pool’s id begins with the one it was made in. */
export function homeElsewhere({ data, region }: UserPool): string | undefined {
  const home = must(data.Id, 'Id').replace(/_.*/, '');
  return home === region ? undefined : home;
}

/** Why nobody could sign in, were the Region out of reach. */
export function whyNowhereElse(pool: UserPool): string | undefined {
  const { ReplicaRegions = [] } = pool.data;
  if (ReplicaRegions.every((each) => each === pool.region)) return 'No other Region has a replica of it';
  const replicas = must(pool.replicas, 'UserPoolReplicas');
  const isReady = replicas.some(({ Role, Status }) => Role === 'SECONDARY' && Status === 'ACTIVE');
  return isReady ? undefined : 'None of its replicas is active';
}

/** What is weak about how people sign in, and how much that matters. */
export function weaknesses(
  pool: UserPool,
  maxDefaultMailUsers: number,
): readonly { readonly reason: string; readonly severity: 'low' | 'info' }[] {
  const { MfaConfiguration, AllowedFirstAuthFactors = [], EmailSendingAccount } = pool.data;
  const users = must(pool.data.EstimatedNumberOfUsers, 'EstimatedNumberOfUsers');
  // A passkey is more than a password.
  const isOpen =
    must(MfaConfiguration, 'MfaConfiguration') === 'OFF' && !AllowedFirstAuthFactors.includes('WEB_AUTHN');
  // Nobody can tell, without a look at each user, how many of them come from elsewhere, where MFA is.
  const comeFromElsewhere = isOpen && pool.identityProviders.length > 0;
  return [
    ...(isOpen && !comeFromElsewhere ? [{ reason: 'MFA is off', severity: 'low' } as const] : []),
    ...(EmailSendingAccount === 'COGNITO_DEFAULT' && users > maxDefaultMailUsers
      ? [{ reason: `Cognito sends the mails of ${users} users, 50 a day`, severity: 'low' } as const]
      : []),
    ...(comeFromElsewhere
      ? [
          {
            reason: 'MFA is off for whoever does not come from an identity provider',
            severity: 'info',
          } as const,
        ]
      : []),
  ];
}
