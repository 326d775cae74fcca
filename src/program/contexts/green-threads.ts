/**
 * Threads in whose place a library has put green ones: one of them runs until it waits, and all on one thread of the system.
 * What only threads that may be interrupted anywhere do wrong, these don't. That a program is run by a module which
 * patches it first can't be seen in its text.
 */

import type { Span } from '../../facts/ir.js';
import { sameSpan } from '../../facts/spans.js';
import { isMainGuard } from '../../facts/main-guard.js';
import { wayTo } from '../../facts/way-to.js';
import { patchOf } from '../../knowledge/patches.js';
import { mayBeTrue, truthOf } from '../evaluation/decisions.js';
import { callersOf } from '../model/callers.js';
import type { Activation, CallEvent, LibraryCall } from '../model/activation.js';
import type { FileUnit } from '../model/files.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { importsThrough } from '../model/mentions.js';

/** The files of programs that patch their threads: whoever imports one that does, and all that these import. */
export function greenFiles(analysis: AnalysisState): ReadonlySet<FileUnit> {
  const { activations, files } = analysis;
  const patching = new Set<FileUnit>();
  for (const act of activations)
    if (act.libraryCalls.some((call) => patchesThreads(call) && isAlwaysDone(analysis, act, call.node)))
      patching.add(act.file);
  if (patching.size === 0) return patching;
  const green = new Set<FileUnit>();
  for (const file of files.units) {
    const imported = importedBy(file, (one) => importsThrough(files, one));
    if ([...imported].some((one) => patching.has(one))) for (const one of imported) green.add(one);
  }
  return green;
}

/** The file, and all that is imported by it or by what it imports. */
function importedBy(file: FileUnit, imports: (file: FileUnit) => Iterable<FileUnit>): ReadonlySet<FileUnit> {
  const found = new Set([file]);
  for (const one of found) for (const next of imports(one)) found.add(next);
  return found;
}

/** Calls between the top level of a module and the one that patches. */
const MAX_CALLS = 3;

/**
 * Whether the program does it whenever it runs: at the top level of a module, in `main`, or in what these call. As one of
 * several ways to run, or in a method of one of several classes that do the same thing each in its way, it leaves the
 * others as they are.
 */
function isAlwaysDone(analysis: AnalysisState, { fn }: Activation, node: Span, calls = 0): boolean {
  if (!wayTo(fn.body, node).every(({ inner }) => inner.kind !== 'if' || isMainGuard(inner))) return false;
  if (fn.kind === 'module' || fn.name === 'main') return true;
  return (
    calls < MAX_CALLS &&
    callersOf(analysis, fn).some(
      ({ act, call }) => isOnlyCallee(act, call) && isAlwaysDone(analysis, act, call.node, calls + 1),
    )
  );
}

const isOnlyCallee = ({ calls }: Activation, { node, callee }: CallEvent): boolean =>
  calls.every((other) => !sameSpan(other.node, node) || other.callee.fn === callee.fn);

function patchesThreads({ name, keywords }: LibraryCall): boolean {
  const row = patchOf(name);
  if (row === undefined) return false;
  const told = row.keyword === undefined ? undefined : keywords.get(row.keyword);
  if (told !== undefined) return !told.objs.some((obj) => truthOf(obj) === false);
  const others = [...keywords.values()].some(mayBeTrue);
  return !(row.onlyNamed === true && others);
}
