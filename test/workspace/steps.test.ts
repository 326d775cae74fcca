/** What an analysis takes is counted in steps, which hang on the program alone. */

import { expect, test } from 'vitest';
import { createNodeEngine } from '../../src/syntax/load.node.js';
import { defaultOptions } from '../../src/workspace/options.js';
import { createSession } from '../../src/workspace/session.js';

const program = `import threading

count = 0


def work():
    global count
    count += 1


threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`;

test('a program takes the same steps each time, and trials of fixes take more', async () => {
  const engine = await createNodeEngine();
  const [one, other] = [0, 0].map(() => {
    const session = createSession(engine, defaultOptions);
    session.setFile('a.py', program);
    const [finding] = session.check().findings;
    const checked = session.steps;
    session.fixes(finding!);
    return { checked, fixed: session.steps };
  });
  expect(one).toEqual(other);
  expect(one!.checked).toBeGreaterThan(0);
  expect(one!.fixed).toBeGreaterThan(one!.checked);
});
