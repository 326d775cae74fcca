/** The runnable programs of the lessons, with what each prints and what Threadwise must say of it. */

import type { Lesson } from './lesson.js';
import { readLessons } from './lesson.js';

export interface Example {
  readonly lesson: string;
  /** File name the learner sees: `two_downloads.py`. */
  readonly name: string;
  readonly kind: 'right' | 'wrong';
  readonly text: string;
  /** Line of the first line of the program in the lesson, 1-based. */
  readonly line: number;
  /** Oldest Python that can run it, as [3, 8]. */
  readonly minimum: readonly [number, number];
  readonly output?: { readonly text: string; readonly anyOrder: boolean };
  /** What Threadwise must report, as `line code`, with lines of the program counted from 1, sorted. */
  readonly expected: readonly string[];
}

/** Every program of every lesson. */
export function readExamples(lessons: readonly Lesson[] = readLessons()): Example[] {
  return lessons.flatMap((lesson) =>
    lesson.blocks.flatMap((block, index): Example[] => {
      const kind = block.words.find((word) => word === 'right' || word === 'wrong');
      if (block.language !== 'python' || (kind !== 'right' && kind !== 'wrong')) return [];
      const next = lesson.blocks[index + 1];
      const [major = 3, minor = 8] = (block.attributes['python'] ?? '3.8').split('.').map(Number);
      return [
        {
          lesson: lesson.slug,
          name: block.attributes['name'] ?? '',
          kind,
          text: block.text + '\n',
          line: block.line + 1,
          minimum: [major, minor],
          ...(next?.language === 'output' && next.line <= block.end + 2
            ? { output: { text: next.text, anyOrder: next.words.includes('any-order') } }
            : {}),
          expected: expectedFindings(block.text),
        },
      ];
    }),
  );
}

function expectedFindings(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) => {
      const codes = /#\s*expect:\s*([A-Z0-9 ]+?)\s*$/.exec(line)?.[1] ?? '';
      return codes
        .split(/\s+/)
        .filter(Boolean)
        .map((code) => `${index + 1} ${code}`);
    })
    .sort();
}
