/** Holding a lock over statements. */

import { walkExpr, forEachExpr, walkStmts } from '../facts/walk.js';
import type { TextEdit } from '../rules/finding.js';
import { statementsOf, type Run } from './blocks.js';
import type { Source } from './source.js';
import { layoutOf, putUnder } from './suite.js';

/** Edits that put a run of statements under `with lock:`; undefined where that can't be done by moving text. */
export function holdOver(source: Source, run: Run, lock: string): readonly TextEdit[] | undefined {
  if (!mayBeMoved(run)) return undefined;
  const layout = layoutOf(source, run);
  return layout && putUnder(source, layout, `with ${lock}:`);
}

/** A `yield` or `await` under a thread's lock would keep it for as long as someone else pleases. */
export function mayBeMoved(run: Run): boolean {
  let fine = true;
  walkStmts(statementsOf(run), (stmt) => {
    if (stmt.kind === 'def' || stmt.kind === 'class' || stmt.kind === 'import') fine = false;
    if ((stmt.kind === 'for' || stmt.kind === 'with') && stmt.isAsync) fine = false;
    forEachExpr(stmt, (expr) =>
      walkExpr(expr, (inner) => {
        if (inner.kind === 'await' || inner.kind === 'yield') fine = false;
      }),
    );
  });
  return fine;
}
