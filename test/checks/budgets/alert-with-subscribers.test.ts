import { account } from '../../../checks/account/resources/account.ts';
import check from '../../../checks/budgets/alert-with-subscribers.ts';
import { organization } from '../../../checks/organizations/resources/organization.ts';
import { budgetOf, notificationOf } from '../../support/budgets.ts';
import { here, resource, resourceIn } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const payer = '999988887777';
const subject = resource(account, { Id: here.account });
const told = (...context: readonly object[]) => ({ subject, context: Object.assign({}, ...context) });
const budgets = [budgetOf('monthly')];
const by = (...each: Parameters<typeof notificationOf>) => ({ notifications: [notificationOf(...each)] });
const topic = 'arn:aws:sns:ap-northeast-2:111122223333:costs';
const organizations = (Management = payer) => ({
  organizations: [
    resource(organization, { Id: 'o-1', Arn: `arn:aws:organizations::${Management}:organization/o-1` }),
  ],
});
const paid = (...[kind]: [kind?: Parameters<typeof budgetOf>[1]]) => ({
  scanned: [notificationOf('all', ['EMAIL'], { account: payer, ...kind })],
});
const past = new Date(here.now.getTime() - 1);
const member = organizations();

testCheck(check, {
  passes: {
    'a budget that writes a mail': told({ budgets }, by('monthly', ['EMAIL'])),
    'one that tells a topic, and has an end': told(
      { budgets },
      by('monthly', [topic], { end: new Date(here.now.getTime() + 1) }),
    ),
    'one of several': told({
      notifications: [notificationOf('old', ['EMAIL'], { end: past }), notificationOf('monthly', ['EMAIL'])],
    }),
    'a member with a budget of its own': told(by('monthly', ['EMAIL']), member),
  },
  fails: {
    'no budget': {
      ...told(),
      because: 'The account has no budget',
      severity: 'low',
      evidence: { budgets: 0 },
    },
    'no notification': {
      ...told({ budgets }),
      because: 'No budget that goes on tells anybody',
      evidence: { budgets: 1, notifications: 0 },
    },
    'nobody is told': { ...told({ budgets }, by('monthly', [])), evidence: { notifications: 1 } },
    'the notification is gone': told({ budgets }, by('monthly', undefined)),
    'the budget has ended': told({ budgets }, by('monthly', ['EMAIL'], { end: here.now })),
    'a member whose payer has none': told(member),
    'a member of which the payer’s budget does not speak': told(member, paid({ members: ['444455556666'] })),
    'a member whose payer’s budget has ended': told(member, paid({ end: past })),
    'a member, where the payer’s budget does not count': {
      ...told(member, paid()),
      options: { acceptPayerBudget: false },
    },
    'another account’s budget, without an organization': told(paid()),
    'a budget of a member that does not pay': told(organizations('222233334444'), paid()),
  },
  notApplicable: {
    'a member, of which the payer’s budget speaks': {
      ...told(member, paid({ members: ['444455556666', here.account] })),
      because: /^account 999988887777 pays/,
    },
    'a member, where the payer’s budget speaks of all': told({ budgets }, member, paid()),
    'AWS GovCloud': {
      subject: resourceIn({ partition: 'aws-us-gov' }, account, { Id: here.account }),
      because: 'another account is billed',
    },
  },
});
