/**
 * Orders in which the analysis may go about its work: of files, of what is still to be looked at, of the members of sets.
 * None of them is part of the program, so none may change what is found.
 */

/** Where an order is decided, and how another one is put in its place. */
export const orderPoints = [
  {
    file: 'src/program/contexts/roots.ts',
    at: 'evaluateProgram',
    code: 'files = globalThis.threadwiseOrder?.files?.(files) ?? files',
  },
  {
    file: 'src/program/model/objects.ts',
    at: 'ObjectTable.nextId',
    code: 'if (globalThis.threadwiseOrder?.id) return globalThis.threadwiseOrder.id(this.all.length)',
  },
  {
    file: 'src/program/model/worklist.ts',
    at: 'Worklist.add',
    code: 'if (globalThis.threadwiseOrder?.work && !one.queued) one.order = globalThis.threadwiseOrder.work(one)',
  },
];

/** A generator of numbers below one that gives the same ones for the same seed. */
function random(seed) {
  let state = Math.imul(seed + 1, 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled(list, seed) {
  const next = random(seed);
  const result = [...list];
  for (let index = result.length - 1; index > 0; index--) {
    const other = Math.floor(next() * (index + 1));
    [result[index], result[other]] = [result[other], result[index]];
  }
  return result;
}

/** Numbers of objects, each once and below 2^26: sets are in the order of their members' numbers. */
const scattered = (factor) => (count) => Math.imul(count + 1, factor) & 0x3ffffff;

/** Numbers that only grow, or fall. */
function counting(step) {
  let count = 0;
  return () => (count += step);
}

/** The orders to try, by name. */
export function orders(seeds) {
  return [
    { name: 'files reversed', files: (files) => [...files].reverse() },
    ...Array.from({ length: seeds }, (_, seed) => ({
      name: `files shuffled ${seed}`,
      files: (files) => shuffled(files, seed),
    })),
    { name: 'worklist first in, first out', work: counting(1) },
    { name: 'worklist last in, first out', work: counting(-1) },
    { name: 'worklist callers first', work: ({ id, act }) => id ?? act.id },
    { name: 'sets descending', id: (count) => 0x3ffffff - count },
    { name: 'sets scattered', id: scattered(0x9e3779b1) },
  ];
}

/** Runs something with an order in force. */
export function inOrder(order, run) {
  globalThis.threadwiseOrder = order;
  try {
    return run();
  } finally {
    delete globalThis.threadwiseOrder;
  }
}
