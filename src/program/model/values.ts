/** Values: sets of abstract objects, with a mark for "and things that cannot be seen". */

import type { Obj } from './objects.js';
import type { ISet } from './sets.js';
import type { Expr } from '../../facts/ir.js';

export interface Value {
  readonly id: number;
  readonly set: ISet<Obj>;
  readonly objs: readonly Obj[];
  /** The value may also be something the program text does not show. */
  readonly unknown: boolean;
  /** It may be so much that nothing is kept of data and the program's own objects, and of threads one of each class. */
  readonly isCrowd: boolean;
}

/** A value is certain up to so many objects; beyond, the analysis has mixed up what is apart. */
export const MANY = 4;

/** Whether a value may be any of so many objects that it says nothing of one of them. */
export const isAnyOfMany = ({ objs, isCrowd }: Value): boolean =>
  isCrowd || objs.filter(({ kind }) => kind === 'instance' || kind === 'library').length > MANY;

/** A value that an expression may come to, with the part of it that says so. */
export interface Chosen {
  readonly value: Value;
  readonly expr: Expr;
}
