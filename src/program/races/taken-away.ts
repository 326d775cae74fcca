/** `if key in table: use(table[key])`, `if jobs: use(jobs[0])`, while another thread takes that entry out: the second look raises. */

import { isCaughtByCaller } from '../evaluation/handlers.js';
import { checksOver } from '../evaluation/checks.js';
import { sameElement } from '../concurrency/same-element.js';
import { typeRow } from '../../knowledge/types.js';
import type { Variable } from '../concurrency/variables.js';
import { takesOut, type Access, type Activation } from '../model/activation.js';
import { calleeName, exprPath } from '../../facts/paths.js';
import { walkExprs } from '../../facts/walk.js';
import { isRebound } from '../model/bindings.js';
import type { AccessInContext } from '../concurrency/access-in-context.js';
import type { Tested } from '../model/flow.js';
import { mro } from '../model/lineage.js';
import type { Obj } from '../model/objects.js';
import type { Program } from '../program.js';
import { haveKeysApart } from './own-keys.js';
import type { CheckRace } from './race.js';
import { testsReliedOn, type Reliance } from './reliance.js';
import { Telling } from './telling.js';

/** Tests that find a key in a dict, or anything in a list, and look it up after another thread may have taken it out. */
export function* takenAwayMeanwhile(program: Program, variable: Variable): Generator<CheckRace> {
  const asks = variable.kind === 'contents' ? QUESTIONS.get(variable.container) : undefined;
  if (asks === undefined) return;
  const takers = variable.accesses.filter(({ effect }) => takesOut(effect));
  if (takers.length === 0) return;
  for (const access of variable.accesses) {
    if (!isLookedUp(access) || isCaughtByCaller(program.analysis, access.act, asks.raises, 'LookupError')) continue;
    const telling = new Telling<CheckRace>(program, variable);
    for (const { places, stored, ...found } of testsBefore(program, variable, access, asks)) {
      for (const other of takers) {
        if (!sameElement(access, other)) continue;
        for (const [mine, theirs] of telling.between(found.tested.read, access, other, places)) {
          if (!haveKeysApart(program, mine, theirs) && !isKeptSince(program, variable, mine, theirs, stored))
            telling.take(mine, theirs, { variable, access, other, at: [mine, theirs], ...found, need: access });
        }
      }
    }
    if (telling.best !== undefined) yield telling.best;
  }
}

/** Whether a lock that keeps the other thread out is held from where the entry was put in up to the look at it. */
const isKeptSince = (
  program: Program,
  { owner }: Variable,
  mine: AccessInContext,
  theirs: AccessInContext,
  stored: Access | undefined,
): boolean =>
  stored !== undefined &&
  program.commonLock(program.locksOver(mine, [stored]), program.locks(theirs), owner) !== undefined;

/** What finds an entry, and what is raised where it is gone. */
interface Question {
  /** Whether that is what a test has found for what is looked up, by the text of its key there. */
  readonly isAsked: (tested: Tested, use: Pick<Access, 'keyText'>) => boolean;
  readonly raises: string;
}

const IN_DICT: Question = {
  isAsked: ({ read, answer }, { keyText }) =>
    answer === 'present' && read.op === 'in' && keyText !== undefined && read.keyText === keyText,
  raises: 'KeyError',
};

const IN_LIST: Question = {
  isAsked: ({ read, answer }) => answer === 'filled' && /^(len|truth)$/.test(read.op),
  raises: 'IndexError',
};

const QUESTIONS: ReadonlyMap<unknown, Question> = new Map([
  ['dict', IN_DICT],
  ['list', IN_LIST],
  ['deque', IN_LIST],
]);

/** `table[key]`, which raises where there is no such key; a defaultdict makes one, and a Counter counts none. */
export const isLookedUp = ({ kind, op, handled, cell: { owner } }: Access): boolean =>
  kind === 'read' && op === '[]' && !handled && !hasMissing(owner);

/** Whether a dict has an answer for keys that are not in it. */
const hasMissing = (owner: Obj): boolean =>
  owner.kind === 'library'
    ? typeRow(owner.type)?.missing !== undefined
    : owner.kind === 'instance' && mro(owner.cls).some((cls) => cls.fields?.has('__missing__') === true);

interface Found extends Reliance {
  /** The ways that are under a test of callers. */
  readonly places?: readonly AccessInContext[];
  /** Where the entry was put in, as the test has not found it, before the look under that same test. */
  readonly stored?: Access;
}

/** The tests that found the entry there: one in the same function, else those of callers, each for the ways that are under it. */
function testsBefore(program: Program, variable: Variable, use: Access, { isAsked }: Question): readonly Found[] {
  const { act, cell, flow } = use;
  for (const check of checksOver(flow)) {
    const tested = check.tests.find(
      (one) => isAsked(one, use) && one.read.act === act && one.read.cell.owner === cell.owner,
    );
    if (tested !== undefined && check.act === act) return [{ check, tested }];
  }
  const put = seenTo(use);
  if (put !== undefined) return [put];
  return program.placed(use).flatMap((placed) =>
    testsReliedOn(variable, placed)
      .filter(({ check, tested }) => check.act !== act && check.act === tested.read.act)
      .filter(({ check, tested }) => isAsked(tested, { keyText: nameInCaller(check.act, use) }))
      .map((one) => ({ ...one, places: [placed] })),
  );
}

/** `if key not in table: table[key] = make()` above a look at that entry: it is there by then, put in or found. */
function seenTo({ act, cell, keyText, at, flow }: Access): Found | undefined {
  if (keyText === undefined) return undefined;
  const isOfEntry = (one: Access): boolean => one.cell.owner === cell.owner && one.keyText === keyText;
  for (const store of act.accesses) {
    if (store.op !== '[]=' || !isOfEntry(store) || store.at.end > at.start) continue;
    for (const check of checksOver(store.flow)) {
      const tested = check.tests.find(({ read, answer }) => answer === 'absent' && read.op === 'in' && isOfEntry(read));
      if (tested === undefined || check.act !== act || tested.read.act !== act) continue;
      return { check, tested, ...([...checksOver(flow)].includes(check) && { stored: store }) };
    }
  }
  return undefined;
}

/** How a caller writes the key that it hands over, where all its calls write it alike. */
function nameInCaller({ fn: caller }: Activation, { act: { fn, self }, keyText }: Access): string | undefined {
  const at = fn.params.findIndex(({ name, slot }) => name === keyText && !isRebound(fn, slot));
  if (at < 0) return undefined;
  const names = new Set<string | undefined>();
  walkExprs(caller.body, (expr) => {
    if (expr.kind !== 'call' || calleeName(expr) !== fn.name) return;
    const handed = expr.args[self === undefined ? at : at - 1];
    names.add(handed && exprPath(handed.value));
  });
  const [only, ...others] = names;
  return others.length === 0 ? only : undefined;
}
