/** Reads the pages of the rules in `media/rules`: their heads, headings and programs, with what must be reported where. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFrontMatter } from '../../src/panel/lessons/front-matter.js';

/** The folder that holds one page per rule. */
export const PAGES_DIR = join(dirname(fileURLToPath(import.meta.url)), '../../media/rules');

/** A finding that a program of a page must produce. */
export interface Expectation {
  /** Line of the program, counted from 1. */
  readonly line: number;
  readonly code: string;
}

/** A program of a page: a fence of `python wrong` or `python right`. */
export interface PageBlock {
  /** Code of the rule whose page it stands on: `TW101`. */
  readonly page: string;
  readonly kind: 'wrong' | 'right';
  /** Its place among the programs of the page, counted from 1. */
  readonly number: number;
  /** File name that no other block has: `TW101_wrong_1.py`. */
  readonly name: string;
  /** The program as it stands on the page, markers included. */
  readonly text: string;
  /** Line of the page with the opening fence, counted from 1. */
  readonly line: number;
  /** How it can be run: as it is (`run`) or with threads that take `turns`, until it is `stuck`, for a `tally`. */
  readonly run: readonly string[];
  /** Lines that it prints when it is run. */
  readonly output?: readonly string[];
  /** Everything that must be reported, in the order of the lines; empty for a right program. */
  readonly expected: readonly Expectation[];
}

export interface RulePage {
  /** The file's name without `.md`. */
  readonly file: string;
  readonly head: Readonly<Record<string, string>>;
  readonly lines: readonly string[];
  /** The headings of level two, in their order. */
  readonly headings: readonly string[];
  /** What stands outside the fences, by heading. */
  readonly prose: ReadonlyMap<string, string>;
  readonly blocks: readonly PageBlock[];
}

const MARKER = /#\s*expect:((?:\s+TW\d{3})+)\s*$/;
const MARKER_LIKE = /#.*\bexpect\b.*\bTW\d/i;

/** Every page, in the order of the codes. */
export function readRulePages(): RulePage[] {
  return readdirSync(PAGES_DIR)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => parseRulePage(file.slice(0, -'.md'.length), readFileSync(join(PAGES_DIR, file), 'utf8')));
}

/** Every program of every page. */
export function readPageBlocks(): PageBlock[] {
  return readRulePages().flatMap((page) => page.blocks);
}

/** Parses one page; throws an error with file and line at a fence that isn't `wrong` or `right` or has no end. */
export function parseRulePage(file: string, text: string): RulePage {
  const lines = text.split('\n');
  const blocks: PageBlock[] = [];
  const prose = new Map<string, string>();
  const headings: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.startsWith('```')) {
      const end = lines.indexOf('```', i + 1);
      if (end < 0) throw new Error(`${file}.md:${i + 1}: a fence without an end`);
      const last = blocks.at(-1);
      if (line === '```output' && last) {
        blocks[blocks.length - 1] = { ...last, output: lines.slice(i + 1, end) };
        i = end;
        continue;
      }
      blocks.push(parseBlock(file, blocks.length + 1, i + 1, line.slice(3), lines.slice(i + 1, end)));
      i = end;
    } else if (line.startsWith('## ')) {
      headings.push(line.slice(3));
    } else {
      const heading = headings.at(-1) ?? '';
      prose.set(heading, `${prose.get(heading) ?? ''}${line}\n`);
    }
  }
  return { file, head: readFrontMatter(text).values, lines, headings, prose, blocks };
}

function parseBlock(page: string, number: number, line: number, info: string, lines: readonly string[]): PageBlock {
  const [, kind, run = ''] = /^python (wrong|right)((?: (?:run|turns|stuck|tally))*)$/.exec(info) ?? [];
  if (kind !== 'wrong' && kind !== 'right')
    throw new Error(`${page}.md:${line}: neither python wrong nor python right`);
  return {
    run: run.split(' ').filter(Boolean),
    page,
    kind,
    number,
    name: `${page}_${kind}_${number}.py`,
    text: lines.join('\n') + '\n',
    line,
    expected: lines.flatMap((text, index) => expectationsOf(text, index + 1, `${page}.md:${line + 1 + index}`)),
  };
}

/** The expectations in one line; throws where a marker is written in a way that would go unnoticed. */
function expectationsOf(text: string, line: number, place: string): Expectation[] {
  const codes = MARKER.exec(text)?.[1];
  if (codes === undefined && MARKER_LIKE.test(text)) throw new Error(`${place}: a marker that can't be read`);
  return (codes ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((code) => ({ line, code }));
}
