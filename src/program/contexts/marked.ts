/**
 * What a decorator of the program marks for a framework of the same program, as `@on_state("idle")` does by
 * `f.state = "idle"`: the code that asks for the mark calls it, on whatever thread it is at home, and no client does.
 */

import type { FunctionFacts } from '../../facts/ir.js';
import { someExprIn, walkStmts } from '../../facts/walk.js';
import { within } from '../../facts/spans.js';
import { mro } from '../model/lineage.js';
import type { FileUnit } from '../model/files.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { push } from '../model/maps.js';
import type { FunctionObject } from '../model/objects.js';
import { ownNames } from './own-names.js';
import { isTestFile } from '../model/tests.js';

/** The functions that are marked, and the methods of their classes that nothing but such functions names. */
export function markedOnly(analysis: AnalysisState): ReadonlySet<FunctionFacts> {
  const marks = new Marks(analysis);
  const found = new Set<FunctionFacts>();
  const marked = new Set(analysis.functionObjects.filter((fn) => marks.isMarked(fn)));
  for (const { fn } of marked) found.add(fn);
  for (const { fn, owner } of marked) {
    if (owner === undefined) continue;
    for (const name of ownNames(fn)) {
      if (name.startsWith('__') || marks.namers(name).some((one) => !found.has(one) && one.name !== name)) continue;
      for (const cls of mro(owner)) {
        for (const helper of (cls.kind === 'class' ? cls.fields?.get(name)?.value.objs : undefined) ?? []) {
          if (helper.kind !== 'function') continue;
          marked.add(helper);
          found.add(helper.fn);
        }
      }
    }
  }
  return found;
}

class Marks {
  private named: Map<string, FunctionFacts[]> | undefined;

  constructor(private readonly analysis: AnalysisState) {}

  /** Functions of the program, its tests apart, that name something. */
  namers(name: string): readonly FunctionFacts[] {
    if (this.named === undefined) {
      this.named = new Map();
      for (const file of this.analysis.files.units) {
        if (isTestFile(file)) continue;
        for (const fn of file.facts.functions) for (const one of ownNames(fn)) push(this.named, one, fn);
      }
    }
    return this.named.get(name) ?? [];
  }

  isMarked(fn: FunctionObject): boolean {
    const { decorators } = fn.fn;
    if (decorators.length === 0 || fn.env === undefined) return false;
    const decorating = fn.env.calls.filter(({ node }) => decorators.some((expr) => expr === node));
    return decorating.some(({ callee }) =>
      callee.params.some(
        ({ objs }, slot) =>
          objs.includes(fn) &&
          !callsIt(callee.file, callee.fn, slot) &&
          marksBy(callee.fn, slot).some((mark) => this.namers(mark).some((one) => one !== callee.fn)),
      ),
    );
  }
}

/** The attributes that a decorator gives to the function in a parameter; those that Python knows mark nothing. */
function marksBy(decorator: FunctionFacts, slot: number): readonly string[] {
  const found: string[] = [];
  walkStmts(decorator.body, (stmt) => {
    for (const target of stmt.kind === 'assign' ? stmt.targets : []) {
      if (target.kind !== 'attribute' || target.name.startsWith('__')) continue;
      const { object } = target;
      if (object.kind === 'name' && object.scope === 'local' && object.slot === slot) found.push(target.name);
    }
  });
  return found;
}

/** Whether a decorator, or a function that it makes, calls the function in a parameter: who calls what it gives back calls that. */
const callsIt = ({ facts }: FileUnit, decorator: FunctionFacts, slot: number): boolean =>
  facts.functions.some(
    (fn) =>
      within(fn, decorator) &&
      someExprIn(
        fn.body,
        (inner) =>
          inner.kind === 'call' &&
          inner.callee.kind === 'name' &&
          inner.callee.owner === decorator.id &&
          inner.callee.slot === slot,
      ),
  );
