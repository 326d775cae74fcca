/** The names that threads have, as far as the program gives them. */

import { MAIN_THREAD, renamesThisThread } from '../evaluation/this-thread.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { Slot } from '../model/field.js';
import { mentionsOf } from '../model/mentions.js';
import type { Context } from './entry-state.js';

/** Python numbers the threads that get no name: `Thread-1 (work)`, `ThreadPoolExecutor-0_0`, `Dummy-2`. */
const MAY_BE_GIVEN_BY_PYTHON = /\d/;

export class ThreadNames {
  private renamed: boolean | undefined;

  constructor(private readonly analysis: AnalysisState) {}

  /** Whether the threads of a context have this name; undefined where that can't be told. */
  hasName({ thread, model }: Context, name: string): boolean | undefined {
    if (this.areRenamed()) return undefined;
    if (thread === undefined) return name === MAIN_THREAD;
    if (model?.kind !== 'thread' && model?.kind !== 'timer') return undefined;
    const given = [Slot.name, 'name'].map((field) => thread.fields?.get(field)?.value);
    if (given.some((value) => value?.unknown)) return undefined;
    const objs = given.flatMap((value) => value?.objs ?? []);
    if (objs.length === 0) return MAY_BE_GIVEN_BY_PYTHON.test(name) ? undefined : false;
    const has = objs.map((obj) =>
      obj.kind === 'constant' && typeof obj.value === 'string' ? obj.value === name : undefined,
    );
    return has.every((one) => one === has[0]) ? has[0] : undefined;
  }

  /** Whether some thread gives itself another name. */
  private areRenamed(): boolean {
    this.renamed ??= this.analysis.files.units.some(({ facts }) => {
      const { names } = mentionsOf(facts);
      return (names.has('name') || names.has('setName')) && facts.functions.some(renamesThisThread);
    });
    return this.renamed;
  }
}
