import check from '../../../checks/account/security-contact-set.ts';
import { testCheck } from '../../support/test-check.ts';
import { contactCases } from './contacts.ts';

testCheck(check, contactCases('securityContact', 'SECURITY'));
