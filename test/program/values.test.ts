/** The join of values: a lattice of finite height, whatever the program has for constants. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FunctionFacts } from '../../src/facts/ir.js';
import { FileSet, type FileUnit } from '../../src/program/model/files.js';
import { AnalysisState } from '../../src/program/model/analysis-state.js';
import { Activation } from '../../src/program/model/activation.js';
import type { Value } from '../../src/program/model/values.js';

const analysis = new AnalysisState(new FileSet([]));
const { values } = analysis;

const file = {} as FileUnit;
const activation = (id: number): Activation =>
  new Activation(id, { params: [] } as unknown as FunctionFacts, file, undefined, undefined, undefined, 0, values.none);
/** What the loops of so many functions count by. */
const loops = Array.from({ length: 12 }, (_, id) => activation(id));
const index = (made: Activation): Value => values.one(analysis.constant('index', undefined, made));

/** Objects of a library, made one below the other. */
const objects = (type: string, count: number): Value[] =>
  Array.from({ length: count }, (_, at) => {
    const site = { file: { facts: { path: 'a.py' } } as FileUnit, start: at * 10, end: at * 10 + 5 };
    return values.one(analysis.known(`${type} ${at}`, type, site));
  });
const lists = objects('list', 30);
const events = objects('threading.Event', 30);
const locks = objects('threading.Lock', 30);

const constant = fc.oneof(
  { arbitrary: fc.constantFrom(...lists, ...events, ...locks), weight: 12 },
  fc.constantFrom(...loops).map(index),
  fc.nat(30).map((value) => analysis.constantValue('int', value)),
  fc.nat(30).map((value) => analysis.constantValue('str', `text ${value}`)),
  fc.constantFrom(values.none, values.unknown, values.one(analysis.none)),
);
const value = fc.array(constant, { maxLength: 20 }).map((parts) => join(parts));

const join = (parts: readonly Value[]): Value => parts.reduce((all, one) => values.union(all, one), values.none);

describe('the join of values', () => {
  it('is commutative', () => {
    fc.assert(fc.property(value, value, (a, b) => values.union(a, b) === values.union(b, a)));
  });

  it('is associative', () => {
    const same = (a: Value, b: Value, c: Value): boolean =>
      values.union(values.union(a, b), c) === values.union(a, values.union(b, c));
    fc.assert(fc.property(value, value, value, same));
  });

  it('is idempotent', () => {
    fc.assert(fc.property(value, value, (a, b) => values.union(values.union(a, b), b) === values.union(a, b)));
  });

  it('takes many constants of a type for any, and says so of no other type', () => {
    const numbers = Array.from({ length: 20 }, (_, value) => analysis.constantValue('int', value));
    const many = values.union(join(numbers), analysis.constantValue('str', 'one'));
    expect(many.objs.map((obj) => obj.kind === 'constant' && [obj.type, obj.value])).toEqual(
      expect.arrayContaining([
        ['int', undefined],
        ['str', 'one'],
      ]),
    );
    expect(many.objs).toHaveLength(2);
    expect(values.union(many, analysis.constantValue('int', 99))).toBe(many);
  });

  it('takes what many loops count by for no index of any, in values that may be anything as well', () => {
    const few = join(loops.slice(0, 3).map(index));
    expect(few.objs).toHaveLength(3);
    for (const start of [values.none, values.unknown]) {
      const many = values.union(start, join(loops.map(index)));
      expect(many.objs).toHaveLength(1);
      for (const made of loops) expect(values.union(many, index(made))).toBe(many);
    }
  });

  it('keeps of a crowd no data, no lock that may be any, and of other objects the first of each type', () => {
    const crowd = join([...lists, ...events.slice(3, 13), ...locks.slice(0, 1)]);
    expect(crowd.unknown).toBe(true);
    expect(crowd.objs).toEqual(events[3]!.objs);
    for (const more of [...lists, ...events.slice(3), ...locks]) expect(values.union(crowd, more)).toBe(crowd);
    expect(values.union(crowd, events[1]!).objs).toEqual(events[1]!.objs);
  });
});
