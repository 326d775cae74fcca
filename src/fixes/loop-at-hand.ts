/** How a function that runs on another thread can name the event loop, or what must be added so that it can. */

import type { CallExpr, Expr, FunctionFacts, Stmt } from '../facts/ir.js';
import { calleeName } from '../facts/paths.js';
import { forEachBlock, walkStmts } from '../facts/walk.js';
import { LOOP } from '../knowledge/types.js';
import type { Activation } from '../program/model/activation.js';
import { callersOf } from '../program/model/callers.js';
import type { Program } from '../program/program.js';
import type { Value } from '../program/model/values.js';
import type { TextEdit } from '../rules/finding.js';
import { freeLocal } from './calls.js';
import { insertion } from './edits.js';
import { bindsName, importMember } from './imports.js';
import type { Source } from './source.js';
import { forEachUse } from './uses.js';

export interface LoopAtHand {
  /** How the loop is written where the thread calls. */
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/** Where the thread touches what belongs to a loop. */
export interface Touched {
  readonly program: Program;
  readonly source: Source;
  readonly act: Activation;
  readonly fn: FunctionFacts;
  /** What the method is called on. */
  readonly receiver: Expr;
}

/** The loop by a name that is there. */
export function loopAtHand(touched: Touched): LoopAtHand | undefined {
  const text = givenLoop(touched) ?? keptLoop(touched) ?? enclosingLoop(touched);
  return text === undefined ? undefined : { text, edits: [] };
}

const isLoop = ({ objs, unknown }: Value): boolean =>
  !unknown && objs.length > 0 && objs.every((obj) => obj.kind === 'library' && obj.type === LOOP);

/** A parameter that is given the loop. */
const givenLoop = ({ act, fn }: Touched): string | undefined =>
  act.fn === fn
    ? fn.params.find((_, slot) => act.params[slot] !== undefined && isLoop(act.params[slot]))?.name
    : undefined;

/** An attribute of the object that the method belongs to: `self.loop`. */
function keptLoop({ act, fn }: Touched): string | undefined {
  const self = fn.cls >= 0 ? fn.params[0]?.name : undefined;
  if (self === undefined || act.self?.kind !== 'instance') return undefined;
  for (const [field, { value }] of act.self.fields ?? [])
    if (typeof field === 'string' && /^[\p{L}_]\w*$/u.test(field) && isLoop(value)) return `${self}.${field}`;
  return undefined;
}

/** A variable of a function around, or of the module, that is bound to the loop once. */
function enclosingLoop({ source, fn }: Touched): string | undefined {
  const within = new Set(fn.locals);
  for (let at = fn; at.kind !== 'module';) {
    at = source.facts.functions[at.parent]!;
    if (at.kind === 'class') continue;
    const name = loopBoundIn(at);
    if (name !== undefined && !within.has(name)) return name;
    for (const local of at.locals) within.add(local);
  }
  return undefined;
}

function loopBoundIn({ body }: FunctionFacts): string | undefined {
  const found: string[] = [];
  walkStmts(body, (stmt) => {
    if (stmt.kind !== 'assign' || stmt.targets.length !== 1 || stmt.targets[0]!.kind !== 'name') return;
    if (stmt.value.kind === 'call' && givesLoop(stmt.value)) found.push(stmt.targets[0].name);
  });
  return new Set(found).size === 1 && found.length === 1 ? found[0] : undefined;
}

const givesLoop = (call: CallExpr): boolean =>
  /^(get_running_loop|get_event_loop|new_event_loop)$/.test(calleeName(call) ?? '');

/** `loop = asyncio.get_running_loop()`, above the statement of a coroutine that makes what the thread touches. */
export function boundLoop(touched: Touched): LoopAtHand | undefined {
  const { source, fn, receiver } = touched;
  const owner = receiver.kind === 'name' ? coroutineAround(source, fn, receiver.name) : undefined;
  if (receiver.kind === 'name') {
    const made =
      owner && statementThatBinds(owner.body, (target) => target.kind === 'name' && target.name === receiver.name);
    if (owner === undefined || made === undefined) return undefined;
    return bind(source, owner, made, freeLocal(source.facts, owner, 'loop'), '');
  }
  const self = fn.cls >= 0 ? fn.params[0]?.name : undefined;
  if (self === undefined || receiver.kind !== 'attribute' || source.slice(receiver.object) !== self) return undefined;
  const name = ['loop', '_loop'].find((free) => !isAttribute(source, free));
  if (name === undefined) return undefined;
  for (const method of source.facts.functions) {
    if (method.cls !== fn.cls || !runsOnLoop(touched.program, method)) continue;
    const own = method.params[0]?.name;
    const made = statementThatBinds(
      method.body,
      (target) => target.kind === 'attribute' && target.name === receiver.name && source.slice(target.object) === own,
    );
    if (made === undefined) continue;
    return bind(source, method, made, `${own}.${name}`, `${self}.${name}`);
  }
  return undefined;
}

function bind(source: Source, owner: FunctionFacts, above: Stmt, target: string, text: string): LoopAtHand | undefined {
  if (!source.isFirstOnLine(above.start)) return undefined;
  const { name, edits } = importMember(source, 'asyncio', 'get_running_loop', above.start, [owner]);
  const line = `${target} = ${name}()${source.eol}${source.indentAt(above.start)}`;
  return { text: text === '' ? target : text, edits: [...edits, insertion(source.path, above.start, line)] };
}

/** The coroutine around a function whose variable a name is. */
function coroutineAround(source: Source, fn: FunctionFacts, name: string): FunctionFacts | undefined {
  for (let at = fn; at.kind !== 'module';) {
    if (at.locals.includes(name)) return undefined;
    at = source.facts.functions[at.parent]!;
    if (at.kind !== 'class' && at.locals.includes(name)) return at.isAsync ? at : undefined;
  }
  return undefined;
}

/** Whether a loop certainly runs where a function does: it is a coroutine, or only coroutines call it. */
function runsOnLoop(program: Program, fn: FunctionFacts): boolean {
  const callers = callersOf(program.analysis, fn);
  return fn.isAsync || (fn.name === '__init__' && callers.length > 0 && callers.every(({ act }) => act.fn.isAsync));
}

function statementThatBinds(body: readonly Stmt[], test: (target: Expr) => boolean): Stmt | undefined {
  for (const stmt of body) {
    if (stmt.kind === 'assign' && stmt.targets.some(test)) return stmt;
    let inner: Stmt | undefined;
    if (stmt.kind !== 'def' && stmt.kind !== 'class')
      forEachBlock(stmt, (block) => void (inner ??= statementThatBinds(block, test)));
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function isAttribute(source: Source, name: string): boolean {
  let found = bindsName(source, name) && source.facts.functions.some((fn) => fn.name === name);
  forEachUse(source.facts, ({ expr }) => void (found ||= expr.kind === 'attribute' && expr.name === name));
  return found;
}
