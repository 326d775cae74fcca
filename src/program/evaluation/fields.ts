/** Classes whose `__init__` Python writes from a list of fields: dataclasses and named tuples. */

import type { Span } from '../../facts/ir.js';
import { isFunction } from '../../knowledge/functions.js';
import { elementsOf, putElement } from './elements.js';
import type { Args } from './args.js';
import { libraryTypes, mro } from '../model/lineage.js';
import { constructDataclass, isDataclass } from './dataclasses.js';
import type { Frame } from './frame.js';
import type { ClassObject, InstanceObject, Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** Fills the fields of a new instance; answers whether its class has such fields. */
export function constructFields(frame: Frame, obj: InstanceObject, args: Args, at: Span): boolean {
  const named = namedBase(obj.cls);
  if (named !== undefined) fillNamed(frame, obj, named, args);
  else if (libraryTypes(obj).some((type) => isFunction(type, 'named tuple')) || isDataclass(frame.analysis, obj.cls))
    constructDataclass(frame, obj, args, at);
  else return false;
  return true;
}

/** What `namedtuple(…)` gives is modelled as: called with the names of the fields and the arguments, it makes a tuple. */
export const NAMED_TUPLE = 'named tuple';

/** `namedtuple('Task', 'run args')`; undefined where the names of the fields can't be seen. */
export function namedTupleType(frame: Frame, args: Args): Value | undefined {
  const { analysis } = frame;
  const { values } = analysis;
  const names = namesIn(frame, args.pos[1] ?? args.kw.get('field_names') ?? values.none);
  if (names === undefined) return undefined;
  const key = `named tuple ${names.join(' ')}`;
  const fn = values.one(analysis.external(NAMED_TUPLE));
  const bound = [analysis.constantValue('str', names.join(' '))];
  return values.one(analysis.objects.intern(key, () => ({ kind: 'partial', fn, args: bound, keywords: [] })));
}

/** Text is only known up to a length, which a long list of names may exceed. */
const LONGEST = 40;

function namesIn(frame: Frame, value: Value): readonly string[] | undefined {
  const only = value.objs.length === 1 && !value.unknown ? value.objs[0]! : undefined;
  if (only?.kind === 'constant' && typeof only.value === 'string')
    return only.value.length < LONGEST ? only.value.split(/[\s,]+/).filter(Boolean) : undefined;
  if (only?.kind !== 'library' || (only.type !== 'list' && only.type !== 'tuple')) return undefined;
  const names: string[] = [];
  const { objects } = frame.analysis;
  for (let index = 0; ; index++) {
    const cell = only.fields?.get(objects.element(index));
    if (cell === undefined) break;
    const [name] = cell.value.objs;
    // `NamedTuple('Task', [('run', object)])`: each with its type.
    const text = name?.kind === 'library' ? name.fields?.get(objects.element(0))?.value.objs[0] : name;
    if (text?.kind !== 'constant' || typeof text.value !== 'string') return undefined;
    names.push(text.value);
  }
  return names.length === 0 || elementsOf(frame, only).unknown ? undefined : names;
}

/** Makes a named tuple; the first argument has the names of its fields. */
export function makeNamedTuple(frame: Frame, args: Args, at: Span): Value {
  const [names, ...pos] = args.pos;
  const made = frame.analysis.library(frame.act, at, 'tuple', frame.inLoop, 'named');
  fillNamed(frame, made, namesOf(names), { ...args, pos });
  return frame.analysis.values.one(made);
}

function fillNamed(frame: Frame, obj: Obj, names: readonly string[], args: Args): void {
  const { analysis } = frame;
  names.forEach((name, index) => {
    const value = args.pos[index] ?? args.kw.get(name) ?? args.rest ?? analysis.values.unknown;
    analysis.write(analysis.cell(obj, name), value);
    putElement(frame, obj, value, analysis.constantValue('int', index));
  });
}

const namesOf = (value: Value | undefined): readonly string[] => {
  const text = value?.objs[0];
  return text?.kind === 'constant' && typeof text.value === 'string' ? text.value.split(' ') : [];
};

/** The fields of the named tuple that a class is built on: `class Task(namedtuple('Task', 'run args'))`. */
function namedBase(cls: ClassObject): readonly string[] | undefined {
  for (const at of mro(cls)) {
    for (const base of at.kind === 'class' ? at.bases.flatMap(({ objs }) => objs) : []) {
      const isNamed =
        base.kind === 'partial' && base.fn.objs.some((fn) => fn.kind === 'external' && fn.name === NAMED_TUPLE);
      if (isNamed) return namesOf(base.args[0]);
    }
  }
  return undefined;
}
