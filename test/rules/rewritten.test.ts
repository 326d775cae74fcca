/** Programs that say the same in other words: what is found in them is the same. */

import { expect, it } from 'vitest';
import { findingsIn } from '../helpers/case-findings.js';
import { compare, readCases, type Case } from '../helpers/cases.js';

/** Each keeps every line where it was, and what it does. */
const REWRITINGS: readonly (readonly [string, RegExp, string])[] = [
  ['count += 1', /^( *)([\w.]+) ([+-])= (\d+)(?= *(?:#|$))/gm, '$1$2 = $2 $3 $4'],
  [
    'Thread(target=work, args=(n,))',
    /\bThread\(target=([\w.]+), args=\(([\w.]+),\)\)/g,
    'Thread(None, $1, None, ($2,))',
  ],
];

const cases = readCases(import.meta.dirname);

it.each(REWRITINGS)('finds the same where %s is written otherwise', { timeout: 300_000 }, (_name, from, to) => {
  const rewritten = cases.flatMap((one): Case[] => {
    const files = new Map([...one.files].map(([path, text]) => [path, text.replace(from, to)]));
    return [...files].some(([path, text]) => text !== one.files.get(path)) ? [{ ...one, files }] : [];
  });
  expect(rewritten.length).toBeGreaterThan(100);
  const others = rewritten.flatMap((one) => {
    const { missed, unexpected } = compare(one.expected, findingsIn(one));
    return missed.length + unexpected.length > 0 ? [{ name: one.name, missed, unexpected }] : [];
  });
  expect(others).toEqual([]);
});
