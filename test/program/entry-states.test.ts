import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activation } from '../../src/program/model/activation.js';
import type { Check } from '../../src/program/model/flow.js';
import type { EntryState, Context, Way } from '../../src/program/contexts/entry-state.js';
import { bareWay } from '../../src/program/contexts/composing.js';
import { EntryStates } from '../../src/program/contexts/entry-states.js';
import type { LibraryObject } from '../../src/program/model/objects.js';
import { FileSet } from '../../src/program/model/files.js';
import { AnalysisState } from '../../src/program/model/analysis-state.js';

const act = Object.create(null) as Activation;
const analysis = new AnalysisState(new FileSet([]));
const objects = Array.from({ length: 12 }, (_, at) => analysis.external(`thing${at}`));
const checks = Array.from({ length: 3 }, (_, id) => ({ id, node: { start: id, end: id + 1 } }) as unknown as Check);
const contexts = [1, 2].map((id) => ({ id }) as Context);

const some = fc.subarray(objects).map((objs) => analysis.sets.from(objs));
const way: fc.Arbitrary<Way> = fc
  .record({ ctx: fc.constantFrom(...contexts), mayRun: some, owned: some, awaited: some, checks: fc.subarray(checks) })
  .map((parts) => ({ ...bareWay(analysis, parts.ctx, 'module'), ...parts }));

/** What the ways come to, entered in this order, with none of them counted twice. */
function entered(ways: readonly Way[]): { states: EntryStates; shown: ReadonlySet<string> } {
  let count = 0;
  const states = new EntryStates(analysis, act, 0, (one) => ({ ...one, id: count++ }));
  for (const one of ways) states.add(one);
  return { states, shown: new Set(states.all.map(show)) };
}

const show = ({ ctx, mayRun, owned, awaited, checks: under }: EntryState): string =>
  [ctx.id, mayRun.id, owned.id, awaited.id, ...under.map(({ id }) => id)].join(' ');

describe('ways into an activation', () => {
  it('are the same whichever came first', () => {
    const orders = fc
      .array(way, { maxLength: 60 })
      .chain((ways) => fc.shuffledSubarray(ways, { minLength: ways.length }).map((other) => [ways, other] as const));
    fc.assert(
      fc.property(orders, ([ways, other]) => {
        expect(entered(other).shown).toEqual(entered(ways).shown);
      }),
    );
  });

  it('are joined for each thread where there are many, those that come later, too', () => {
    const [ctx, other] = contexts as [Context, Context];
    const ways = Array.from({ length: 40 }, (_, at): Way => {
      const mayRun = analysis.sets.from(objects.slice(0, 1 + (at % 11)));
      const owned = analysis.sets.from(objects.slice(at % 7));
      return { ...bareWay(analysis, at % 2 === 0 ? ctx : other, 'module'), mayRun, owned };
    });
    const { states } = entered(ways);
    expect(states.all.map((one) => one.ctx.id).sort()).toEqual([1, 2]);
    const before = states.all.find((one) => one.ctx === ctx)!;
    const all = analysis.sets.from(objects);
    expect(states.add({ ...bareWay(analysis, ctx, 'module'), mayRun: all })).toBe(true);
    const after = states.all.find((one) => one.ctx === ctx)!;
    expect([after.mayRun, after.owned]).toEqual([all, analysis.sets.empty]);
    expect(after.id).not.toBe(before.id);
    // What it took the place of is not followed any more.
    const left: EntryState[] = [];
    for (let next = states.next(); next !== undefined; next = states.next()) left.push(next);
    expect(left).not.toContain(before);
  });

  it('of more threads than can be told apart are those of the first ones of each place', () => {
    const place = (start: number): LibraryObject =>
      ({ kind: 'library', site: { file: undefined, start, end: start + 1 } }) as unknown as LibraryObject;
    const threads = Array.from({ length: 120 }, (_, id) => ({ id, thread: place(id % 4) }) as unknown as Context);
    const ways = threads.map((ctx): Way => bareWay(analysis, ctx, 'module'));
    const ids = (all: readonly Way[]): number[] => {
      const { states } = entered(all);
      return states.all.map(({ ctx }) => ctx.id).sort((a, b) => a - b);
    };
    expect(ids(ways.slice(0, 80))).toHaveLength(80);
    expect(ids(ways)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(ids(ways.toReversed())).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('may be those of a thread that others of its place stand for, and of no other', () => {
    const started = (id: number, start: number): Context =>
      ({ id, thread: { kind: 'library', site: { file: undefined, start } } }) as unknown as Context;
    const threads = Array.from({ length: 120 }, (_, id) => started(id, id % 4));
    const { states } = entered(threads.map((ctx): Way => bareWay(analysis, ctx, 'module')));
    states.close();
    expect(threads.filter((ctx) => !states.mayBeOf(ctx))).toEqual([]);
    expect(states.mayBeOf(started(200, 7))).toBe(false);
    const few = entered(threads.slice(0, 20).map((ctx): Way => bareWay(analysis, ctx, 'module'))).states;
    expect(threads.filter((ctx) => few.mayBeOf(ctx)).map(({ id }) => id)).toEqual(
      threads.slice(0, 20).map(({ id }) => id),
    );
  });

  it('are kept when no more are to come, and whether they were too many', () => {
    fc.assert(
      fc.property(fc.array(way, { maxLength: 60 }), (ways) => {
        const { states, shown } = entered(ways);
        const { areJoined } = states;
        states.close();
        expect(new Set(states.all.map(show))).toEqual(shown);
        expect(states.areJoined).toBe(areJoined);
        expect(ways.some((one) => states.add(one))).toBe(false);
      }),
    );
  });
});
