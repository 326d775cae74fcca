import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/rules/finding.js';
import { engine } from '../helpers/engine.js';
import { defaultOptions } from '../../src/workspace/options.js';
import { createSession } from '../../src/workspace/session.js';

const repeat = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** Some threads each go through jobs of several kinds, which all tell of themselves by one function. */
const program = (threads: number, kinds: number, others: number): string => `
import threading

class Tally:
    def __init__(self):
        self.seen = 0

tally = Tally()

def latest():
    for job in reversed(jobs):
        if job.name:
            return job

def note(job):
    print(job.name)
    tally.seen += 1

${repeat(
  kinds,
  (kind) => `
class Job${kind}:
    name = 'job ${kind}'
    def do(self):
        note(latest())
`,
)}
jobs = [${repeat(kinds, (kind) => `Job${kind}(),`)}]

${repeat(
  others,
  (other) => `
def tell${other}():
    note(latest())
`,
)}
${repeat(
  threads,
  (thread) => `
def serve${thread}():
    for job in jobs:
        job.do()
`,
)}
threads = [${repeat(threads, (thread) => `threading.Thread(target=serve${thread}),`)}]
for thread in threads:
    thread.start()
${repeat(others, (other) => `tell${other}()`)}
for thread in threads:
    thread.join()
`;

function race(text: string, severity?: 'error'): Finding | undefined {
  const session = createSession(engine, {
    ...defaultOptions,
    severity: severity === undefined ? {} : { TW102: severity },
  });
  try {
    session.setFile('jobs.py', text);
    return session.check().findings.find(({ code }) => code === 'TW102');
  } finally {
    session.dispose();
  }
}

describe('a race on ways that are blurred', () => {
  it('is told as it is where few come to it', () => {
    expect(race(program(2, 2, 2))).toMatchObject({ severity: 'warning', confidence: 'medium' });
  });

  it('is a hint where too much is not told apart', () => {
    expect(race(program(7, 6, 16))).toMatchObject({ severity: 'hint', confidence: 'low' });
  });

  it('stays a hint, however grave the rule is to the user', () => {
    expect(race(program(2, 2, 2), 'error')).toMatchObject({ severity: 'error' });
    expect(race(program(7, 6, 16), 'error')).toMatchObject({ severity: 'hint' });
  });
});
