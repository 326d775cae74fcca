/** Methods that are called by a name that is put together: `getattr(self, "do_" + command)`. */

import type { Expr, Span } from '../../facts/ir.js';
import { attributeOf } from '../evaluation/attributes.js';
import type { Frame } from '../evaluation/frame.js';
import { boundOnce } from '../model/bindings.js';
import { definedNames, findClassCell } from '../model/classes.js';
import type { InstanceObject } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** How a name begins and ends, as far as the text of the program says. */
interface Affixes {
  readonly prefix: string;
  readonly suffix: string;
}

/** Methods of the objects whose names the expression may stand for; none where its text says too little. */
export function methodsNamed(frame: Frame, objects: Value, name: Expr, at: Span): Value {
  const { values } = frame.analysis;
  const affixes = affixesOf(frame, name);
  if (affixes === undefined) return values.none;
  let result = values.none;
  for (const obj of values.first(objects, MAX_OBJECTS))
    for (const method of obj.kind === 'instance' ? namesIn(frame, obj, affixes) : [])
      result = values.union(result, attributeOf(frame, obj, method, at) ?? values.unknown);
  return result;
}

/** Objects of which an attribute is looked for. */
export const MAX_OBJECTS = 8;

/** Names of the methods of an object, in the order of the alphabet. */
function namesIn({ analysis, act }: Frame, { cls }: InstanceObject, { prefix, suffix }: Affixes): readonly string[] {
  const isMeant = (name: string): boolean =>
    name.length > prefix.length + suffix.length && name.startsWith(prefix) && name.endsWith(suffix);
  const isMethod = (name: string): boolean =>
    findClassCell(analysis, cls, name, act)?.value.objs.some(({ kind }) => kind === 'function') === true;
  return [...definedNames(cls, isMeant)].filter(isMethod).sort();
}

/** One character begins half of all names. */
const LEAST = 2;

function affixesOf({ act }: Frame, name: Expr): Affixes | undefined {
  const written = textOf(boundOnce(act.fn, name) ?? name);
  if (written === undefined) return undefined;
  const [prefix = '', suffix = ''] = [written[0], written.length > 1 ? written.at(-1) : ''];
  return prefix.length + suffix.length < LEAST ? undefined : { prefix, suffix };
}

/** What stands before, between and after the parts of a text that are not known. */
function textOf(expr: Expr): readonly string[] | undefined {
  if (expr.kind === 'fstring') return expr.text.replace(QUOTES, '').split(' ');
  if (expr.kind === 'constant') return typeof expr.value === 'string' ? [expr.value] : undefined;
  if (expr.kind === 'binary' && expr.op === '+') {
    const [left, right] = [textOf(expr.left) ?? UNKNOWN, textOf(expr.right) ?? UNKNOWN];
    return [...left.slice(0, -1), left.at(-1)! + right[0]!, ...right.slice(1)];
  }
  if (expr.kind === 'binary' && expr.op === '%') return textOf(expr.left)?.flatMap((text) => text.split('%s'));
  return undefined;
}

/** What a formatted text begins and ends with. */
const QUOTES = /^\w*['"]{1,3}|['"]{1,3}$/g;

const UNKNOWN: readonly string[] = ['', ''];
