/** From a keystroke to findings, in a realistic file of 2,500 lines. */

import { createNodeEngine } from '../src/syntax/load.node.js';
import { defaultOptions } from '../src/workspace/options.js';
import { createSession } from '../src/workspace/session.js';
import type { Measure } from './measure.js';
import { program } from './programs.js';
import { percentile } from './statistics.js';

export const typedLines = 2500;

/** Offsets in different functions of the text at which someone types, a character at a time, and deletes again. */
export function* keystrokes(text: string, count: number): Generator<{ start: number; end: number; newText: string }> {
  const places = [...text.matchAll(/^ {8}\S/gm)].map((match) => match.index + match[0].length - 1);
  const word = 'value = compute(1)\n        ';
  for (let n = 0; n < count; n++) {
    const place = places[(n * 7919) % places.length] ?? 0;
    for (let i = 0; i < word.length && n < count; i++, n++) {
      yield { start: place + i, end: place + i, newText: word[i] ?? '' };
    }
    yield { start: place, end: place + word.length, newText: '' };
  }
}

/** Numbers of an analysis that broke mean nothing. */
function fail(error: unknown): never {
  throw error instanceof Error ? error : new Error(String(error));
}

export async function typing(): Promise<readonly Measure[]> {
  const session = createSession(await createNodeEngine(), defaultOptions, { onError: fail });
  const text = program(typedLines);
  session.setFile('/app/main.py', text);
  const began = performance.now();
  if (session.check().findings.length === 0) throw new Error('The session finds nothing.');
  const first = performance.now() - began;
  const samples: number[] = [];
  let warm = 60;
  for (const edit of keystrokes(text, 400)) {
    if (edit.newText === '' && (session.text('/app/main.py')?.length ?? 0) < edit.end) continue;
    const start = performance.now();
    session.editFile('/app/main.py', [edit]);
    session.check();
    if (warm-- <= 0) samples.push(performance.now() - start);
  }
  session.dispose();
  return [
    { name: 'lines', value: text.split('\n').length, unit: '' },
    { name: 'first analysis', value: first, unit: 'ms' },
    { name: 'keystroke to findings, median', value: percentile(samples, 0.5), unit: 'ms' },
    { name: 'keystroke to findings, p95', value: percentile(samples, 0.95), unit: 'ms', limit: 10 },
  ];
}
