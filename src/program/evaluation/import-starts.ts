/**
 * Threads that modules start while they are imported: whoever imports these runs beside them from there on. What a
 * module that others import does until it is imported itself is taken to be over before such threads come to anything.
 */

import type { Activation } from '../model/activation.js';
import { importedFiles, importsThrough } from '../model/mentions.js';
import type { FileSet, FileUnit } from '../model/files.js';
import type { Frame } from './frame.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Obj } from '../model/objects.js';
import type { ISet } from '../model/sets.js';

/** A module's body is looked at afresh; answers what it left running as far as that was known. */
export function beginImporting({ sets }: AnalysisState, act: Activation): ISet<Obj> | undefined {
  const left = act.importing?.left;
  if (act.fn.kind === 'module')
    act.importing = { imports: [], brought: sets.empty, beforeMain: undefined, left: left ?? sets.empty };
  return left;
}

/** An `import` has run the body of a module. */
export function noteImported(frame: Frame, body: Activation): void {
  const { act, analysis } = frame;
  const { sets, files } = analysis;
  body.returnReaders.add(act);
  const left = body.importing?.left ?? sets.empty;
  const { importing } = act;
  if (importing !== undefined) {
    importing.imports.push({ body, mayRun: sets.union(frame.flow.mayRun, importing.brought) });
    importing.brought = sets.union(importing.brought, left);
    if (!importedFiles(files).has(act.file)) runBeside(frame, left);
  } else if (act.fn.kind === 'function' && left.items.length > 0) {
    // Where the module imports the function's in turn, the function may be called before the module is through.
    if (!leadsTo(files, body.file, act.file)) runBeside(frame, left);
  }
}

/** `if __name__ == '__main__':` — what is under it isn't run where the file is imported. */
export function enterMain(frame: Frame): void {
  const { importing } = frame.act;
  if (importing === undefined) return;
  importing.beforeMain ??= frame.flow.mayRun;
  runBeside(frame, importing.brought);
}

/** What may run once the module is imported. Nobody goes on after importing one whose body never ends. */
export function endImporting({ act: { importing }, flow, analysis: { sets } }: Frame, ends: boolean): void {
  if (importing === undefined) return;
  importing.left = sets.union(importing.brought, importing.beforeMain ?? (ends ? flow.mayRun : sets.empty));
}

function runBeside(frame: Frame, threads: ISet<Obj>): void {
  frame.change({ mayRun: frame.analysis.sets.union(frame.flow.mayRun, threads) });
}

/** Whether one file imports the other, by whatever is between. */
function leadsTo(files: FileSet, from: FileUnit, to: FileUnit): boolean {
  const found = new Set([from]);
  for (const file of found) for (const next of importsThrough(files, file)) found.add(next);
  return found.has(to);
}
