/** The answer is a function of the program: no order in which the analysis goes about its work changes it. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SyntaxEngine } from '../../src/syntax/engine.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { laboratory } from '../../scripts/lab/instrument.mjs';
import { inOrder, orderPoints, orders, type Order } from '../../scripts/lab/orders.mjs';
import { difference, programOf } from '../../scripts/lab/program.mjs';
import { readCases, ruleOf, sampleOf, type Case } from '../helpers/cases.js';

const cases = sampleOf(readCases(join(import.meta.dirname, '../rules')));
const groups = [...new Set(cases.map(ruleOf))];

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

/** Both at once on every case; which of them it was can be asked where one changes. Those that do more of the same are for real code. */
const [callersFirst, scattered] = [orderNamed('worklist callers first'), orderNamed('sets scattered')];
const throughout: Order = { ...callersFirst, ...scattered, name: `${callersFirst.name}, ${scattered.name}` };
const ofFiles = orders(3).filter(({ files }) => files !== undefined);

function orderNamed(name: string): Order {
  return orders(0).find((order) => order.name === name)!;
}

/** The orders of these files other than the one they are in, each once. */
function otherOrders(paths: readonly string[]): readonly Order[] {
  const known = new Set([paths.join()]);
  return ofFiles.filter(({ files }) => {
    const order = files!(paths).join();
    return !known.has(order) && known.add(order);
  });
}

/**
 * The orders in which the findings of a case are others.
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
    return [throughout, ...otherOrders([...files.keys()])].filter(isOther).map(({ name }) => name);
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
