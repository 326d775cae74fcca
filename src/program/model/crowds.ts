/**
 * Crowds: values of so many objects that nothing is known of one of them. Of data nothing is kept, whatever comes after, and
 * of threads of one class one. Keeping the first few of all instead would have a value change with each object that
 * comes and is made further up in the text: in programs whose functions all call each other that was most of the work.
 */

import { isContainerRole, isLockRole, isMomentary, roleOf, type Role } from '../../knowledge/types.js';
import { roleOfObject } from './lineage.js';
import type { Obj } from './objects.js';

/** A value of more objects than this is a crowd. */
export const MANY_OBJECTS = 40;

/** More functions and classes than this in a crowd: those that come first in the text. */
export const MAX_CLASSES = 40;

/**
 * What it stands for in a crowd, where it says something there: what runs or waits does, and what can be called. Of the
 * threads of one class the first stands for all; a lock that may be any of many guards nothing, and of an object of the
 * program's own that may be any of many it is not known what its methods do.
 */
export function standsFor(obj: Obj): unknown {
  switch (obj.kind) {
    case 'constant':
      return obj.type === 'none' ? obj : undefined;
    case 'external':
      return undefined;
    case 'library':
      return saysAmongMany(roleOf(obj.type)) ? obj.type : undefined;
    case 'library-method':
      return saysAmongMany(roleOf(obj.type)) ? `${obj.type}.${obj.name}` : undefined;
    case 'instance':
      return saysAmongMany(roleOfObject(obj)) ? obj.cls : undefined;
    case 'method':
      return obj.fn;
    default:
      return obj;
  }
}

const saysAmongMany = (role: Role | undefined): boolean =>
  !isMomentary(role) && !isContainerRole(role) && !isLockRole(role);
