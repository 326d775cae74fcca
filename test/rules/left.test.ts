/**
 * Cases that are right, and that are told of all the same: what kept them silent paid in no program that was not tuned for
 * (docs/order.md). One that is silent again belongs among the others.
 */

import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findingsIn } from '../helpers/case-findings.js';
import { readCases } from '../helpers/cases.js';

const left = readCases(join(import.meta.dirname, 'left'));

it.each(left.map((one) => [one.name, one] as const))('%s is left', (name, one) => {
  expect(findingsIn(one).map(({ code }) => code)).toContain(name.slice(0, 5));
});
