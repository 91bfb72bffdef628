import {
  AccountClient,
  type AlternateContactType,
  PutAlternateContactCommand,
} from '@aws-sdk/client-account';
import {
  CloseAccountCommand,
  CreateAccountCommand,
  CreateOrganizationCommand,
  EnableAWSServiceAccessCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { ACCOUNT, known, type Place } from '../cloud.ts';

/**
 * An organization whose management account is the scanned one (moto gives it the address master@example.com).
 * Gives the organization's id and the members' account ids.
 */
export async function seedOrganization(place: Place) {
  const organizations = new OrganizationsClient(place);
  const { Organization } = await organizations.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
  await organizations.send(new EnableAWSServiceAccessCommand({ ServicePrincipal: 'account.amazonaws.com' }));
  const member = async (AccountName: string, Email: string) => {
    const { CreateAccountStatus } = await organizations.send(
      new CreateAccountCommand({ AccountName, Email }),
    );
    return known(CreateAccountStatus?.AccountId, 'AccountId');
  };

  const payments = await member('payments', 'aws+payments@shop.example');
  const analytics = await member('analytics', 'minsu.kim@shop.example');
  const marketing = await member('marketing', 'shop.marketing.aws@gmail.com');
  const closed = await member('old-campaign', 'aws+campaign@shop.example');
  await organizations.send(new CloseAccountCommand({ AccountId: closed }));

  const account = new AccountClient(place);
  await contacts(account, ACCOUNT, ['SECURITY', 'BILLING']);
  await contacts(account, payments, ['SECURITY', 'OPERATIONS', 'BILLING']);
  await contacts(account, marketing, ['OPERATIONS']);
  return { organization: known(Organization?.Id, 'Organization'), payments, analytics, marketing, closed };
}

/** AWS refuses the management account's own id in AccountId; moto would not mind. */
async function contacts(account: AccountClient, id: string, types: readonly AlternateContactType[]) {
  for (const AlternateContactType of types) {
    await account.send(
      new PutAlternateContactCommand({
        ...(id === ACCOUNT ? {} : { AccountId: id }),
        AlternateContactType,
        Name: 'Cloud team',
        Title: 'On call',
        EmailAddress: `${AlternateContactType.toLowerCase()}@shop.example`,
        PhoneNumber: '+82-2-0000-0000',
      }),
    );
  }
}
