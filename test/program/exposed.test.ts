import { expect, it } from 'vitest';
import { engine } from '../helpers/engine.js';
import { defaultOptions } from '../../src/workspace/options.js';
import { createSession } from '../../src/workspace/session.js';

it('looks once into properties that are made of properties over and over', () => {
  const session = createSession(engine, defaultOptions);
  const again = '    value = property(value, value)\n'.repeat(40);
  session.setFile(
    'nested.py',
    `import threading\n\nclass Box:\n    value = property(lambda self: 1)\n${again}\nthreading.Thread(target=Box).start()\n`,
  );
  expect(session.check().findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  session.dispose();
});
