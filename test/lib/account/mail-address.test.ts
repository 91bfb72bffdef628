import { describe, expect, test } from 'vitest';
import { isFreeMail, mailShape, mailWords, maskAddress } from '../../../checks/account/lib/mail-address.ts';

describe('mailShape', () => {
  test.each([
    ['aws@example.com', 'group'],
    ['AWS-Root@example.com', 'group'],
    ['cloud.team@example.com', 'group'],
    ['awsadmin@example.com', 'group'],
    ['infra01@example.com', 'group'],
    ['aws+prod@example.com', 'group'],
    ['master@example.com', 'group'],
    ['acme+aws-prod@example.com', 'group'],
    ['minsu.kim@example.com', 'personal'],
    ['m.kim@example.com', 'personal'],
    ['john_smith@example.com', 'personal'],
    ['jsmith2@example.com', 'personal'],
    ['minsukim@example.com', 'personal'],
    ['a1234567@example.com', 'personal'],
    ['20240131@example.com', 'personal'],
    ['minsu.kim+aws-prod@example.com', 'personal'],
    ['aws.acme@gmail.com', 'personal'],
    ['aws.acme@GMail.com', 'personal'],
    ['acme@example.com', 'undecided'],
    ['acme+seoul@example.com', 'undecided'],
    // A word within a name is no word: "it" in smith, "sec" in secundo.
    ['smith@example.com', 'undecided'],
    ['secundo@example.com', 'undecided'],
    ['클라우드@example.com', 'undecided'],
  ])('%s is %s', (address, shape) => {
    expect(mailShape(address, mailWords)).toBe(shape);
  });

  test('takes its words from the configuration', () => {
    expect(mailShape('acme@example.com', { ...mailWords, groupLocalParts: ['acme', ''] })).toBe('group');
    expect(mailShape('aws@example.com', { ...mailWords, freeMailDomains: ['example.com'] })).toBe('personal');
  });
});

test('free mail is where anyone opens a mailbox', () => {
  expect(isFreeMail('aws@naver.com', mailWords)).toBe(true);
  expect(isFreeMail('aws@naver.example.com', mailWords)).toBe(false);
});

test.each([
  ['security@example.com', 's***y@example.com'],
  ['bob@example.com', 'b***b@example.com'],
  ['ab@example.com', '***@example.com'],
  ['"odd@name"@Example.com', '"***"@example.com'],
])('%s is shown as %s', (address, masked) => {
  expect(maskAddress(address)).toBe(masked);
});
