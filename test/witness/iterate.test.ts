import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/rules/finding.js';
import type { AnalysisOptions } from '../../src/workspace/api.js';
import { createSession } from '../../src/workspace/session.js';
import { engine } from '../helpers/engine.js';

const options: AnalysisOptions = { python: [3, 13], freeThreaded: false, select: [], ignore: [], severity: {} };

const iterationIn = (text: string): Finding | undefined => {
  const session = createSession(engine, options, {
    onError: (error) => {
      throw error instanceof Error ? error : new Error(String(error));
    },
  });
  session.setFile('main.py', text);
  const { findings } = session.check();
  session.dispose();
  return findings.find(({ code }) => code === 'TW107');
};

const program = (asked: string): string => `import threading

seen = {}


def work(name):
    seen[name] = len(name)


threads = [threading.Thread(target=work, args=(name,)) for name in ("ann", "bob")]
for thread in threads:
    thread.start()
print(${asked})
for thread in threads:
    thread.join()
`;

describe('the story of a comprehension whose collection changes', () => {
  it('tells of the entry that comes in between', () => {
    expect(iterationIn(program('sum(size for size in seen.values())'))!.witness.map(({ action }) => action)).toEqual([
      'begins to loop over seen',
      'writes seen[name]',
      'goes on to the next entry: RuntimeError: dictionary changed size during iteration',
    ]);
  });

  it('is not told where the first entry may be enough', () => {
    expect(iterationIn(program('any(size > 2 for size in seen.values())'))!.witness).toEqual([]);
  });
});
