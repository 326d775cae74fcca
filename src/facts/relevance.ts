import { MODULES_OF_THREADS } from '../knowledge/words.js';

/**
 * Words by which programs speak of threads, whatever library they come from. They are cut to their shortest common
 * part and found anywhere in the text, comments included: a file taken in for nothing costs a millisecond,
 * a file left out costs a finding.
 *
 * `block`, `clock` and `unlock`ed words apart from real locks are too frequent to be of use, hence the look behind.
 */
const WORDS = [
  'thread',
  '(?<![bc])lock',
  'semaphore',
  'mutex',
  'executor',
  'concurren',
  'parallel',
  'async ',
  'await ',
  'queue',
  'signal',
  'fork',
  'multiprocess',
  'subprocess',
  'atexit',
  'faulthandler',
  'timer',
  '\\bsched\\b',
  'barrier',
  'condition\\(',
  'setswitchinterval',
  'daemon',
  'worker',
  'background',
  'interpreters',
  'gil_',
  '__del__',
];
/** The modules of which rows of knowledge speak where threads matter. */
const modules = MODULES_OF_THREADS.map((module) => `\\b${module.replaceAll('.', '\\.')}\\b`);
const MATTERS = new RegExp([...WORDS, ...modules].join('|'), 'i');

/** Whether a text has any word that threads are made, fed or guarded with. A quick look, without parsing. */
export function mattersForThreads(text: string): boolean {
  return MATTERS.test(text);
}

/**
 * `import a.b, c` and `from .a import b, c`, at the beginning of a line or after a semicolon or colon. No part
 * can match the same stretch in two ways, so that no text, however odd, makes the search slow.
 */
const IMPORT =
  /(?:^|[\n\r;:])[ \t\f\uFEFF]*(?:import[ \t]+([^\n\r;#]+)|from([ \t.]+)(?:(\p{XID_Continue}[\p{XID_Continue}.]*)[ \t]+)?import\b[ \t]*(\([^()]*\)|[^\n\r;#]+))/gu;

/** A module that a text imports, as far as can be told without parsing. */
export interface ImportMention {
  /** Dotted module, without leading dots. */
  readonly module: string;
  /** Number of leading dots. */
  readonly level: number;
  /** Names taken from the module, which may be modules themselves; `*` for all. Empty for `import m`. */
  readonly members: readonly string[];
}

/**
 * The modules a text imports, found by their words alone: without parsing, so it may also find an import in
 * a string, and never costs more than a look at each line.
 */
export function importsOf(text: string): ImportMention[] {
  const mentions: ImportMention[] = [];
  for (const [, modules, prefix = '', module = '', members] of text.matchAll(IMPORT)) {
    if (modules !== undefined) {
      for (const each of namesIn(modules)) mentions.push({ module: each, level: 0, members: [] });
    } else if (members !== undefined) {
      const level = prefix.replace(/[^.]/g, '').length;
      if (module !== '' || level > 0) mentions.push({ module, level, members: namesIn(members) });
    }
  }
  return mentions;
}

const COMMENT = /#[^\n\r]*/g;
const BLANKS = /\s+/;

/** The names of an import list, without their aliases. */
function namesIn(list: string): string[] {
  const bare = list.replace(COMMENT, '').replace(/[()\\]/g, ' ');
  return bare
    .split(',')
    .map((name) => name.trim().split(BLANKS, 1)[0] ?? '')
    .filter((name) => name !== '');
}
