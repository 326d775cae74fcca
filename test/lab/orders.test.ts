/** The answer is a function of the program: no order in which the analysis goes about its work changes it. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SyntaxEngine } from '../../src/syntax/engine.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { laboratory } from '../../scripts/lab/instrument.mjs';
import { inOrder, orderPoints, orders, type Order } from '../../scripts/lab/orders.mjs';
import { difference, programOf } from '../../scripts/lab/program.mjs';
import { readCases, type Case } from '../helpers/cases.js';

const cases = readCases(join(import.meta.dirname, '../rules'));
const groups = [...new Set(cases.map(({ name }) => name.slice(0, 5)))];

let lab: Awaited<ReturnType<typeof laboratory>>;
let engine: SyntaxEngine;

beforeAll(async () => {
  lab = await laboratory(orderPoints);
  engine = await lab.library.createEngine();
});

afterAll(() => {
  engine.dispose();
  rmSync(lab.path);
});

/** The orders tried on every case; those that do more of the same are for real code. */
const TRIED = /callers first|scattered/;

/**
 * The orders in which the findings of a case are others; in one file there is only one order of files.
 * FIXME: of two threads or places that a message may name, other orders still name the other one in two cases.
 */
function changing({ files }: Case): string[] {
  const program = programOf(lab.library, engine, files);
  try {
    const usual = program.check();
    const isOther = (order: Order): boolean => {
      const { lost, gained } = difference(
        usual,
        inOrder(order, () => program.check()),
      );
      return lost.length + gained.length > 0;
    };
    return orders(10)
      .filter(({ files: order, name }) => (order === undefined ? TRIED.test(name) : files.size > 1))
      .filter(isOther)
      .map(({ name }) => name);
  } finally {
    program.dispose();
  }
}

describe.each(groups)('%s', (group) => {
  it('has cases with the same findings in any order', { timeout: 120_000 }, () => {
    const found = new Map<string, readonly string[]>();
    for (const one of cases.filter(({ name }) => name.startsWith(group))) {
      const names = changing(one);
      if (names.length > 0) found.set(one.name, names);
    }
    expect(Object.fromEntries(found)).toEqual({});
  });
});
