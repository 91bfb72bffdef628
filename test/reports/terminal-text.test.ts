import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf, cut, listed, number, pad, plain, wrap } from '../../reports/terminal/text.ts';

const anyText = fc.string({ unit: 'binary' }).map(plain);

test('plain text holds nothing that a terminal obeys', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (text) => !/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/u.test(plain(text)),
    ),
  ));

test('Hangul takes two columns, accents none', () => {
  expect(columnsOf('버킷')).toBe(4);
  expect(columnsOf('e\u0301')).toBe(1);
});

test('a cut text fits', () =>
  fc.assert(
    fc.property(
      anyText,
      fc.integer({ min: 2, max: 40 }),
      (text, width) => columnsOf(cut(text, width)) <= width,
    ),
  ));

test('a cut text says so', () => {
  expect(cut('한글 이름', 5)).toBe('한글…');
});

test('wrapped lines fit, and lose nothing but spaces', () =>
  fc.assert(
    fc.property(anyText, fc.integer({ min: 4, max: 40 }), (text, width) => {
      const lines = wrap(text, width);
      expect(lines.every((line) => columnsOf(line) <= width)).toBe(true);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
  ));

test('pads by columns', () => {
  expect(pad('한글', 6)).toBe('한글  ');
});

test('numbers and lists read well', () => {
  expect(number(1234567)).toBe('1,234,567');
  expect(listed(['a', 'b', 'c'], 2)).toBe('a, b and 1 more');
  expect(listed(['a', 'b'], 2)).toBe('a, b');
});
