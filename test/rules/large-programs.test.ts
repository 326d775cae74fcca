/** What rules say in programs larger than a reader has at hand is no graver than it is trusted to be, but where a function shows all of it. */

import { expect, it } from 'vitest';
import { defaultOptions } from '../../src/workspace/options.js';
import { createSession } from '../../src/workspace/session.js';
import { engine } from '../helpers/engine.js';

/** How grave a rule's finding is in a large program that has these lines in a method, and a thread's in another one. */
function severityOf(code: string, body: string, work = 'print(self)'): string | undefined {
  const session = createSession(engine, defaultOptions);
  const lines = ['import threading', 'class Link:', '    def pump(self):', `        ${work}`, '    def set_up(self):'];
  session.setFile(
    'link.py',
    `${[...lines, ...body.split('\n').map((line) => `        ${line}`)].join('\n')}
Link().set_up()
${'# a line\n'.repeat(2000)}`,
  );
  const found = session.check().findings.find((one) => one.code === code);
  session.dispose();
  return found?.severity;
}

const neverStarted = (body: string): string | undefined => severityOf('TW214', body);

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

it('is a warning where the thread reads at once what is set below its start', () => {
  const early = (work: string): string | undefined =>
    severityOf('TW213', `${MADE}.start()\nself.stopped = threading.Event()`, work);
  expect(early('while not self.stopped.is_set(): print(1)')).toBe('warning');
  expect(early('print(1)\n        while not self.stopped.is_set(): print(1)')).toBe('hint');
});
