/** What is left of sets and values when an evaluation is over: those that somebody holds, and each of them once. */

import { expect, it } from 'vitest';
import { lowerFile } from '../../src/facts/lower.js';
import { evaluateProgram } from '../../src/program/contexts/roots.js';
import type { AnalysisState } from '../../src/program/model/analysis-state.js';
import type { ISet, SetTable } from '../../src/program/model/sets.js';
import type { Value } from '../../src/program/model/values.js';
import { readCases } from '../helpers/cases.js';
import { engine } from '../helpers/engine.js';

const cases = readCases('test/rules').filter(({ name }) => /^TW(103|405)/.test(name));

function evaluated(files: ReadonlyMap<string, string>): AnalysisState {
  const facts = [...files].map(([path, text]) => {
    const tree = engine.parse(text)!;
    const lowered = lowerFile(path, text, tree.flatten());
    tree.delete();
    return lowered;
  });
  return evaluateProgram(facts).analysis;
}

/** All that anything but the tables of sets and values leads to, code left out. */
function* heldBy(analysis: AnalysisState): Generator<object> {
  const tables = new Set<unknown>(tablesOf(analysis));
  const seen = new Set<unknown>([...tables, analysis.values]);
  const open: unknown[] = [analysis];
  while (open.length > 0) {
    const part = open.pop();
    if (typeof part !== 'object' || part === null || seen.has(part) || 'lineStarts' in part) continue;
    seen.add(part);
    yield part;
    if (part instanceof Map) open.push(...part.keys(), ...part.values());
    else if (part instanceof Set) open.push(...part);
    else open.push(...(Object.values(part) as unknown[]));
  }
}

const tablesOf = ({ sets, holdSets, signallerSets }: AnalysisState): SetTable<never>[] =>
  [sets, holdSets, signallerSets] as unknown as SetTable<never>[];

const setsIn = (parts: Iterable<object>): ISet<never>[] =>
  [...parts].filter((part): part is ISet<never> => 'items' in part && 'id' in part && !('kind' in part));

it('knows every set and value that is held, so that none is made a second time', () => {
  for (const { name, files } of cases) {
    const analysis = evaluated(files);
    const parts = [...heldBy(analysis)];
    const isKnown = (set: ISet<never>): boolean => tablesOf(analysis).some((table) => table.from(set.items) === set);
    expect([name, setsIn(parts).filter((set) => !isKnown(set))]).toEqual([name, []]);
    const values = parts.filter((part): part is Value => 'objs' in part);
    expect([name, values.filter((value) => analysis.values.filter(value, () => true) !== value)]).toEqual([name, []]);
  }
});

it('forgets sets that were only a step on the way', () => {
  for (const { name, files } of cases) {
    const analysis = evaluated(files);
    const known = tablesOf(analysis).reduce((sum, { size }) => sum + size, 0);
    const held = setsIn(heldBy(analysis)).filter(({ items }) => items.length > 1);
    expect([name, known]).toEqual([name, held.length]);
  }
});
