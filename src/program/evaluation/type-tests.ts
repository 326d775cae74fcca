/** `isinstance(x, C)`: which of the objects that a variable may hold are of a class, and which certainly are not. */

import type { CallExpr, Expr } from '../../facts/ir.js';
import { isContainerRole, isLockRole, roleOf, type Role } from '../../knowledge/types.js';
import { libraryTypes, mro, roleOfObject } from '../model/lineage.js';
import type { ClassObject, ExternalObject, Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import type { Frame } from './frame.js';
import { evaluate } from './expressions.js';

type Type = ClassObject | ExternalObject;

/** What is asked whether it is of a class; undefined for any other test. */
export function typeTested(test: Expr): { readonly subject: Expr; readonly type: Expr } | undefined {
  if (test.kind !== 'call' || test.callee.kind !== 'name' || test.callee.name !== 'isinstance') return undefined;
  const [subject, type] = plain(test);
  return subject === undefined || type === undefined ? undefined : { subject, type };
}

const plain = ({ args }: CallExpr): readonly Expr[] =>
  args.length === 2 && args.every(({ name, star }) => name === undefined && !star)
    ? args.map(({ value }) => value)
    : [];

/** What of a value is left where it was found to be of one of the types, or of none of them. */
export function ofType(frame: Frame, value: Value, type: Expr, holds: boolean): Value {
  const types = typesOf(frame, type);
  if (types === undefined) return value;
  const { values } = frame.analysis;
  const kept = values.filter(value, (obj) =>
    holds ? types.some((one) => mayBe(obj, one)) : !types.some((one) => certainlyIs(obj, one)),
  );
  // What passes a test that nothing known can pass was not seen.
  return kept.objs.length === 0 ? values.unknown : kept;
}

/** The classes that a test names, alone or in a tuple; undefined where one of them can't be seen. */
function typesOf(frame: Frame, expr: Expr): readonly Type[] | undefined {
  const parts = expr.kind === 'sequence' ? expr.items : [expr];
  const found: Type[] = [];
  for (const part of parts) {
    const { objs, unknown } = evaluate(frame, part);
    const [only] = objs;
    if (unknown || objs.length !== 1 || (only?.kind !== 'class' && only?.kind !== 'external')) return undefined;
    found.push(only);
  }
  return found;
}

function mayBe(obj: Obj, type: Type): boolean {
  if (obj.kind !== 'instance' && obj.kind !== 'library') return true;
  if (type.kind === 'class') return answersForOthers(type) || (obj.kind === 'instance' && mro(obj.cls).includes(type));
  const [role, tested] = [roleOfObject(obj), roleOf(type.name)];
  const [one, other] = [familyOf(role), familyOf(tested)];
  // A dict is no list and no number; what the abstract types are, they say themselves.
  if (one === 'container' && role !== 'view' && PLAIN.test(type.name)) return role === tested;
  return one === undefined || other === undefined || one === other || libraryTypes(obj).length > 1;
}

const PLAIN = /^(list|dict|set|tuple|str|bytes|int|float|bool)$/;

const certainlyIs = (obj: Obj, type: Type): boolean =>
  obj.kind === 'instance' ? mro(obj.cls).includes(type) : obj.kind === 'library' && obj.type === nameOf(type);

const nameOf = (type: Type): string | undefined => (type.kind === 'external' ? type.name : undefined);

/** Whether a class may say of objects of other classes that they are its own: an abstract one, a protocol. */
const answersForOthers = (type: ClassObject): boolean =>
  mro(type).some((at) => (at.kind === 'external' ? at.name !== 'object' : at.bases.some(({ unknown }) => unknown)));

/** Parts that types play, as far as none of one family is of another one. */
function familyOf(role: Role | undefined): string | undefined {
  if (role === undefined) return undefined;
  if (isContainerRole(role)) return 'container';
  if (isLockRole(role)) return 'lock';
  return /^(queue|widget|thread|timer|event|future|executor)$/.test(role) ? role.replace('timer', 'thread') : undefined;
}
