/** Built-in functions that look at what they are given. */

import { openInstance } from '../evaluation/attributes.js';
import { elementsOf, isContainer } from '../evaluation/elements.js';
import type { Frame } from '../evaluation/frame.js';
import { ElementField } from '../model/field.js';
import type { Value } from '../model/values.js';
import { askByName, attributeByName, storeByName } from './attributes-by-name.js';
import type { Effect } from './library-call.js';
import { writeOut } from './sinks.js';

const size =
  (type: 'int' | 'bool'): Effect =>
  (frame, { args: { pos }, at }) => {
    const { analysis } = frame;
    for (const obj of pos[0]?.objs ?? []) {
      if (isContainer(obj)) frame.access(analysis.cell(obj, ElementField.any), 'read', 'none', 'len', at);
    }
    return analysis.constantValue(type);
  };

/** By the name; no other function of such a name is known to do anything else. */
export const builtins: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ['getattr', (frame, { args, at, expr }) => attributeByName(frame, args, at, expr)],
  ['setattr', (frame, { args, at, expr }) => storeByName(frame, args, at, expr)],
  ['hasattr', (frame, { args, at }) => askByName(frame, args, at)],
  ['len', size('int')],
  // `id(current_thread())` names the thread as its number does.
  [
    'id',
    ({ analysis }, { args: { pos } }) => {
      const own = analysis.constant('index', undefined, undefined);
      return pos[0]?.objs.includes(own) === true ? analysis.values.one(own) : undefined;
    },
  ],
  ['bool', size('bool')],
  [
    'vars',
    (frame, { args: { pos } }) => {
      for (const obj of pos[0]?.objs ?? []) if (obj.kind === 'instance') openInstance(frame, obj);
      return undefined;
    },
  ],
  [
    'type',
    (frame, { args: { pos } }) => {
      if (pos.length === 1) {
        const classes = pos[0]!.objs.filter((obj) => obj.kind === 'instance').map((obj) => obj.cls);
        return classes.length > 0 ? frame.analysis.values.from(classes) : undefined;
      }
      // `type("Sub", (Base,), {})`: a class that adds nothing to be seen is its base.
      return pos.length === 3 ? classesIn(frame, pos[1]!) : undefined;
    },
  ],
  [
    'print',
    (frame, { args: { kw }, at }) => {
      if (!kw.has('file')) writeOut(frame, at);
      return frame.analysis.values.one(frame.analysis.none);
    },
  ],
]);

/** The classes of the program that a tuple of bases holds, if any. */
function classesIn(frame: Frame, bases: Value): Value | undefined {
  const found = bases.objs.flatMap((tuple) => elementsOf(frame, tuple).objs.filter(({ kind }) => kind === 'class'));
  return found.length > 0 ? frame.analysis.values.from(found) : undefined;
}
