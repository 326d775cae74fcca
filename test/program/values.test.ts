/** The join of values: a lattice of finite height, whatever the program has for constants. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileSet } from '../../src/program/model/files.js';
import { AnalysisState } from '../../src/program/model/analysis-state.js';
import type { Value } from '../../src/program/model/values.js';

const analysis = new AnalysisState(new FileSet([]));
const { values } = analysis;

const constant = fc.oneof(
  fc.nat(30).map((value) => analysis.constantValue('int', value)),
  fc.nat(30).map((value) => analysis.constantValue('str', `text ${value}`)),
  fc.constantFrom(values.none, values.unknown, values.one(analysis.none)),
);
const value = fc.array(constant, { maxLength: 14 }).map((parts) => join(parts));

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
});
