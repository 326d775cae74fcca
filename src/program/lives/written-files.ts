/** Files that are opened to be written, and what is put into them. */

import type { CallExpr } from '../../facts/ir.js';
import { isFunction } from '../../knowledge/functions.js';
import { isWriting, modeOf } from '../../knowledge/must-finish.js';
import { givenTo, type LibraryCall } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { memoized } from '../model/maps.js';
import type { Obj } from '../model/objects.js';
import type { Program } from '../program.js';
import { lifecycleOf } from './lifecycle.js';

const WRITES = 'writes a file';

/** What a call does that opens a file for more than to be there, or to be locked, or that puts something into one opened elsewhere. */
export function writesFile(program: Program, call: LibraryCall): string | undefined {
  const { name, node, self, result } = call;
  if (isOpened(call)) return result.objs.length > 0 && !result.objs.some(isUsed(program)) ? undefined : WRITES;
  if (name.startsWith('pathlib.')) return openedBy(node);
  const isPut = self !== undefined && /\.(write|writelines)$/.test(name);
  return isPut && filesOpened(program.analysis).has(self) ? WRITES : undefined;
}

/** `path.open("w")`, whatever the path comes from. */
export function openedBy({ callee, args }: CallExpr): string | undefined {
  const mode = args.find(({ name }, index) => name === 'mode' || (name === undefined && index === 0))?.value;
  const isOpen = callee.kind === 'attribute' && callee.name === 'open' && mode?.kind === 'constant';
  return isOpen && typeof mode.value === 'string' && isWriting(mode.value) ? WRITES : undefined;
}

/** A file opened for writing. */
function isOpened({ name, args, keywords }: LibraryCall): boolean {
  const position = modeOf(name);
  if (position === undefined) return false;
  const mode = keywords.get('mode') ?? args[position];
  // What is written there is not meant to be kept.
  if (args[0]?.objs.some((obj) => obj.kind === 'external' && isFunction(obj.name, 'the null device')) === true)
    return false;
  return (
    mode?.objs.some((obj) => obj.kind === 'constant' && typeof obj.value === 'string' && isWriting(obj.value)) === true
  );
}

const filesOpened = memoized(
  ({ activations }: AnalysisState): ReadonlySet<Obj> =>
    new Set(activations.flatMap((act) => act.libraryCalls.filter(isOpened).flatMap(({ result }) => result.objs))),
);

/** Whether something may be put into what was opened: it is written to, or goes where that can't be seen. */
const isUsed =
  (program: Program) =>
  (file: Obj): boolean =>
    file.kind !== 'library' ||
    file.type !== 'file' ||
    filesUsed(program.analysis).has(file) ||
    lifecycleOf(program).escapes(file);

/** Methods of a file that leave in it what is there. */
const LEAVES_AS_IT_IS = /\.(close|fileno|seek|tell|read|readline|readlines|__enter__|__exit__)$/;

/** What calls of libraries put something into, or are given for it. */
const filesUsed = memoized(({ activations }: AnalysisState): ReadonlySet<Obj> => {
  const used = new Set<Obj>();
  for (const { libraryCalls } of activations) {
    for (const call of libraryCalls) {
      const { name, self } = call;
      if (self !== undefined && !LEAVES_AS_IT_IS.test(name)) used.add(self);
      if (isFunction(name, 'locks a file')) continue;
      for (const { objs } of givenTo(call))
        for (const obj of objs) used.add(obj.kind === 'library-method' ? obj.self : obj);
    }
  }
  return used;
});
