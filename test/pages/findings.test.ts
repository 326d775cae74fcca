import { describe, expect, it } from 'vitest';
import { engine } from '../helpers/engine.js';
import { lineAt } from '../../src/facts/lines.js';
import { createSession } from '../../src/workspace/session.js';
import { readPageBlocks, type PageBlock } from './blocks.js';

/** What is found in a program, as `line code`, sorted. */
function findingsIn({ name, text }: PageBlock): string[] {
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

describe("Threadwise, reading the programs of its rules' pages", () => {
  it.each(readPageBlocks().map((block) => [`${block.page}.md:${block.line} ${block.kind}`, block] as const))(
    '%s',
    (_title, block) => {
      expect(findingsIn(block)).toEqual(block.expected.map(({ line, code }) => `${line} ${code}`).sort());
    },
  );
});
