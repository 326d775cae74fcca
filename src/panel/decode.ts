/** Reads messages on receipt: anything not exactly in the protocol is undefined. */

import { SEVERITIES } from '../rules/finding.js';
import type { Instruction, Model, Operation, Term } from '../witness/machine/model.js';
import { PLAY_KINDS, type Play } from '../witness/machine/play.js';
import { TAGS, type ElementNode, type LessonPage, type LessonSummary, type PageNode } from './lessons/page.js';
import type {
  AccessView,
  ExampleResult,
  FindingLink,
  FindingView,
  HostMessage,
  LessonProgress,
  LockOrderView,
  PanelMessage,
  Place,
  SharedView,
  StepView,
  ThreadMapView,
  ThreadView,
  VerdictView,
} from './protocol.js';
import {
  count,
  decimal,
  dictionary,
  flag,
  integer,
  list,
  object,
  oneOf,
  optional,
  read,
  ShapeError,
  tagged,
  text,
  type Reader,
} from './shape.js';

/** Code of a rule, slug of a lesson or id of an example: nothing that could be a path. */
const slug: Reader<string> = (value) => {
  if (typeof value === 'string' && /^[\w-]{1,80}$/.test(value)) return value;
  throw new ShapeError('expected a slug');
};
const word = text(400);

const place: Reader<Place> = object({
  path: text(),
  cell: optional(count),
  start: count,
  end: count,
  line: count,
  text: text(),
});
const places = list(place, 500);

const thread: Reader<ThreadView> = object({
  id: text(),
  name: word,
  kind: oneOf('main', 'thread', 'timer', 'pool', 'asyncio', 'handler'),
  multiple: flag,
  count: optional(count),
  daemon: flag,
  target: optional(place),
  created: places,
  started: places,
  joined: places,
  neverJoined: flag,
});

const access: Reader<AccessView> = object({
  thread: text(),
  kind: oneOf('read', 'write', 'rmw'),
  locks: list(word, 50),
  place,
});

const severity = oneOf(...SEVERITIES);
const findingLink: Reader<FindingLink> = object({ id: text(), severity });

const shared: Reader<SharedView> = object({
  name: word,
  declared: optional(place),
  threads: list(text(), 500),
  guard: optional(word),
  uses: list(access),
  finding: optional(findingLink),
});

const order: Reader<LockOrderView> = object({ outer: word, inner: word, at: place, finding: optional(findingLink) });

const map: Reader<ThreadMapView> = object({
  path: text(),
  threads: list(thread, 500),
  shared: list(shared),
  lockOrder: list(order, 500),
});

const step: Reader<StepView> = object({
  thread: word,
  action: text(),
  place,
  values: optional(dictionary(text(), 50)),
  broken: optional(flag),
});

/** A story as a game: plain data, which the panel puts into no markup but text. */
const MOST_DEEP = 30;
const termAt =
  (depth: number): Reader<Term> =>
  (value) => {
    if (depth > MOST_DEEP) throw new ShapeError('expected a shallower term');
    const inner = termAt(depth + 1);
    return tagged('is', {
      value: object({ value: plainValue, float: optional(yes) }),
      symbol: object({ name: word, lane: optional(count) }),
      own: object({ name: word }),
      shared: object({ name: word }),
      apply: object({ op: word, args: list(inner, 50) }),
      pair: object({ key: inner, value: inner }),
      container: object({
        type: oneOf('list', 'tuple', 'deque', 'set', 'dict', 'queue'),
        items: list(inner),
        open: optional(yes),
      }),
    })(value);
  };
const term = termAt(0);
const yes: Reader<true> = (value) => {
  if (value === true) return true;
  throw new ShapeError('expected true');
};
const plainValue: Reader<string | number | boolean | null> = (value) => {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
  return text()(value);
};

const operation: Reader<Operation> = tagged('kind', {
  read: object({ value: term, into: word }),
  compute: object({ value: term, into: word }),
  write: object({ variable: word, value: term }),
  check: object({ test: term, skip: count, keep: optional(object({ value: term, into: word })) }),
  change: object({ variable: word, method: word, args: list(term, 10) }),
  iterate: object({ variable: word }),
  next: object({ variable: word }),
  use: object({ value: term, needs: optional(object({ value: term, otherwise: text() })) }),
  acquire: object({ lock: word }),
  release: object({ lock: word }),
  pause: object({ condition: word, lock: word }),
  resume: object({ condition: word, lock: word }),
  notify: object({ condition: word, lock: word, all: optional(yes) }),
  wait: object({ until: term, what: word }),
  start: object({ thread: count }),
  join: object({ thread: count }),
  work: object({}),
});

const instruction: Reader<Instruction> = object({
  operation,
  label: text(),
  place: optional(place),
  added: optional(flag),
});

const model: Reader<Model> = object({
  threads: list(object({ name: word, instructions: list(instruction, 100) }), 8),
  variables: dictionary(term, 50),
  reentrant: list(word, 50),
  right: oneOf('serial', 'end'),
});

const play: Reader<Play> = object({
  kind: oneOf(...PLAY_KINDS),
  goal: text(),
  suppose: list(text(), 20),
  model,
  fixed: model,
  fixing: text(),
});

const verdict: Reader<VerdictView> = object({ cpython39: text(), cpython310: text(), freeThreaded: text() });

const finding: Reader<FindingView> = object({
  id: text(),
  code: slug,
  name: word,
  severity,
  message: text(),
  place,
  witness: list(step, 200),
  play: optional(play),
  verdict,
  lesson: slug,
  data: dictionary(text(), 50),
});

const MAX_DEPTH = 20;
const nodeAt =
  (depth: number): Reader<PageNode> =>
  (value) => {
    if (typeof value === 'string') return text(20_000)(value);
    if (depth > MAX_DEPTH) throw new ShapeError('expected a shallower page');
    return element(depth)(value);
  };
const element = (depth: number): Reader<ElementNode> =>
  object({
    tag: oneOf(...TAGS),
    children: list(nodeAt(depth + 1)),
    href: optional(text()),
    word: optional(word),
    id: optional(word),
    align: optional(oneOf('left', 'center', 'right')),
  });
const nodes = list(nodeAt(0));

const summaryFields = {
  slug,
  kind: oneOf('lesson', 'rule'),
  title: word,
  order: integer,
  minutes: decimal,
  rules: list(slug, 100),
  questions: count,
  lesson: optional(slug),
};
const summary: Reader<LessonSummary> = object(summaryFields);

/** Parameters of a simulator: any JSON, read more closely by the simulator itself. */
const anything: Reader<Readonly<Record<string, unknown>>> = dictionary((value) => value, 50);

const block = tagged('kind', {
  prose: object({ nodes }),
  example: object({
    id: slug,
    language: word,
    verdict: optional(oneOf('right', 'wrong')),
    name: optional(word),
    code: text(50_000),
    marks: list(object({ line: count, codes: list(slug, 20) }), 200),
    output: optional(text(50_000)),
    runnable: flag,
    takesTurns: optional(flag),
    getsStuck: optional(flag),
    tally: optional(flag),
  }),
  simulator: object({ simulator: slug, parameters: anything }),
  quiz: object({
    questions: list(
      object({ question: nodes, options: list(object({ text: nodes, correct: flag, why: nodes }), 12) }),
      40,
    ),
  }),
});

const page: Reader<LessonPage> = object({ ...summaryFields, blocks: list(block, 500), glossary: dictionary(text()) });

const progress: Reader<LessonProgress> = object({ correct: count, total: count, done: flag });

const result: Reader<ExampleResult> = tagged('kind', {
  running: object({}),
  done: object({ output: text(200_000), exitCode: integer, seconds: decimal, python: word }),
  refused: object({ reason: text() }),
});

const hostMessage: Reader<HostMessage> = tagged('type', {
  theme: object({ kind: oneOf('light', 'dark', 'high-contrast', 'high-contrast-light') }),
  show: object({ part: oneOf('threads', 'player', 'learn') }),
  threads: object({ map: optional(map) }),
  findings: object({ findings: list(finding), selected: optional(text()) }),
  cursor: object({ path: text(), offset: count }),
  busy: object({ text: optional(word) }),
  lessons: object({ lessons: list(summary, 500) }),
  lesson: object({
    page,
    rule: optional(slug),
    rulePage: optional(page),
    names: optional(dictionary(text(), 50)),
    finding: optional(finding),
  }),
  play: object({ finding: optional(text()) }),
  progress: object({ lessons: dictionary(progress) }),
  exampleResult: object({ lesson: slug, example: slug, result }),
});

const panelMessage: Reader<PanelMessage> = tagged('type', {
  ready: object({}),
  reveal: object({ path: text(), start: count, end: count }),
  selectFinding: object({ finding: text() }),
  offerFixes: object({ finding: text() }),
  openLesson: object({ lesson: slug, rule: optional(slug), finding: optional(text()) }),
  runExample: object({ lesson: slug, example: slug, often: optional(flag) }),
  stopExample: object({ lesson: slug, example: slug }),
  openExample: object({ lesson: slug, example: slug }),
  played: object({}),
  openTryout: object({}),
  saveProgress: object({ lesson: slug, progress }),
});

/** Reads what the extension sent; undefined where it is not a message of the protocol. */
export function parseHostMessage(value: unknown): HostMessage | undefined {
  return read(hostMessage, value);
}

/** Reads what the panel sent; undefined where it is not a message of the protocol. */
export function parsePanelMessage(value: unknown): PanelMessage | undefined {
  return read(panelMessage, value);
}
