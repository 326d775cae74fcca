/** What is found in a case. */

import { expect } from 'vitest';
import { lineAt } from '../../src/facts/lines.js';
import { createSession } from '../../src/workspace/session.js';
import type { Case, Expectation } from './cases.js';
import { engine } from './engine.js';

interface Found extends Expectation {
  /** Whether its story can be played. */
  readonly isPlayed: boolean;
}

/** What all rules together find in a case; fails where one of them does, or tells of nothing at all. */
export function findingsIn({ files }: Case): Found[] {
  const failures: unknown[] = [];
  const session = createSession(
    engine,
    { python: [3, 13], freeThreaded: false, select: [], ignore: [], severity: {} },
    { onError: (error) => failures.push(error) },
  );
  try {
    for (const [path, text] of files) session.setFile(path, text);
    const { findings, errors } = session.check();
    expect(errors).toEqual([]);
    expect(failures).toEqual([]);
    expect(findings.filter(({ start, end }) => end <= start)).toEqual([]);
    return findings.map(({ path, start, code, severity, play }) => ({
      path,
      line: lineAt(session.facts(path)!.lineStarts, start) + 1,
      code,
      severity,
      isPlayed: play !== undefined,
    }));
  } finally {
    session.dispose();
  }
}
