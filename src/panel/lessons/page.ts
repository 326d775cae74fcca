/**
 * A lesson or a rule's page after the build: a tree of plain nodes, never HTML text, so that nothing the panel shows
 * can become markup by accident.
 */

/** Elements a page may hold. */
// prettier-ignore
export const TAGS = [
  'p', 'h1', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'strong', 'em', 's', 'code', 'pre', 'blockquote', 'hr', 'br',
  'table', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'term',
] as const;
export type Tag = (typeof TAGS)[number];

/** An element with its children. `href` belongs to `a` (another page or a web address), `word` to `term`. */
export interface ElementNode {
  readonly tag: Tag;
  readonly children: readonly PageNode[];
  readonly href?: string;
  /** The glossary's word, for `term`. */
  readonly word?: string;
  /** The anchor of a heading. */
  readonly id?: string;
  readonly align?: 'left' | 'center' | 'right';
}

/** Text, in which `{{variable}}`, `{{function}}`, `{{lock}}` and `{{thread}}` stand for the reader's own names. */
export type PageNode = string | ElementNode;

export interface ExampleBlock {
  readonly kind: 'example';
  /** Unique in its page; names it in requests to run it. */
  readonly id: string;
  readonly language: string;
  /** `right` is how to do it, `wrong` is not. */
  readonly verdict?: 'right' | 'wrong';
  /** The file name shown above it. */
  readonly name?: string;
  readonly code: string;
  /** What is reported where, with lines from 1: Threadwise's own findings in a wrong example. */
  readonly marks: readonly { readonly line: number; readonly codes: readonly string[] }[];
  /** What it prints. */
  readonly output?: string;
  /** It may be run on a click. */
  readonly runnable: boolean;
  /** When it is run, its threads take turns after every step, so that what can happen does. */
  readonly takesTurns?: boolean;
  /** When it is run, it comes to a standstill, which is told a second later. */
  readonly getsStuck?: boolean;
  /** Its ends are worth counting over many runs, with threads switched at random. */
  readonly tally?: boolean;
}

/** A simulator and its parameters; `lessons/simulators.ts` reads them. */
export interface SimulatorBlock {
  readonly kind: 'simulator';
  readonly simulator: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface QuizOption {
  readonly text: readonly PageNode[];
  readonly correct: boolean;
  /** Why it is right or wrong. */
  readonly why: readonly PageNode[];
}

export interface QuizQuestion {
  readonly question: readonly PageNode[];
  readonly options: readonly QuizOption[];
}

export interface QuizBlock {
  readonly kind: 'quiz';
  readonly questions: readonly QuizQuestion[];
}

export type PageBlock =
  { readonly kind: 'prose'; readonly nodes: readonly PageNode[] } | ExampleBlock | SimulatorBlock | QuizBlock;

/** What a list of contents says of a page. */
export interface LessonSummary {
  /** File name without `.md`: `race-conditions`; a rule's code for rule pages. */
  readonly slug: string;
  readonly kind: 'lesson' | 'rule';
  readonly title: string;
  /** Place in the list of contents. */
  readonly order: number;
  /** Reading time. */
  readonly minutes: number;
  /** Codes of the rules it explains. */
  readonly rules: readonly string[];
  /** Number of quiz questions. */
  readonly questions: number;
  /** The lesson that explains a rule, for rule pages. */
  readonly lesson?: string;
}

export interface LessonPage extends LessonSummary {
  readonly blocks: readonly PageBlock[];
  /** Definitions of the words its `term` nodes use. */
  readonly glossary: Readonly<Record<string, string>>;
}

/** `dist/lessons.json`: every page by slug. */
export interface LessonBundle {
  readonly lessons: readonly LessonPage[];
  readonly rules: readonly LessonPage[];
}
