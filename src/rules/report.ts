/** The pieces findings are made of. */

import type { Basis } from '../program/evidence/basis.js';
import type { Span } from '../facts/ir.js';
import { lineAt } from '../facts/lines.js';
import type { Access, Activation } from '../program/model/activation.js';
import type { Obj } from '../program/model/objects.js';
import type { AccessInContext } from '../program/concurrency/access-in-context.js';
import type { Context } from '../program/contexts/entry-state.js';
import type { FileUnit } from '../program/model/files.js';
import { functionName, type Program } from '../program/program.js';
import type { Variable } from '../program/concurrency/variables.js';
import type { Confidence, Evidence, EvidenceStep, Finding, Location, Related, RuleMeta } from './finding.js';

export const locate = (file: FileUnit, span: Span): Location => ({
  path: file.facts.path,
  start: span.start,
  end: span.end,
});

/** 1-based line of an offset. */
export const lineOf = ({ facts }: FileUnit, offset: number): number => lineAt(facts.lineStarts, offset) + 1;

/** `line 12`, or `pool.py:12` for another file than the one reported in. */
export function placeName(from: FileUnit, file: FileUnit, { start }: Span): string {
  const line = lineOf(file, start);
  return file === from ? `line ${line}` : `${file.facts.path.replace(/^.*\//, '')}:${line}`;
}

/** The same for what an access is told beside. */
export const placeNameOf = (from: Access, to: Access): string => placeName(from.act.file, to.act.file, to.at);

export const related = (file: FileUnit, span: Span, message: string): Related => ({ ...locate(file, span), message });

export const relatedAccess = (access: Pick<Access, 'act' | 'at'>, message: string): Related =>
  related(access.act.file, access.at, message);

export interface Report {
  readonly file: FileUnit;
  readonly at: Span;
  readonly message: string;
  readonly confidence?: Confidence;
  readonly severity?: Finding['severity'];
  readonly related?: readonly Related[];
  readonly data?: Readonly<Record<string, string>>;
  readonly subject?: string;
  readonly evidence?: Evidence | undefined;
  /** In the file of the finding. */
  readonly covers?: Span;
  readonly deadline?: Location;
  readonly basis?: Basis;
  readonly grounds?: string;
  readonly raises?: boolean;
  readonly seenWhole?: boolean;
  readonly blames?: NonNullable<Finding['blames']>;
}

export function report(meta: RuleMeta, parts: Report): Finding {
  return {
    code: meta.code,
    name: meta.name,
    severity: parts.severity ?? meta.severity,
    confidence: parts.confidence ?? 'high',
    ...locate(parts.file, parts.at),
    message: inSentences(parts.message),
    related: (parts.related ?? []).map((one) => ({ ...one, message: inSentences(one.message) })),
    witness: [],
    verdict: meta.verdict,
    lesson: meta.lesson,
    data: parts.data ?? {},
    ...(parts.subject === undefined ? {} : { subject: parts.subject }),
    ...(parts.basis === undefined ? {} : { basis: parts.basis }),
    ...(parts.grounds === undefined ? {} : { grounds: parts.grounds }),
    ...(parts.raises === true ? { raises: true } : {}),
    ...(parts.seenWhole === true ? { seenWhole: true } : {}),
    ...(parts.blames === undefined ? {} : { blames: parts.blames }),
    ...(parts.evidence === undefined ? {} : { evidence: parts.evidence }),
    ...(parts.deadline === undefined ? {} : { deadline: parts.deadline }),
    ...(parts.covers === undefined ? {} : { covers: locate(parts.file, parts.covers) }),
  };
}

/** Sentences begin with a capital: `the top-level code`, `another thread` are words of ours, names are left as they are. */
const inSentences = (text: string): string =>
  text.replace(
    /(^|[.?!] )(the (?:top-level code|lambda|main thread|thread)|another thread)\b/g,
    (_, end: string, words: string) => end + words[0]!.toUpperCase() + words.slice(1),
  );

/** The name of the function an activation runs, for messages. */
export const inFunction = (act: Activation): string => functionName(act.fn);

/** A key for a variable, the same in each finding about it. */
export const subjectOf = (variable: Variable): string => `${variable.name}#${variable.owner.id}`;

/** The lines at which accesses stand, each once. */
export const placesOf = (accesses: readonly Access[]): Set<string> =>
  new Set(accesses.map(({ act, at }) => `${act.file.facts.path} ${lineOf(act.file, at.start)}`));

/** Where something is told: a span in an activation. */
export interface Place {
  readonly act: Activation;
  readonly at: Span;
}

/** The first of those in each function, in the order of the text; without `placeOf`, by their accesses. */
export function firstPerFunction<T extends { readonly access: Access }>(
  items: Iterable<T>,
  placeOf: (item: T) => Place = ({ access }) => access,
): T[] {
  const first = new Map<unknown, T>();
  for (const item of items) {
    const { act, at } = placeOf(item);
    const before = first.get(act.fn);
    if (before === undefined || at.start < placeOf(before).at.start) first.set(act.fn, item);
  }
  return [...first.values()];
}

/** `another "work" thread`, `the main thread`, `the thread running "poll"`. */
export function otherThread(program: Program, mine: AccessInContext, theirs: AccessInContext): string {
  const [own, other] = [mine.entryState.ctx, theirs.entryState.ctx];
  // Two threads of clients, who call a class that locks: neither is seen.
  if (other.thread === undefined) return own === other ? 'another thread' : 'the main thread';
  const name = program.threadOf(theirs);
  // Two kinds of threads that run the same have no names to tell them apart by.
  const isSame = own.thread !== undefined && program.threadOf(mine) === name;
  return isSame ? `another thread running ${name}` : `the thread running ${name}`;
}

/** The same beside the function that it is in, which is not said twice. */
export function otherThreadIn(
  program: Program,
  mine: AccessInContext,
  theirs: AccessInContext,
  act: Activation,
): string {
  const isTwice = theirs.entryState.ctx.thread !== undefined && program.threadOf(theirs) === inFunction(act);
  return isTwice ? 'another thread' : otherThread(program, mine, theirs);
}

/** Where the threads of a context are started, for related locations. */
export function relatedStart(program: Program, ctx: Context, act?: Activation): Related[] {
  const event = ctx.starts[0];
  if (event === undefined) return [];
  const name = program.contextName(ctx, act);
  const several = ctx.multiple
    ? `Threads that run ${name} are started here`
    : `A thread that runs ${name} is started here`;
  return [related(event.act.file, event.node, several)];
}

/** The step of a story by which one thread starts another: only where that is a statement of its own. */
export function startStep(program: Program, ctx: Context, by: Obj | undefined): readonly EvidenceStep[] {
  const start = ctx.starts.find(
    ({ act, stmt, node }) =>
      stmt?.kind === 'expr' &&
      stmt.value === node &&
      program.contexts.of(act).every((entryState) => entryState.ctx.thread === by),
  );
  if (start === undefined) return [];
  const [own] = program.contexts.of(start.act);
  const thread = own === undefined ? 'main' : program.contextName(own.ctx);
  return [{ ...locate(start.act.file, start.node), lane: 0, thread, does: 'start', what: program.contextName(ctx) }];
}

/** `a`, `a and b`, `a, b and c`. */
export const listed = (names: readonly string[]): string =>
  names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;

/** A text that begins a sentence, by a word of the project's own: names of the user's keep their letters. */
export const capitalised = (text: string): string =>
  text.replace(/^(the|this|another|a|an|all|nothing|line) /, (word) => word[0]!.toUpperCase() + word.slice(1));
