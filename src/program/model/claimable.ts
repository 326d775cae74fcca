/** What a variable is found to be where it is claimed (`concurrency/test-and-set.ts`): nothing, or a state that is left then. */

import type { Access } from './activation.js';
import type { Answer, Comparison } from './flow.js';
import { isThread } from './lineage.js';
import { stepOf } from './steps.js';
import type { AnalysisState } from './analysis-state.js';
import { isKnown, type Cell, type ConstantObject } from './objects.js';
import type { Value } from './values.js';

/** Holds it, as a variable of the model. */
export const claimableAs = (analysis: AnalysisState, { owner, field }: Cell): Cell =>
  analysis.cell(owner, analysis.objects.mark('claimed', field));

/** The states; none where it is claimed when it is nothing only. */
export const claimableStates = (analysis: AnalysisState, cell: Cell): readonly ConstantObject[] =>
  claimableAs(analysis, cell).value.objs.filter((obj): obj is ConstantObject => isKnown(obj) && obj.type !== 'none');

/** The text or number that a test finds a variable to be. */
export const stateIn = (compared: Comparison | undefined): string | number | undefined => {
  const { op, constant } = compared ?? {};
  const isState = (op === '==' || op === 'is') && (typeof constant === 'string' || typeof constant === 'number');
  return isState ? constant : undefined;
};

/** Whether a value is a state other than the one: `RUNNING`, where `NEW` was found. */
export const isOtherThan = ({ objs, unknown }: Value, state: unknown): boolean =>
  !unknown && objs.length > 0 && objs.every((obj) => isKnown(obj) && obj.isAny !== true && !areEqual(obj.value, state));

/** As Python compares: `True == 1`. */
const areEqual = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a !== 'string' && typeof b !== 'string' && Number(a) === Number(b));

/**
 * Whether a store leaves a variable claimed that was found to be one of these where it was.
 *
 * @param nothing what would set it free, where it was found to be nothing
 */
export const keepsClaimed = ({ objs: free }: Value, write: Access, value: Value, nothing: Answer): boolean =>
  free.every((one) =>
    isKnown(one) && one.type !== 'none'
      ? isOtherThan(value, one.value)
      : isSomething(value, nothing) && stepOf(write)?.sign !== '-',
  );

/** Whether a look at the variable would come out otherwise than by this answer. */
export const isSomething = ({ objs, unknown }: Value, answer: Answer): boolean =>
  objs.length > 0 &&
  objs.every((obj) => {
    if (obj.kind === 'constant' && obj.type === 'index' && obj.made === undefined && obj.isAny !== true) return true;
    if (unknown) return false;
    if (obj.kind === 'constant') return answer === 'none' ? obj.type !== 'none' : Boolean(obj.value);
    return obj.kind === 'instance' || (obj.kind === 'library' && (answer === 'none' || isThread(obj)));
  });
