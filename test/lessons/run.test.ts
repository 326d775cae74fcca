import { describe, expect, it } from 'vitest';
import { lanes } from '../helpers/lanes.js';
import { readExamples } from './examples.js';
import { findPythons, runProgram } from './python.js';

const pythons = findPythons();
const examples = readExamples();
/** A slow machine is never asked to run many programs at once. */
const inTurn = lanes(2);

const arrange = (text: string, anyOrder: boolean) => {
  const lines = text.trimEnd().split('\n');
  return anyOrder ? lines.sort() : lines;
};

describe('the programs in the lessons', () => {
  it('have at least one Python to run on', () => {
    expect(pythons.map((python) => python.version.join('.'))).not.toEqual([]);
  });

  describe.each(pythons.map((python) => ({ python, version: python.version.join('.') })))('Python $version', (row) => {
    const able = examples.filter((example) => row.python.version[1] >= example.minimum[1]);

    it.concurrent.each(able)('$lesson/$name', { timeout: 600_000 }, async (example) => {
      const run = await inTurn(() => runProgram(row.python, example.name, example.text));
      expect(run.exit, run.stderr).toBe(0);
      if (example.output) {
        const { text, anyOrder } = example.output;
        expect(arrange(run.stdout, anyOrder)).toEqual(arrange(text, anyOrder));
      }
    });
  });
});
