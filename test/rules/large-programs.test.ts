/** What rules say in programs larger than a reader has at hand is no graver than it is trusted to be, but where a function shows all of it. */

import { expect, it } from 'vitest';
import { defaultOptions } from '../../src/workspace/options.js';
import { createSession } from '../../src/workspace/session.js';
import { engine } from '../helpers/engine.js';

/** How grave it is that a thread which a method makes is never started, in a large program. */
function neverStarted(body: string): string | undefined {
  const session = createSession(engine, defaultOptions);
  const lines = ['import threading', 'class Link:', '    def pump(self): print(self)', '    def set_up(self):'];
  session.setFile(
    'link.py',
    `${[...lines, ...body.split('\n').map((line) => `        ${line}`)].join('\n')}
Link().set_up()
${'# a line\n'.repeat(2000)}`,
  );
  const found = session.check().findings.find(({ code }) => code === 'TW214');
  session.dispose();
  return found?.severity;
}

const MADE = 'threading.Thread(target=self.pump)';

it('is a hint where more of the program may have the thread', () => {
  expect(neverStarted(`self.worker = ${MADE}`)).toBe('hint');
  expect(neverStarted(`worker = ${MADE}\nworker.name = "pump"`)).toBe('hint');
});

it('is a warning where the thread is dropped, or bound to a name that nothing reads', () => {
  expect(neverStarted(MADE)).toBe('warning');
  expect(neverStarted(`worker = ${MADE}`)).toBe('warning');
  expect(neverStarted(`worker = ${MADE}\nworker = None`)).toBe('warning');
});
