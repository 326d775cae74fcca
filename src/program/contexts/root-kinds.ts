/** Functions that nothing in the program calls, and of which more is known than that a client may. */

import { roleOfObject } from '../model/lineage.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { FunctionObject } from '../model/objects.js';

/** `main()`, which a script that is made when the program is installed calls as its module would. */
export const isOfScript = ({ fn, env }: FunctionObject): boolean =>
  fn.name === 'main' &&
  env?.fn.kind !== 'function' &&
  !fn.isAsync &&
  fn.params.every((param) => param.default !== undefined || param.kind === 'varargs');

/** What is handed to a process, and the `run` of one. */
export const beginsProcess = ({ processEntries }: AnalysisState, { fn, self }: Activation): boolean =>
  processEntries.has(fn) || (fn.name === 'run' && self !== undefined && roleOfObject(self) === 'process');
