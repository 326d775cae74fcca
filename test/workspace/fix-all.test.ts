import { expect, it } from 'vitest';
import { createSession } from '../../src/workspace/session.js';
import { fixAll } from '../../src/workspace/fix-all.js';
import { engine } from '../helpers/engine.js';

const LARDER = `import threading

shelves = {}


def fill(shelf):
    if shelf not in shelves:
        shelves[shelf] = []
    print("room on", shelf)


clear = lambda shelf: shelves.pop(shelf, None)
threads = [threading.Thread(target=fill, args=("top",)) for _ in range(3)]
threads += [threading.Thread(target=clear, args=("top",)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(shelves))
`;

it('applies what is offered, also where hints are left of it', () => {
  const session = createSession(engine, { python: [3, 13], freeThreaded: false, select: [], ignore: [], severity: {} });
  session.setFile('larder.py', LARDER);
  const [finding] = session.check().findings.filter(({ severity }) => severity === 'warning');
  expect(session.fixes(finding!).map(({ title, safe }) => [title, safe])).toEqual([
    ['Replace the test and the change by shelves.setdefault()', true],
  ]);
  expect(fixAll(session, { unsafe: false }).fixed).toBe(1);
  session.dispose();
});
