import check from '../../../checks/account/operations-contact-set.ts';
import { testCheck } from '../../support/test-check.ts';
import { contactCases } from './contacts.ts';

testCheck(check, contactCases('operationsContact', 'OPERATIONS'));
