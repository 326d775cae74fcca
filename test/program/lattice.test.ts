import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Access, Activation } from '../../src/program/model/activation.js';
import type { Flow, LockAcquisition } from '../../src/program/model/flow.js';
import { FileSet } from '../../src/program/model/files.js';
import { AnalysisState } from '../../src/program/model/analysis-state.js';
import type { Obj } from '../../src/program/model/objects.js';
import type { ISet } from '../../src/program/model/sets.js';
import { mergeDeps, mergeFlows } from '../../src/program/model/state.js';
import type { Value } from '../../src/program/model/values.js';

/**
 * Where ways meet, it must not matter which was looked at first, nor how often: the fixed point is the same in any order
 * only if every join is associative, commutative and idempotent.
 */
function lawful<T>(drawn: fc.Arbitrary<T>, join: (a: T, b: T) => T, same: (a: T, b: T) => void): void {
  fc.assert(
    fc.property(drawn, drawn, drawn, (a, b, c) => {
      same(join(a, a), a);
      same(join(a, b), join(b, a));
      same(join(join(a, b), c), join(a, join(b, c)));
    }),
    { numRuns: 300 },
  );
}

const analysis = new AnalysisState(new FileSet([]));
const objects = Array.from({ length: 60 }, (_, at) => analysis.external(`thing${at}`));
const act = Object.create(null) as Activation;
/** Holds of three locks, each taken at two places. */
const holds: LockAcquisition[] = Array.from({ length: 6 }, (_, at) =>
  analysis.acquisitions.of(objects[at % 3]!, act, { start: at, end: at + 1 }),
);

const identical = <T>(a: T, b: T): void => expect(a).toBe(b);
const subset = <T>(of: readonly T[], most = 6): fc.Arbitrary<T[]> => fc.subarray([...of], { maxLength: most });
const objectSet: fc.Arbitrary<ISet<Obj>> = subset(objects.slice(0, 8)).map((some) => analysis.sets.from(some));

describe('joins', () => {
  it('of sets', () => lawful(objectSet, (a, b) => analysis.sets.union(a, b), identical));

  it('of what certainly holds', () => lawful(objectSet, (a, b) => analysis.sets.intersect(a, b), identical));

  it('of values', () => {
    const value: fc.Arbitrary<Value> = fc
      .tuple(subset(objects, objects.length), fc.boolean())
      .map(([some, unknown]) => analysis.values.from(some, unknown));
    lawful(value, (a, b) => analysis.values.union(a, b), identical);
  });

  it('of reads that flow into a value', () => {
    const by = Object.assign(Object.create(null) as Activation, { file: { facts: { path: 'a.py' } } });
    const cell = analysis.cell(objects[0]!, 'x');
    const reads = Array.from(
      { length: 60 },
      (_, id) => ({ id, act: by, cell, at: { start: (id * 37) % 50, end: 60 } }) as unknown as Access,
    );
    const byId = (a: Access, b: Access): number => a.id - b.id;
    lawful(
      subset(reads, reads.length).map((some) => mergeDeps([], some)),
      mergeDeps,
      (a, b) => expect([...a].sort(byId)).toEqual([...b].sort(byId)),
    );
  });

  const holdSet = subset(holds).map((some) => analysis.holdSets.from(some));
  it('of locks held', () => lawful(holdSet, (a, b) => analysis.acquisitions.join(a, b), identical));

  it('of flows', () => {
    const signallerSet = subset(objects.slice(0, 8)).map((some) =>
      analysis.signallerSets.from(some.map((obj) => analysis.signaller(obj))),
    );
    const flow: fc.Arbitrary<Flow> = fc.record({
      locks: holdSet,
      released: objectSet,
      mayRun: objectSet,
      joined: objectSet,
      owned: objectSet,
      mine: objectSet,
      escaped: objectSet,
      awaited: objectSet,
      signalled: signallerSet,
      mayHaveStarted: objectSet,
      renewed: objectSet,
      check: fc.constant(undefined),
    });
    lawful(
      flow,
      (a, b) => mergeFlows(analysis, a, b),
      (a, b) => expect(a).toEqual(b),
    );
  });
});
