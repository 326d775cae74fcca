/** Containers that a variable holds, and what is done with them by way of it. */

import { isContainerRole } from '../../knowledge/types.js';
import type { Access } from './activation.js';
import { isElementField } from './field.js';
import { roleOfObject } from './lineage.js';
import type { Obj } from './objects.js';

/** Whether an access is to what one of the containers holds. */
export const isIn = ({ cell }: Access, containers: readonly Obj[]): boolean =>
  isElementField(cell.field) && containers.includes(cell.owner);

/** Whether an access of a container begins with reading the variable that holds it. */
export const isPartOf = (read: Access, inside: Access): boolean =>
  read.act === inside.act && read.at.start === inside.at.start;

/** `[]`, `{}`, `deque()` */
export function isMadeEmpty(obj: Obj): boolean {
  if (obj.kind !== 'library' || !isContainerRole(roleOfObject(obj)) || obj.expr === undefined) return false;
  const { expr } = obj;
  if (expr.kind === 'call') return expr.args.length === 0;
  if (expr.kind === 'dict') return expr.entries.length === 0;
  return expr.kind === 'sequence' && expr.items.length === 0;
}
