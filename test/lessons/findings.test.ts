import { describe, expect, it } from 'vitest';
import { engine } from '../helpers/engine.js';
import { lineAt } from '../../src/facts/lines.js';
import { createSession } from '../../src/workspace/session.js';
import { readExamples } from './examples.js';

/** What is found in a program, as `line code`, sorted. */
function findingsIn(name: string, text: string): string[] {
  const session = createSession(engine, {
    python: [3, 13],
    freeThreaded: false,
    select: [],
    ignore: [],
    severity: {},
  });
  try {
    expect(session.setFile(name, text)).toBeUndefined();
    const { findings, errors } = session.check();
    expect(errors).toEqual([]);
    return findings
      .map((finding) => `${lineAt(session.facts(name)!.lineStarts, finding.start) + 1} ${finding.code}`)
      .sort();
  } finally {
    session.dispose();
  }
}

describe('Threadwise, reading the programs of the lessons', () => {
  const examples = readExamples();
  it.each(examples.map((example) => [`${example.lesson}/${example.name}`, example] as const))(
    '%s',
    (_title, example) => {
      expect(findingsIn(example.name, example.text)).toEqual(example.expected);
    },
  );
});
