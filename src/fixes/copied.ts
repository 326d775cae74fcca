/** Whether objects of a class are copied, pickled or sent to processes: what they then may not have is a lock. */

import type { CallExpr, Expr, FileFacts } from '../facts/ir.js';
import type { ClassObject } from '../program/model/objects.js';
import type { Program } from '../program/program.js';
import { mentions, relativesOf } from './family.js';
import { Receivers } from './receivers.js';
import { bindingsOf, forEachUse } from './uses.js';

/** Methods that say what becomes of an object that is copied or pickled. */
const COPYING = /^__(getstate|setstate|reduce|reduce_ex|getnewargs|getnewargs_ex|copy|deepcopy)__$/;
const COPIERS = /^(copy|cPickle|pickle|dill|cloudpickle|joblib|jsonpickle|marshal|shelve|dataclasses|builtins)$/;
const PROCESSES = /^(multiprocessing|billiard|multiprocess|loky|pathos|ray)(\.|$)/;
/** Of `multiprocessing`, what sends nothing anywhere. */
const AT_HOME = /^(cpu_count|dummy|pool|ThreadPool|TimeoutError|current_process|freeze_support|active_children|util)$/;
/** Bases whose objects are more than Python objects, or have only the attributes that are declared. */
const SPECIAL_BASES =
  /^(Enum|IntEnum|StrEnum|Flag|IntFlag|NamedTuple|TypedDict|Structure|BigEndianStructure|Union|BaseModel|Model|Document|Struct|Protocol)$/;

export function mayBeCopied(program: Program, cls: ClassObject): boolean {
  const family = relativesOf(program, cls);
  const bodies = family.map(({ file, cls: facts }) => file.facts.functions[facts.body]!);
  if (bodies.some(({ locals }) => locals.some((name) => COPYING.test(name)))) return true;
  const hasSpecialBase = family.some(({ cls: { bases } }) =>
    bases.some(({ value }) =>
      SPECIAL_BASES.test(value.kind === 'name' || value.kind === 'attribute' ? value.name : ''),
    ),
  );
  if (hasSpecialBase) return true;
  const classNames = new Set(family.map(({ cls: { name } }) => name));
  const receivers = new Receivers(program, family);
  return program.files.some(({ facts }) => {
    if (!hasMeans(facts) || !mentions(facts, classNames, cls.file.facts.path)) return false;
    return usesProcesses(facts) || copies(facts, receivers);
  });
}

const hasMeans = (facts: FileFacts): boolean =>
  bindingsOf(facts).some(
    ({ module, member }) =>
      COPIERS.test(module) ||
      PROCESSES.test(module) ||
      /^ProcessPoolExecutor$|^(futures|concurrent)$/.test(member ?? module),
  ) || mentionsDict(facts);

/** `vars(x)` and `x.__dict__`: whatever takes all attributes takes the lock as well. */
function mentionsDict(facts: FileFacts): boolean {
  let found = false;
  forEachUse(facts, ({ expr }) => {
    found ||= (expr.kind === 'name' && expr.name === 'vars') || (expr.kind === 'attribute' && expr.name === '__dict__');
  });
  return found;
}

function usesProcesses(facts: FileFacts): boolean {
  const roots = new Set<string>();
  for (const { module, member, target } of bindingsOf(facts)) {
    if (member === 'ProcessPoolExecutor') return true;
    if (!PROCESSES.test(module)) continue;
    if (member !== undefined) {
      if (!AT_HOME.test(member) || member === 'pool') return true;
    } else if (target !== undefined) roots.add(target.name);
  }
  let found = false;
  forEachUse(facts, ({ expr }) => {
    if (expr.kind !== 'attribute') return;
    if (expr.name === 'ProcessPoolExecutor') found = true;
    if (expr.object.kind === 'name' && roots.has(expr.object.name) && !AT_HOME.test(expr.name)) found = true;
  });
  return found;
}

/** Whether something that may be one of the objects is given to what copies. */
function copies(facts: FileFacts, receivers: Receivers): boolean {
  const modules = new Set<string>();
  const names = new Set<string>(['vars']);
  for (const { module, member, target } of bindingsOf(facts)) {
    if (!COPIERS.test(module) || target === undefined) continue;
    if (member === undefined) modules.add(target.name);
    else if (module !== 'dataclasses' || /^(asdict|astuple|replace)$/.test(member)) names.add(target.name);
  }
  const isCopier = ({ callee }: CallExpr): boolean =>
    callee.kind === 'name'
      ? names.has(callee.name)
      : callee.kind === 'attribute' &&
        callee.object.kind === 'name' &&
        modules.has(callee.object.name) &&
        (callee.object.name !== 'dataclasses' || /^(asdict|astuple|replace)$/.test(callee.name));
  let found = false;
  forEachUse(facts, ({ expr, fn }) => {
    const isOther = (object: Expr): boolean => isPlainValue(object) || receivers.whose(facts, fn, object) === 'other';
    if (expr.kind === 'call' && isCopier(expr)) found ||= !expr.args.every(({ value }) => isOther(value));
    if (expr.kind === 'attribute' && expr.name === '__dict__') found ||= !isOther(expr.object);
  });
  return found;
}

const isPlainValue = (value: Expr): boolean => value.kind === 'constant' || value.kind === 'fstring';
