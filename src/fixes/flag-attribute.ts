/** Uses of a flag that is an attribute of the instances of a class. */

import type { AttributeExpr, CallExpr, Expr, FileFacts } from '../facts/ir.js';
import { spelledField } from '../program/evaluation/private-fields.js';
import { keptName } from '../facts/private-names.js';
import { calleeName } from '../facts/paths.js';
import { hasUnseenBase, mro } from '../program/model/lineage.js';
import type { Cell, ClassObject } from '../program/model/objects.js';
import type { Program } from '../program/program.js';
import type { Variable } from '../program/concurrency/variables.js';
import type { FixContext } from './context.js';
import { comesFirst, sorted, type FlagUses, type FlagWrite } from './flag-writes.js';
import { methodOf } from '../facts/methods.js';
import { callsInit, mentions, relativesOf } from './family.js';
import { setsHandler } from './flag-name.js';
import { Receivers, type Whose } from './receivers.js';
import { bindingsOf, forEachUse, type Use } from './uses.js';

export function attributeUses(cx: FixContext, variable: Variable): FlagUses | undefined {
  const { program } = cx;
  const { owner, field: kept } = variable.cell;
  const field = spelledField(owner, kept);
  if (owner.kind !== 'instance' || OF_THREADS.test(field)) return undefined;
  const family = relativesOf(program, owner.cls);
  if (!family.every((cls) => isPlain(cls, field))) return undefined;
  const receivers = new Receivers(program, family);
  const uses: (Use<AttributeExpr> & { readonly path: string })[] = [];
  for (const { facts } of program.files) {
    const unseen: Use[] = [];
    forEachUse(facts, (use) => {
      const { expr, parent } = use;
      if (expr.kind === 'call' && reflects(expr, field, (object) => receivers.whose(facts, use.fn, object)))
        unseen.push(use);
      if (expr.kind !== 'attribute' || keptName(expr) !== kept) return;
      const whose = receivers.whose(facts, use.fn, expr.object);
      const isCalled = parent?.kind === 'call' && parent.callee === expr;
      if (whose === 'family') uses.push({ ...use, expr, path: facts.path });
      // A flag can't be called: what is called is a method of something else.
      else if (whose === 'unknown' && !isCalled) unseen.push(use);
    });
    if (unseen.length > 0) return undefined;
  }
  const path = uses[0]?.path;
  const source = path === undefined ? undefined : cx.sourceOf(path);
  if (source === undefined || uses.some((use) => use.path !== path)) return undefined;
  const names = new Set(family.map(({ cls }) => cls.name));
  if (program.files.some(({ facts }) => mentions(facts, names, path!) && !isOrdinary(facts))) return undefined;
  const parts = sorted(source, uses);
  if (parts === undefined || parts.writes.some(({ fn }) => fn.name === '__del__')) return undefined;
  const first = firstIn(source.facts, parts.writes);
  if (first === undefined || !allBeginThere(program, family, source.facts, first, parts)) return undefined;
  const cells = new Set(
    program.analysis.objects.all.flatMap((obj): Cell[] => {
      const cell = obj.kind === 'instance' && family.includes(obj.cls) ? obj.fields?.get(kept) : undefined;
      return cell === undefined ? [] : [cell];
    }),
  );
  if (!comesFirst(cx, first, cells)) return undefined;
  const early = uses.some(({ expr, fn }) => fn === first.fn && expr.start < first.stmt.start);
  if (early) return undefined;
  const caveat = field.startsWith('_')
    ? 'an Event can be neither copied nor pickled along with its object'
    : `code that is not seen here and uses ${source.slice(first.target)} must follow`;
  return { source, field, first, ...parts, caveat };
}

/** Attributes that `threading.Thread` and `Timer` have themselves. */
const OF_THREADS =
  /^(daemon|name|ident|native_id|finished|interval|function|args|kwargs|_(target|name|args|kwargs|daemonic|ident|native_id|started|is_stopped|stop|initialized|stderr|handle|context|delete|tstate_lock|os_thread_handle|invoke_excepthook)|__dict__)$/;

/** A class all of whose bases are seen, without decorators, and with nothing of its own by the flag's name. */
function isPlain(cls: ClassObject, field: string): boolean {
  const { file, cls: facts } = cls;
  if (hasUnseenBase(cls) || facts.decorators.length > 0 || facts.bases.some(({ name, star }) => name ?? star))
    return false;
  const external = mro(cls).flatMap((base) => (base.kind === 'external' ? base.name : []));
  if (external.some((name) => !/^(object|threading\.(Thread|Timer))$/.test(name))) return false;
  const { locals } = file.facts.functions[facts.body]!;
  return !locals.some((name) => name === field || REFLECTIVE.test(name));
}

/** Methods by which objects take, give or copy attributes by name. */
const REFLECTIVE =
  /^__(getattr|getattribute|setattr|delattr|getstate|setstate|reduce|reduce_ex|copy|deepcopy|new|dir)__$/;

/** `getattr(x, "flag")`, `patch.object(X, "flag")`; `setattr(self, name, value)` in a class that has the flag. */
function reflects(call: CallExpr, field: string, whose: (object: Expr) => Whose): boolean {
  const { args } = call;
  const name = calleeName(call) ?? '';
  if (args.some(({ value }) => value.kind === 'constant' && value.value === field))
    return /attr|patch|object|multiple|getter/i.test(name);
  const [object, key] = args;
  if (!/^(get|set|del)attr$/.test(name) || object === undefined || key?.value.kind === 'constant') return false;
  const isSelf = object.value.kind === 'name' && object.value.name === 'self';
  return whose(object.value) !== 'other' && (isSelf || whose(object.value) === 'family');
}

/** Without what copies objects, sends them to processes, takes their attributes as a dict, or handles signals. */
function isOrdinary(facts: FileFacts): boolean {
  const imports = bindingsOf(facts);
  const far = imports.some(
    ({ module, member }) =>
      /^(pickle|cPickle|copy|dill|cloudpickle|joblib|multiprocessing|jsonpickle|shelve)(\.|$)/.test(module) ||
      /^(ProcessPoolExecutor|asdict|replace)$/.test(member ?? ''),
  );
  let plain = !far;
  forEachUse(facts, ({ expr, parent }) => {
    if (expr.kind === 'attribute' && /^(__dict__|ProcessPoolExecutor)$/.test(expr.name)) plain = false;
    if (expr.kind === 'call' && setsHandler(expr)) plain = false;
    if (expr.kind === 'name' && expr.name === 'vars' && parent?.kind === 'call') plain = false;
  });
  return plain;
}

/** The write at the top of the one `__init__` that gives the flag. */
function firstIn(facts: FileFacts, writes: readonly FlagWrite[]): FlagWrite | undefined {
  const given = writes.filter(({ fn }) => fn.name === '__init__' && fn.cls >= 0);
  const first = given.toSorted((a, b) => a.stmt.start - b.stmt.start)[0];
  if (first === undefined || given.some(({ fn }) => fn !== first.fn)) return undefined;
  const { target, fn } = first;
  const isSelf =
    target.kind === 'attribute' && target.object.kind === 'name' && target.object.name === fn.params[0]?.name;
  return isSelf && facts.functions.includes(fn) ? first : undefined;
}

/** Whether every object that the flag is used on has gone through the `__init__` that gives it. */
function allBeginThere(
  program: Program,
  family: readonly ClassObject[],
  facts: FileFacts,
  { fn: init }: FlagWrite,
  { reads, writes }: Pick<FlagUses, 'reads' | 'writes'>,
): boolean {
  const home = facts.classes[init.cls]!;
  const derives = (cls: ClassObject): boolean => mro(cls).some((base) => base.kind === 'class' && base.cls === home);
  const ofBase = [...reads, ...writes].some(({ fn }) => {
    const users = family.filter(({ cls, file }) => file.facts === facts && cls.id === methodOf(facts, fn)?.cls);
    return users.some((cls) => !derives(cls));
  });
  if (ofBase) return false;
  for (const cls of family) {
    if (!derives(cls) || cls.cls === home) continue;
    const own = cls.file.facts.functions.find((fn) => fn.cls === cls.cls.id && fn.name === '__init__');
    if (own !== undefined && !own.body.some((stmt) => callsInit(stmt, home.name))) return false;
    // With several bases, it depends on their order which `__init__` is called.
    if (cls.cls.bases.length > 1) return false;
  }
  return program.analysis.byFunction.has(init);
}
