/** Ends of the process that wait for no thread: `os._exit(0)`. */

import type { FileFacts, FunctionFacts } from '../../facts/ir.js';
import { originOf } from '../../facts/moved.js';
import { exprPath } from '../../facts/paths.js';
import { someExprIn } from '../../facts/walk.js';
import { isNamedSo } from '../../knowledge/functions.js';
import { memoized } from '../model/maps.js';
import type { Program } from '../program.js';

/** Whether the program ends itself somewhere without waiting for its threads. */
export const endsAtOnce = ({ files }: Program): boolean => files.some(({ facts }) => hasHardExit(facts));

/** Whether a file says so, be it in what nothing runs. */
export const hasHardExit = memoized(({ functions }: FileFacts): boolean =>
  functions.some((fn) => saysHardExit(originOf(fn))),
);

const saysHardExit = memoized(({ body }: FunctionFacts): boolean =>
  someExprIn(
    body,
    (expr) => expr.kind === 'call' && isNamedSo(exprPath(expr.callee) ?? '', 'ends the process at once'),
  ),
);
