/** What a thread leaves behind and works with: what others rely on who take its work for done. */

import type { CallExpr, FunctionFacts } from '../../facts/ir.js';
import { isFunction } from '../../knowledge/functions.js';
import { threadsOf } from '../library/thread-table.js';
import type { Access, Activation, StartEvent } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { runBy } from '../model/callees.js';
import { ElementField, isElementField } from '../model/field.js';
import { remembered } from '../model/maps.js';
import type { Cell, Obj } from '../model/objects.js';

/** What a thread leaves behind and works with. */
export interface Footprint {
  /** What it writes, and in which functions. */
  readonly written: ReadonlyMap<Cell, ReadonlySet<FunctionFacts>>;
  /** Containers and objects whose contents or attributes it writes. */
  readonly filled: ReadonlySet<Obj>;
  readonly used: ReadonlySet<Obj>;
  /** Queues into which it puts. */
  readonly fed: ReadonlySet<Obj>;
  /** Texts by which it opens files. */
  readonly paths: ReadonlySet<string>;
}

export const entriesOf = (analysis: AnalysisState, thread: Obj): ReadonlySet<Activation> =>
  threadsOf(analysis).models.get(thread)?.entries ?? new Set();

/** All that a thread runs, whoever calls it there. */
export const runByThread = (analysis: AnalysisState, thread: Obj): ReadonlySet<Activation> =>
  runBy(entriesOf(analysis, thread));

export function footprintOf(run: ReadonlySet<Activation>, { given }: StartEvent): Footprint {
  const written = new Map<Cell, Set<FunctionFacts>>();
  const filled = new Set<Obj>();
  const used = new Set<Obj>(given);
  const fed = new Set<Obj>();
  const paths = new Set<string>();
  for (const { fn, accesses, libraryCalls } of run) {
    for (const access of accesses) {
      if (access.kind !== 'write' || isFlag(access)) continue;
      remembered(written, access.cell, () => new Set()).add(fn);
      if (isElementField(access.cell.field)) filled.add(access.cell.owner);
    }
    for (const { self, name, args } of libraryCalls) {
      if (self !== undefined) used.add(self);
      if (self !== undefined && /\.put(_nowait)?$/.test(name)) fed.add(self);
      if (!isFunction(name, 'opens a file')) continue;
      for (const obj of args[0]?.objs ?? [])
        if (obj.kind === 'constant' && typeof obj.value === 'string' && !isFunction(obj.value, 'the null device'))
          paths.add(obj.value);
    }
  }
  return { written, filled, used, fed, paths };
}

/** Whether a thread may write what is read: the same variable, or an entry of the same container where a key isn't known. */
export function mayWrite(analysis: AnalysisState, { written, filled }: Footprint, cell: Cell): boolean {
  const { owner, field } = cell;
  if (written.has(cell)) return true;
  if (!isElementField(field) || !filled.has(owner)) return false;
  return written.has(analysis.cell(owner, ElementField.any));
}

/** `done = True`: who reads that asks whether the work is done. */
const isFlag = ({ stmt }: Access): boolean =>
  stmt?.kind === 'assign' && stmt.value.kind === 'constant' && typeof stmt.value.value === 'boolean';

/** Variables that say which file a thread opens: `args=(path,)`, where the function opens what it is given there. */
export function pathsHandedTo(analysis: AnalysisState, thread: Obj, creation: CallExpr): readonly string[] {
  const entries = [...entriesOf(analysis, thread)];
  const given = creation.args.find(({ name }) => name === 'args')?.value;
  const items = given?.kind === 'sequence' ? given.items : [];
  return items.flatMap((item, place) =>
    item.kind === 'name' && entries.some((entry) => opens(entry, place)) ? item.name : [],
  );
}

/** Whether a function opens the file that its argument at a place names, or has another program do so. */
function opens({ fn, self, libraryCalls }: Activation, place: number): boolean {
  const param = fn.params[place + (self === undefined ? 0 : 1)]?.name;
  return libraryCalls.some(({ name, node }) => {
    const given = node.args[0]?.value;
    // Another program is told the name among its arguments, and opens it.
    const isCommand = given?.kind === 'sequence' && isFunction(name, 'runs another program');
    const paths = isCommand ? given.items : isFunction(name, 'opens a file') ? [given] : [];
    return paths.some((path) => path?.kind === 'name' && path.name === param);
  });
}
