/** Reads the lessons in `media/lessons`: front matter, headings, links and fenced blocks. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds the lessons and the glossary. */
export const LESSONS_DIR = join(dirname(fileURLToPath(import.meta.url)), '../../media/lessons');

/** A fenced block: ` ```python right name=two_downloads.py ` has the language `python` and the words and attributes after it. */
export interface Block {
  readonly language: string;
  /** Words after the language without an equals sign: `right`, `wrong`, `fragment`, `any-order`. */
  readonly words: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  /** Line of the opening fence, 1-based. */
  readonly line: number;
  /** Line of the closing fence, 1-based. */
  readonly end: number;
}

export interface Lesson {
  readonly slug: string;
  readonly title: string;
  readonly order: number;
  readonly minutes: number;
  readonly rules: readonly string[];
  readonly lines: readonly string[];
  readonly blocks: readonly Block[];
  /** Lines of Markdown outside the fences, with their 1-based numbers. */
  readonly prose: readonly { readonly line: number; readonly text: string }[];
}

/** All lessons, in reading order. */
export function readLessons(): Lesson[] {
  return readdirSync(LESSONS_DIR)
    .filter((file) => file.endsWith('.md') && file !== 'glossary.md')
    .map((file) => parseLesson(file.slice(0, -'.md'.length), readFileSync(join(LESSONS_DIR, file), 'utf8')))
    .sort((a, b) => a.order - b.order);
}

/** The terms of the glossary as the slugs that `glossary:` links use, each with its explanation. */
export function readGlossary(): Map<string, string> {
  const terms = new Map<string, string>();
  const text = readFileSync(join(LESSONS_DIR, 'glossary.md'), 'utf8');
  for (const part of text.split(/^## /m).slice(1)) {
    const [heading = '', ...body] = part.split('\n');
    terms.set(slugOf(heading), body.join(' ').trim());
  }
  return terms;
}

/** `Critical section` → `critical-section`. */
export function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Parses one lesson; throws an error naming the lesson when its front matter or a fence is broken. */
export function parseLesson(slug: string, text: string): Lesson {
  const lines = text.split('\n');
  const close = lines.indexOf('---', 1);
  if (lines[0] !== '---' || close < 0) throw new Error(`${slug}: no front matter`);
  const meta = new Map(
    lines.slice(1, close).map((line) => {
      const [key = '', ...rest] = line.split(':');
      return [key.trim(), rest.join(':').trim()] as const;
    }),
  );
  const { blocks, prose } = splitBlocks(slug, lines, close + 1);
  const rules = /^\[(.*)\]$/.exec(meta.get('rules') ?? '')?.[1];
  if (rules === undefined) throw new Error(`${slug}: rules is not a list`);
  return {
    slug,
    title: meta.get('title') ?? '',
    order: Number(meta.get('order')),
    minutes: Number(meta.get('minutes')),
    rules: rules
      .split(',')
      .map((code) => code.trim())
      .filter(Boolean),
    lines,
    blocks,
    prose,
  };
}

function splitBlocks(slug: string, lines: readonly string[], from: number): Pick<Lesson, 'blocks' | 'prose'> {
  const blocks: Block[] = [];
  const prose: { line: number; text: string }[] = [];
  for (let i = from; i < lines.length; i++) {
    const info = /^```(.*)$/.exec(lines[i]!)?.[1];
    if (info === undefined) {
      prose.push({ line: i + 1, text: lines[i]! });
      continue;
    }
    const end = lines.indexOf('```', i + 1);
    if (end < 0) throw new Error(`${slug}:${i + 1}: fence without an end`);
    const [language = '', ...rest] = info.trim().split(/\s+/);
    blocks.push({
      language,
      words: rest.filter((word) => !word.includes('=')),
      attributes: attributesIn(rest),
      text: lines.slice(i + 1, end).join('\n'),
      line: i + 1,
      end: end + 1,
    });
    i = end;
  }
  return { blocks, prose };
}

function attributesIn(words: readonly string[]): Readonly<Record<string, string>> {
  const pairs = words.flatMap((word): [string, string][] => {
    const [, key, value] = /^(\w+)=(.*)$/.exec(word) ?? [];
    return key === undefined || value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(pairs);
}
