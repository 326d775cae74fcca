/** What a thread leaves behind and works with: what others rely on who take its work for done. */

import type { CallExpr, Expr, FunctionFacts } from '../../facts/ir.js';
import { calleeName } from '../../facts/paths.js';
import { someExpr, someExprIn } from '../../facts/walk.js';
import { lastPart } from '../../knowledge/dotted.js';
import { SAYING } from '../../knowledge/finished-words.js';
import { isFunction } from '../../knowledge/functions.js';
import { fileNamedBy, isWriting, modeOf } from '../../knowledge/must-finish.js';
import { threadsOf } from '../library/thread-table.js';
import { argumentsIn } from '../contexts/creations.js';
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
      for (const obj of args[fileNamedBy(name) ?? args.length]?.objs ?? [])
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

/** Variables and texts among what a thread is handed, as they are `spelled`: it does something with them, and not only shows them. */
export interface Handed {
  readonly used: readonly string[];
  /** The same for a thread that writes files. */
  readonly written: readonly string[];
}

export function pathsHandedTo(analysis: AnalysisState, thread: Obj, creation: CallExpr): Handed {
  const entries = [...entriesOf(analysis, thread)];
  const given = argumentsIn(creation);
  const items = given?.kind === 'sequence' ? given.items : [];
  const used = items.flatMap((item, place) =>
    spelled(item) !== '' && entries.some((entry) => uses(entry, place)) ? spelled(item) : [],
  );
  return { used, written: entries.some(writesFiles) ? used : [] };
}

/** A variable's name, or a text in quotes; nothing for all else. */
export function spelled(expr: Expr): string {
  if (expr.kind === 'name') return expr.name;
  return expr.kind === 'constant' && typeof expr.value === 'string' ? `"${expr.value}"` : '';
}

/** Whether a function hands its argument at a place on to anything but what shows it: `os.path.join(folder, name)`. */
function uses({ fn, self }: Activation, place: number): boolean {
  const param = fn.params[place + (self === undefined ? 0 : 1)]?.name;
  return someExprIn(
    fn.body,
    (call) =>
      call.kind === 'call' &&
      !SAYING.has(calleeName(call) ?? '') &&
      call.args.some(({ value }) => someExpr(value, (part) => part.kind === 'name' && part.name === param)),
  );
}

/** Whether a function writes files: it copies or loads them, or opens one for that. */
const writesFiles = ({ libraryCalls }: Activation): boolean =>
  libraryCalls.some(({ name, node }) => {
    const mode = node.args[modeOf(name) ?? node.args.length]?.value;
    return (
      lastPart(name) === 'urlretrieve' ||
      name.startsWith('shutil.') ||
      (mode?.kind === 'constant' && typeof mode.value === 'string' && isWriting(mode.value))
    );
  });
