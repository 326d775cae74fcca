/** Elements by key or index. */

import type { Expr, SubscriptExpr } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { isContainerRole, roleOf, typeRow } from '../../knowledge/types.js';
import { widgetElement } from '../library/widgets.js';
import { NO_ARGS } from './args.js';
import { callValue } from './calls.js';
import { callMethod } from './attributes.js';
import { pathOf } from '../../facts/paths.js';
import { bindingsOf } from '../model/bindings.js';
import { elementAt, elementField, elementsOf, isContainer, putElement, putEntries } from './elements.js';
import { checksOver } from './checks.js';
import type { Frame } from './frame.js';
import type { Tested } from '../model/flow.js';
import { storedAt } from './last-stored.js';
import { ElementField, Slot } from '../model/field.js';
import { functionOf, makersOf, type ExternalObject, type LibraryObject, type Obj } from '../model/objects.js';
import { isCut } from '../model/sizes.js';
import { takenOut } from './strong-update.js';
import type { Value } from '../model/values.js';
import { evaluate } from './expressions.js';

export function evaluateSubscript(frame: Frame, expr: SubscriptExpr): Value {
  const { analysis } = frame;
  const { values } = analysis;
  const base = evaluate(frame, expr.object);
  const key = evaluate(frame, expr.index);
  const sliced = expr.index.kind === 'slice';
  let result = values.none;
  let open = base.unknown || base.objs.length === 0;
  for (const obj of frame.analysis.values.first(base, 8)) {
    if (isContainer(obj)) {
      const field = sliced ? ElementField.any : elementField(frame, key);
      // A defaultdict adds what is missing when it is asked for.
      const adds =
        obj.kind === 'library' && typeRow(obj.type)?.missing === 'made' && !isFoundIn(frame, obj, expr.index);
      frame.access(analysis.cell(obj, field), 'read', adds ? 'add' : 'none', sliced ? 'slice' : '[]', expr, {
        key,
        keyText: pathOf(expr.index),
      });
      if (sliced) {
        const copy = analysis.library(
          frame.act,
          expr,
          obj.kind === 'library' ? obj.type : 'list',
          frame.inLoop,
          'slice',
        );
        frame.made(copy);
        putElement(frame, copy, elementsOf(frame, obj));
        result = values.union(result, values.one(copy));
      } else {
        const element = elementAt(frame, obj, key);
        if (element === values.none) open = true;
        // A defaultdict makes what is missing.
        const made = defaultElement(frame, obj, key);
        if (field === ElementField.any) takenOut(frame, element);
        result = values.union(result, values.union(element, made));
      }
    } else if (obj.kind === 'instance' || obj.kind === 'library') {
      const got = callMethod(frame, obj, '__getitem__', [key], expr) ?? widgetElement(frame, obj);
      if (got === undefined) open = true;
      else result = values.union(result, got);
    } else if (obj.kind === 'external' && expr.index.kind === 'slice' && isCut(expr.index)) {
      // `sys.argv[1:9]`: no longer all that there is.
      result = values.union(result, values.one(analysis.library(frame.act, expr, 'list', frame.inLoop, 'slice')));
      open = true;
    } else if (obj.kind === 'external' || obj.kind === 'class') {
      // `List[int]`, `Generic[T]`, `Queue[int]`: the type itself.
      result = values.union(result, values.one(obj));
    } else open = true;
  }
  return storedAt(frame.state, expr) ?? (open ? values.withUnknown(result) : result);
}

/** `for key in d: d[key]`, `if key in d: d[key]`: what a loop takes out of the keys of a dict, or a test finds, is there. */
function isFoundIn(frame: Frame, dict: Obj, index: Expr): boolean {
  const { act, loopStmts, analysis } = frame;
  const path = pathOf(index);
  const finds = ({ read: { op, cell, keyText }, answer }: Tested): boolean =>
    answer === 'present' && op === 'in' && cell.owner === dict && keyText === path;
  for (const { tests } of path === undefined ? [] : checksOver(frame.flow)) if (tests.some(finds)) return true;
  if (index.kind !== 'name' || index.scope !== 'local') return false;
  return loopStmts.some((loop) => {
    if (loop.kind !== 'for' || bindingsOf(act.fn, index.slot).some((stmt) => stmt !== loop && within(stmt, loop)))
      return false;
    const { iter, target } = loop;
    const method = iter.kind === 'call' && iter.callee.kind === 'attribute' ? iter.callee.name : undefined;
    const key = method === 'items' && target.kind === 'sequence' ? target.items[0] : target;
    if (key?.kind !== 'name' || key.slot !== index.slot || (method !== undefined && !/^(keys|items)$/.test(method)))
      return false;
    const sources = act.iterated.get(iter.start)?.objs ?? [];
    return (
      sources.length > 0 &&
      sources.every((one) => one === dict || analysis.cell(one, Slot.of).value === analysis.values.one(dict))
    );
  });
}

/** What a defaultdict makes for a key that it doesn't have. */
function defaultElement(frame: Frame, obj: Obj, key: Value): Value {
  const { analysis } = frame;
  if (obj.kind !== 'library' || typeRow(obj.type)?.missing !== 'made') return analysis.values.none;
  const factory = analysis.read(analysis.cell(obj, Slot.factory), frame.act);
  if (factory === analysis.values.none) return factory;
  const container = factory.objs.find(isContainerType);
  if (container !== undefined && factory.objs.length === 1) {
    const element = analysis.values.one(containerAt(frame, obj, container.name, key));
    putElement(frame, obj, element, key);
    return element;
  }
  const made = callValue(frame, factory, NO_ARGS, { start: obj.site.start, end: obj.site.end }, undefined);
  const [only, ...others] = made.objs;
  if (others.length === 0 && !made.unknown && only?.kind === 'library' && isMadeBy(frame, only, factory, obj)) {
    const element = containerAt(frame, obj, only.type, key);
    analysis.write(analysis.cell(element, Slot.factory), analysis.read(analysis.cell(only, Slot.factory), frame.act));
    putEntries(frame, element, only);
    putElement(frame, obj, analysis.values.one(element), key);
    return analysis.values.one(element);
  }
  // One element stands for all that the factory makes: they live as long as the dict does.
  for (const one of made.objs) if (one.kind === 'library') one.isPerKey = true;
  putElement(frame, obj, made);
  return made;
}

/** Dicts that make dicts that make dicts …: deeper than this, one stands for those of all keys. */
const MAX_DEPTH = 4;

/** `lambda: {}`, `lambda: defaultdict(int)`: a function that makes another container each time. */
const isMadeBy = ({ analysis }: Frame, made: LibraryObject, { objs }: Value, dict: LibraryObject): boolean =>
  isContainer(made) &&
  makersOf(dict).length < MAX_DEPTH &&
  objs.every((factory) => functionOf(factory)?.fn === analysis.makers.get(made)?.fn);

/** `list` of `defaultdict(list)`. */
const isContainerType = (obj: Obj): obj is ExternalObject =>
  obj.kind === 'external' && isContainerRole(roleOf(obj.name));

/** The container that is there for a key, whoever asks for it first; one for all keys that are not known. */
function containerAt(frame: Frame, dict: LibraryObject, type: string, key: Value): LibraryObject {
  const { analysis } = frame;
  const field = elementField(frame, key);
  const made = analysis.known(`default ${dict.id} ${type} ${analysis.cell(dict, field).id}`, type, dict.site, {
    maker: dict,
    depth: dict.depth,
    inLoop: dict.inLoop,
  });
  if (field === ElementField.any) made.isPerKey = true;
  const maker = analysis.makers.get(dict);
  if (maker !== undefined) analysis.makers.set(made, maker);
  return made;
}
