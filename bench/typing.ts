/** From a keystroke to findings: in a file of 2,500 lines full of threads, and in a project that has few of them. */

import { createNodeEngine } from '../src/syntax/load.node.js';
import { defaultOptions } from '../src/workspace/options.js';
import { createSession } from '../src/workspace/session.js';
import type { Measure } from './measure.js';
import { ordinaryProject, program } from './programs.js';
import { percentile } from './statistics.js';

export const typedLines = 2500;

/**
 * Edits of someone who adds a line here and there, and deletes it again. As in an editor, Enter brings its indent and an
 * opening parenthesis the closing one; all else comes a character at a time.
 */
export function* keystrokes(text: string, count: number): Generator<{ start: number; end: number; newText: string }> {
  const ends = [...text.matchAll(/^ {8}[^\s#].*[^\s:,([{]$/gm)].map((match) => match.index + match[0].length);
  const line = ['\n        ', ...'value = compute', '()'];
  for (let n = 0; n < count; n++) {
    const place = ends[(n * 7919) % ends.length] ?? 0;
    let end = place;
    for (const newText of line) {
      if (++n > count) break;
      yield { start: end, end, newText };
      end += newText.length;
    }
    yield { start: end - 1, end: end - 1, newText: '1' };
    end++;
    yield { start: place, end, newText: '' };
  }
}

/** Numbers of an analysis that broke mean nothing. */
function fail(error: unknown): never {
  throw error instanceof Error ? error : new Error(String(error));
}

/** Times from keystrokes to findings in one file of a project, the first of them left out. */
async function timesOf(
  files: ReadonlyMap<string, string>,
  path: string,
): Promise<{ first: number; samples: number[] }> {
  const session = createSession(await createNodeEngine(), defaultOptions, { onError: fail });
  for (const [each, text] of files) session.setFile(each, text);
  const began = performance.now();
  if (session.check().findings.length === 0) throw new Error('The session finds nothing.');
  const first = performance.now() - began;
  const samples: number[] = [];
  let warm = 60;
  for (const edit of keystrokes(files.get(path) ?? '', 400)) {
    const start = performance.now();
    session.editFile(path, [edit]);
    session.check();
    if (warm-- <= 0) samples.push(performance.now() - start);
  }
  session.dispose();
  return { first, samples };
}

export async function typing(): Promise<readonly Measure[]> {
  const dense = program(typedLines);
  const inDense = await timesOf(new Map([['/app/main.py', dense]]), '/app/main.py');
  const files = ordinaryProject(50);
  const inOrdinary = await timesOf(files, '/app/part_7.py');
  return [
    { name: 'lines', value: dense.split('\n').length, unit: '' },
    { name: 'first analysis', value: inDense.first, unit: 'ms' },
    { name: 'keystroke to findings, median', value: percentile(inDense.samples, 0.5), unit: 'ms' },
    { name: 'keystroke to findings, p95', value: percentile(inDense.samples, 0.95), unit: 'ms', limit: 10 },
    { name: 'ordinary project: files', value: files.size, unit: '' },
    { name: 'ordinary project: first analysis', value: inOrdinary.first, unit: 'ms' },
    { name: 'ordinary project: keystroke, median', value: percentile(inOrdinary.samples, 0.5), unit: 'ms' },
    { name: 'ordinary project: keystroke, p95', value: percentile(inOrdinary.samples, 0.95), unit: 'ms', limit: 10 },
  ];
}
