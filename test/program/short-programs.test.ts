/** What is said of a whole program is graver in one that a reader has at a glance. */

import { describe, expect, it } from 'vitest';
import { engine } from '../helpers/engine.js';
import { defaultOptions } from '../../src/workspace/options.js';
import { createSession } from '../../src/workspace/session.js';

describe('a thread that nothing waits for, although what it makes is used', () => {
  const severityOf = (lines: number): string | undefined => {
    const session = createSession(engine, defaultOptions);
    session.setFile(
      'scan.py',
      `
import threading

found = []

def scan():
    for number in range(1000):
        found.append(str(number))

threading.Thread(target=scan).start()
print("found", found)
${'input()\n'.repeat(lines)}`,
    );
    const { findings } = session.check();
    session.dispose();
    return findings.find(({ code }) => code === 'TW201')?.severity;
  };

  it('is a warning in an exercise and information in what is larger', () => {
    expect(severityOf(10)).toBe('warning');
    expect(severityOf(500)).toBe('information');
  });
});
