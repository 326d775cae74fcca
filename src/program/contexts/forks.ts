/** What runs in a forked child only, where no other thread lives. */

import type { FileFacts, FunctionFacts } from '../../facts/ir.js';
import type { Check } from '../model/flow.js';
import { isOfProcess } from '../evaluation/checks.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { memoized, push, remembered } from '../model/maps.js';
import type { Cell } from '../model/objects.js';
import { ownNames } from './own-names.js';
import { mentionsOf } from '../model/mentions.js';
import { isTestFile } from '../model/tests.js';
import { writesTo } from '../model/writes.js';

/**
 * The functions registered for after a fork, and those that nothing but such functions names: what a callback reaches
 * through a weak reference, for one, can't be followed to its callee.
 */
export function forkedOnly(analysis: AnalysisState): ReadonlySet<FunctionFacts> {
  const last = lastOf(analysis);
  const registered = analysis.afterFork.size;
  if (registered > last.registered) Object.assign(last, { registered, functions: findForkedOnly(analysis) });
  return last.functions;
}

/** They are asked for again and again while the program is evaluated, and only change where one more is registered. */
const lastOf = memoized<AnalysisState, { registered: number; functions: ReadonlySet<FunctionFacts> }>(() => ({
  registered: 0,
  functions: new Set(),
}));

function findForkedOnly(analysis: AnalysisState): ReadonlySet<FunctionFacts> {
  const found = new Set(analysis.afterFork);
  const { units } = analysis.files;
  // Tests call what a fork would.
  const programs = units.filter((file) => !isTestFile(file));
  const isNamedElsewhere = (name: string): boolean =>
    programs.some(
      ({ facts }) =>
        mentionsOf(facts).names.has(name) &&
        (namersIn(facts).get(name) ?? []).some((fn) => !found.has(fn) && fn.name !== name),
    );
  for (const fn of found) {
    for (const name of ownNames(fn)) {
      const meant = units.flatMap(({ facts }) => named(facts, name)).filter((one) => !found.has(one));
      if (meant.length > 0 && !isNamedElsewhere(name)) for (const one of meant) found.add(one);
    }
  }
  return found;
}

/** Branches that only a forked child enters: the process has another number than the one that was noted in the parent. */
export class ChildBranches {
  private readonly known = new Map<Check, boolean>();

  constructor(private readonly analysis: AnalysisState) {}

  has(check: Check): boolean {
    return remembered(this.known, check, () => {
      const { outer, tests } = check;
      if (outer !== undefined && this.has(outer)) return true;
      return tests.some(({ read, answer }) => answer === 'another process' && this.notesOnlyItsProcess(read.cell));
    });
  }

  private notesOnlyItsProcess(cell: Cell): boolean {
    const writes = writesTo(this.analysis, cell);
    return writes.length > 0 && writes.every(({ stmt }) => stmt?.kind === 'assign' && isOfProcess(stmt.value));
  }
}

/** The functions of a file by the names in their own text. */
const namersIn = memoized((facts: FileFacts): ReadonlyMap<string, readonly FunctionFacts[]> => {
  const byName = new Map<string, FunctionFacts[]>();
  for (const fn of facts.functions) for (const name of ownNames(fn)) push(byName, name, fn);
  return byName;
});

const named = ({ functions }: FileFacts, name: string): readonly FunctionFacts[] =>
  functions.filter((fn) => fn.kind === 'function' && fn.name === name);
