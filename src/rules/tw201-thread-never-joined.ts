/** TW201: a thread is started, and nothing ever waits for its end. */

import { isNotebook } from '../notebook/notebook.js';
import { afterwards, type Relied } from '../program/lives/afterwards.js';
import { shortCount } from '../program/lives/counted.js';
import { isOfShortProgram } from '../program/evidence/short-programs.js';
import { isForgotten } from '../program/lives/forgotten.js';
import { isHandler } from '../program/lives/handlers.js';
import { endsAtOnce } from '../program/lives/hard-exits.js';
import { waitsBetween } from '../program/lives/heard-between.js';
import { lifecycleOf, type At } from '../program/lives/lifecycle.js';
import type { CreateEvent, StartEvent } from '../program/model/activation.js';
import { textOf } from '../program/model/field.js';
import type { Program } from '../program/program.js';
import type { Span } from '../facts/ir.js';
import { within } from '../facts/spans.js';
import { SEVERITIES, type Finding, type RuleMeta, type Severity } from './finding.js';
import { capitalised, inFunction, lineOf, locate, placeName, related, report } from './report.js';
import type { Rule } from './rule.js';
import {
  isEndless,
  isStopped,
  methodSpan,
  relatedCreation,
  runsWhat,
  threadName,
  threadNames,
} from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW201',
  name: 'thread-never-joined',
  severity: 'warning',
  summary: 'A thread is started and nothing ever joins it.',
  lesson: 'create-start-join',
  story: 'not-waited',
  yieldsTo: ['TW217', 'TW303'],
  fix: 'Join the threads after the last start, or run them in a `with ThreadPoolExecutor`.',
  verdict: ALL_THE_SAME(
    'The interpreter waits for the thread at exit, but no code of the program can count on its work being done.',
  ),
};

export const rule: Rule = {
  meta,
  *check(program, earlier) {
    const lifecycle = lifecycleOf(program);
    for (const site of lifecycle.startSites) {
      const lives = site.all.filter((one) => isForgotten(program, one)).flatMap((one) => lifeOf(program, one) ?? []);
      const life = lives.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))[0];
      if (life === undefined) continue;
      const { act, event } = life.at;
      // A sleep that stands in for the join, or an end without one, says more.
      if (earlier.some((found) => INSTEAD.has(found.code) && speaksOf(found, act.file.facts.path, event.node)))
        continue;
      // Where its target is called instead, there may be no thread at all.
      const creation = lifecycle.creation(event.thread);
      if (creation !== undefined && earlier.some((found) => isTargetCalled(found, creation))) continue;
      const work = runsWhat(program, event.thread);
      yield report(meta, {
        file: act.file,
        at: methodSpan(event.node),
        severity: life.severity,
        confidence: 'medium',
        message: life.message,
        related: [
          ...(life.relied === undefined
            ? []
            : [related(life.relied.act.file, life.relied.node, told(life.relied, event.inLoop))]),
          ...relatedCreation(lifecycle, event.thread, made(event)),
        ],
        data: {
          function: inFunction(act),
          thread: work ?? threadName(program, event.thread),
          variable: threadName(program, event.thread),
        },
        ...(life.relied && { deadline: locate(life.relied.act.file, life.relied.node) }),
        evidence: {
          kind: 'not-waited',
          steps: [
            {
              path: act.file.facts.path,
              ...methodSpan(event.node),
              lane: 0,
              thread: 'main',
              does: 'start',
              what: threadName(program, event.thread),
            },
            ...(life.relied === undefined || isHeldUp(program, life.at, life.relied)
              ? []
              : [
                  {
                    ...locate(life.relied.act.file, life.relied.node),
                    lane: 0,
                    thread: 'main',
                    does: 'read' as const,
                    what: does(life.relied, 'the thread'),
                  },
                ]),
          ],
        },
      });
    }
  },
};

/** Lines of an exercise, with all that it imports. */
const MOST_LINES = 400;

interface Life {
  readonly at: At<StartEvent>;
  readonly severity: Severity;
  readonly message: string;
  readonly relied?: Relied;
}

/** What comes of a start that nothing waits for: the worst first. Nothing where the program goes on behind its end. */
function lifeOf(program: Program, at: At<StartEvent>): Life | undefined {
  const { act, event } = at;
  const work = runsWhat(program, event.thread);
  const creation = lifecycleOf(program).creation(event.thread);
  const { relied, goesOn } = afterwards(program.analysis, at, creation?.act === act ? creation.event.node : undefined);
  // A loop that nothing ends is never done, and nobody can wait for it. In exercises two of three were right, in all that is
  // larger none of 26: what goes on there as if the work were done goes on with its own.
  const endless = isEndless(program, event.thread);
  const isTold = relied !== undefined && !endless && isOfShortProgram(program.analysis.files, act.file, MOST_LINES);
  const words = event.inLoop ? SEVERAL : ONE;
  const { it, each, s } = words;
  const one = lifecycleOf(program).joinOfOne(event.thread);
  const joined =
    one === undefined
      ? 'Nothing joins'
      : `${capitalised(placeName(act.file, one.act.file, one.event.node))} waits for only one of`;
  const name = event.inLoop ? threadNames(program, event.thread) : threadName(program, event.thread);
  if (isTold) {
    const short = shortCount(program.analysis, at);
    // A `with` around the start closes at its end, and the line names its head.
    const until =
      relied.act === act && relied.node.end <= event.node.start && relied.how === 'closes'
        ? 'inside its block'
        : 'before that line';
    const message =
      short === undefined
        ? `${capitalised(placeName(act.file, relied.act.file, relied.node))} ${does(relied, name, words)}, but ${named(relied, name, words)} may still run. ${joined} ${it}: call join() on ${each} ${until}.`
        : `Line ${lineOf(act.file, short.at.start)} waits for ${short.needed} of the ${short.started} threads; the others may still run. Wait for all of them, or join() each.`;
    return { at, severity: 'warning', message, relied };
  }
  // Behind the last cell of a notebook no program ends: others may be run, one that joins among them.
  if (isNotebook(act.file.facts.path)) return undefined;
  const goesOnForGood = endless && !isStopped(program, event.thread);
  const misspelt = lifecycleOf(program).misspeltDaemon(event.thread);
  if (misspelt === undefined && isHandler(program, act)) {
    const message = `Nothing waits for ${name}, and ${inFunction(act)} must not: it has to return. Hand what ${work ?? 'it'} finds back through a queue or a callback, its errors too.`;
    return { at, severity: 'hint', message };
  }
  if (goesOnForGood || misspelt !== undefined) {
    // Nor does such an end wait for it.
    if (endsAtOnce(program)) return undefined;
    const why = misspelt === undefined ? '' : `, as ${textOf(misspelt.cell.field)} is misspelt`;
    const message = goesOnForGood
      ? `${capitalised(name)} never end${s} and ${words.noDaemon}${why}: the program cannot exit. The interpreter waits at exit for ${work ?? it}, which nothing but an exception ends.`
      : `${capitalised(name)} ${words.noDaemon}${why}. The interpreter waits at exit for ${work ?? it}.`;
    return { at, severity: 'information', message };
  }
  if (!goesOn) {
    const message = `${joined} ${name}, and nothing comes after ${it}. Python waits for ${it} at exit; what you add below runs beside ${work ?? it}, unless you join ${it} first.`;
    return { at, severity: 'hint', message };
  }
  const atExit = endsAtOnce(program) ? 'os._exit() waits for no thread' : `Python waits for ${it} at exit`;
  const message = `${joined} ${name}: the lines below run beside ${it}. ${atExit}; call join() where something needs what ${work ?? 'it'} does.`;
  return { at, severity: 'information', message };
}

/** Whether something is waited for on the way to what relies on the thread: an event, or the end of one of its kind. */
const isHeldUp = (program: Program, at: At<StartEvent>, relied: Relied): boolean =>
  waitsBetween(program.analysis, at, relied) || lifecycleOf(program).joinOfOne(at.event.thread) !== undefined;

/** How one thread is spoken of, and all that a loop starts. */
interface Words {
  readonly it: string;
  readonly each: string;
  readonly they: string;
  /** The end of what it does: `makes`. */
  readonly s: string;
  readonly noDaemon: string;
}

const ONE: Words = { it: 'it', each: 'it', they: 'it', s: 's', noDaemon: 'is no daemon' };
const SEVERAL: Words = { it: 'them', each: 'each', they: 'they', s: '', noDaemon: 'are no daemons' };

/** Where the thread comes from. */
function made({ thread, inLoop }: StartEvent): string {
  if (!inLoop) return 'The thread is made here';
  return 'inLoop' in thread && thread.inLoop ? 'The threads are made here' : 'One of them is made here';
}

const DOES: Readonly<Record<Relied['how'], (thread: string, words: Words) => string>> = {
  reads: (thread, { s }) => `uses what ${thread} make${s}`,
  returns: (thread, { s }) => `returns what ${thread} make${s}`,
  says: () => 'says that all is done',
  times: () => 'takes the time',
  closes: (thread, { s }) => `closes what ${thread} use${s}`,
};

const does = ({ how }: Relied, thread: string, words = ONE): string => DOES[how](thread, words);

/** The thread, where it has been named already. */
const named = ({ how }: Relied, thread: string, { they }: Words): string => (DOES[how].length > 0 ? they : thread);

const told = (relied: Relied, several: boolean): string =>
  `This ${several ? does(relied, 'the threads', SEVERAL) : does(relied, 'the thread')}, as if the work were done`;

const isTargetCalled = (found: Finding, { act, event }: At<CreateEvent>): boolean =>
  found.code === 'TW203' && found.path === act.file.facts.path && within(found, event.node);

const INSTEAD: ReadonlySet<string> = new Set(['TW217', 'TW303']);

/** Whether a finding names the place of a start among what belongs to it. */
const speaksOf = ({ related: others }: Finding, path: string, start: Span): boolean =>
  others.some((place) => place.path === path && within(place, start));
