/** TW203: the function is called on the spot, and its result is handed to the thread instead of the function. */

import { givesData } from '../knowledge/plain-results.js';
import { sameSpan, within } from '../facts/spans.js';
import type { CallExpr, Expr, FunctionFacts } from '../facts/ir.js';
import { returnedIn, someStmt } from '../facts/walk.js';
import type { Activation } from '../program/model/activation.js';
import type { AnalysisState } from '../program/model/analysis-state.js';
import { handedOver, type Handed } from '../program/lives/arguments.js';
import { isNeverCallable } from '../program/lives/capabilities.js';
import { boundOnce } from '../program/model/bindings.js';
import { callsAt } from '../program/model/calls-at.js';
import { testedParameters } from '../program/model/tested-parameters.js';
import type { Obj } from '../program/model/objects.js';
import type { Value } from '../program/model/values.js';
import type { Program } from '../program/program.js';
import type { Finding, RuleMeta } from './finding.js';
import { inFunction, lineOf, report } from './report.js';
import type { Rule } from './rule.js';
import { spelled } from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW203',
  name: 'target-called',
  severity: 'error',
  summary: 'The function meant for a thread is called on the spot; the thread gets its result.',
  lesson: 'create-start-join',
  story: 'called-at-once',
  fix: 'Hand over the function and its arguments.',
  verdict: ALL_THE_SAME(
    'The work is done before the thread exists; the thread gets what it returned and has nothing to do, or fails.',
  ),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const places of handedOver(program, 'target')) yield* calledIn(program, places, '');
    // `Thread(work())`: what comes first is the group, and nothing is left to run.
    for (const places of handedOver(program, 'group'))
      if (places.every(({ call }) => call.args.length === 1 && !call.keywords.has('target')))
        yield* calledIn(program, places, 'target=');
  },
};

/** A call in the place of a function; `keyword`: by what that has to be given there. */
function* calledIn(program: Program, places: readonly Handed[], keyword: string): Generator<Finding> {
  const { act, expr } = places[0]!;
  const calls = callsGiven(act.fn, expr);
  const [call] = calls;
  if (call === undefined) return;
  const isRefused = (one: Handed): boolean => calls.every((each) => one.act.refused.some((at) => sameSpan(at, each)));
  const never = (one: Handed): boolean =>
    isRefused(one) ||
    isNeverCallable(program.analysis, one.value) ||
    calls.every((each) => neverReturns(one.act, each) || isData(one.act, each) || givesParts(one.act, each)) ||
    // Of several star imports nobody knows which one a name is from; the function that is seen gives no more than data.
    (one.value.unknown && !mayCall(one.value) && calls.every((each) => givesOwnData(program.analysis, one.act, each)));
  if (!places.every(never) || places.some((one) => calls.some((each) => givesOthersMore(one.act, each)))) return;
  const result = places[0]!.value.objs[0];
  const gets = places.every((one) => neverReturns(one.act, call)) ? 'nothing, as it never returns' : described(result);
  const callee = spelled(call.callee);
  const where = within(call, expr) ? 'right here' : `in line ${lineOf(act.file, call.start)}`;
  const comes = places.every(isRefused)
    ? ", and its arguments don't fit: TypeError. No thread is made"
    : `; the thread gets ${gets}`;
  yield report(meta, {
    file: act.file,
    at: expr,
    message: `${spelled(call)} is called ${where}${comes}. Pass the function itself, ${keyword}${callee}, and its arguments separately.`,
    data: { function: inFunction(act), target: callee, ...(keyword !== '' && { keyword }) },
  });
}

/** The calls of which the thread gets the result: one, one in each branch, or the one that a variable was given. */
function callsGiven(fn: FunctionFacts, expr: Expr, seen: ReadonlySet<Expr> = new Set()): readonly CallExpr[] {
  if (expr.kind === 'call') return [expr];
  if (expr.kind === 'conditional') {
    const branches = [expr.body, expr.orelse]
      .filter((branch) => !(branch.kind === 'constant' && branch.type === 'none'))
      .map((branch) => callsGiven(fn, branch, seen));
    return branches.every(({ length }) => length > 0) ? branches.flat() : [];
  }
  const given = boundOnce(fn, expr);
  // `a = b` in one branch and `b = a` in the other: neither is ever given anything.
  return given === undefined || seen.has(given) ? [] : callsGiven(fn, given, new Set([...seen, given]));
}

/** Something among the values that can be seen could be called. */
const mayCall = (value: Value): boolean => value.objs.some((obj) => obj.kind !== 'constant' && obj.kind !== 'library');

/** Whether the function called gives other callers something to call, by a way that these arguments don't take. */
const givesOthersMore = (act: Activation, call: CallExpr): boolean =>
  callsAt(act.calls, call).some(
    ({ callee: { fn, returns } }) => testedParameters(fn).size > 0 && !mayCall(returns) && returnsNames(fn),
  );

/** Whether a function has a `return` that names what it gives. */
const returnsNames = (fn: FunctionFacts): boolean =>
  someStmt(fn.body, (stmt) => stmt.kind === 'return' && /^(name|attribute|lambda)$/.test(stmt.value?.kind ?? ''));

/** Whether whatever the call leads to goes round for ever. */
function neverReturns(act: Activation, expr: CallExpr): boolean {
  return allCalled(
    act,
    expr,
    ({ returns, endless, fn }) =>
      returns.objs.length === 0 && !returns.unknown && endless.length > 0 && !fn.isGenerator && !fn.isAsync,
  );
}

/** Whether a function of a library is called that gives nothing to call: `os.system("ls")`. */
const isData = ({ libraryCalls }: Activation, expr: CallExpr): boolean =>
  libraryCalls.some(({ node, name }) => sameSpan(node, expr) && givesData(name));

/** Whether functions of the program give there a part of a text, or of a list of texts: `return file.read()[:10]`. */
const givesParts = (act: Activation, expr: CallExpr): boolean =>
  allCalled(act, expr, ({ fn }) => {
    const given = returnedIn(fn.body);
    return given.length > 0 && given.every((value) => isPart(fn, value));
  });

const isPart = (fn: FunctionFacts, expr: Expr): boolean => {
  const value = boundOnce(fn, expr) ?? expr;
  if (value.kind !== 'subscript' || value.index.kind !== 'slice') return false;
  const whole = boundOnce(fn, value.object) ?? value.object;
  return whole.kind === 'call' && whole.callee.kind === 'attribute' && GIVES_TEXT.test(whole.callee.name);
};

/** Methods by which files and texts give texts, bytes, or lists of them. */
const GIVES_TEXT = /^(read(_text|_bytes|lines?)?|getvalue|r?split(lines)?|[lr]?strip|encode|decode|(hex)?digest)$/;

/** Whether functions of the program give there what they make themselves, and nothing that can be called. */
const givesOwnData = (analysis: AnalysisState, act: Activation, expr: CallExpr): boolean =>
  allCalled(act, expr, ({ fn, returns }) => isNeverCallable(analysis, returns) && !returnsNames(fn));

/** Whether functions of the program are called there, and all are such. */
function allCalled({ calls }: Activation, expr: CallExpr, isSuch: (callee: Activation) => boolean): boolean {
  const called = callsAt(calls, expr);
  return called.length > 0 && called.every(({ callee }) => isSuch(callee));
}

/** What the call gives, in the words of a beginner. */
function described(result: Obj | undefined): string {
  if (result === undefined) return 'only its result';
  if (result.kind === 'constant') return result.type === 'none' ? 'None' : 'only its result';
  if (result.kind === 'library' && result.type === 'coroutine') return 'a coroutine that nobody awaits';
  if (result.kind === 'library' && result.type === 'iterator') return 'a generator that nobody runs';
  if (result.kind === 'instance') return `a ${result.cls.cls.name}, which can't be called`;
  return 'only its result';
}
