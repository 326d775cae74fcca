/** Headlines are cut where they are shown: they fit, say something in whole sentences, and begin like one. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Finding } from '../../src/rules/finding.js';
import type { SyntaxEngine } from '../../src/syntax/engine.js';
import { createNodeEngine } from '../../src/syntax/load.node.js';
import { createSession } from '../../src/workspace/session.js';
import { readCases } from '../helpers/cases.js';

const options = { python: [3, 13], freeThreaded: false, select: [], ignore: [], severity: {} } as const;
const LONGEST = 80;
/** A name may have so many characters before it is its owner's fault that the headline is cut. */
const REASONABLE = 20;

let engine: SyntaxEngine;
let found: readonly { readonly finding: Finding; readonly text: string }[];

beforeAll(async () => {
  engine = await createNodeEngine();
  found = readCases(import.meta.dirname).flatMap(({ files }) => {
    const session = createSession(engine, options);
    for (const [path, text] of files) session.setFile(path, text);
    const { findings } = session.check();
    session.dispose();
    return findings.map((finding) => ({ finding, text: [...files.values()].join('\n') }));
  });
}, 300_000);

afterAll(() => engine.dispose());

const headlineOf = ({ message }: Finding): string => message.split('. ')[0]!;

/** Its length, names of the user's that are very long counted as reasonable ones. */
function lengthOf(headline: string, program: string): number {
  const names = headline.match(/[A-Za-z_][\w.[\]…]*/g) ?? [];
  const extra = names
    .filter((name) => name.length > REASONABLE && program.includes(name.slice(name.lastIndexOf('.') + 1)))
    .reduce((sum, name) => sum + name.length - REASONABLE, 0);
  return headline.length - extra;
}

it('fit into 80 characters', () => {
  const long = found
    .filter(({ finding, text }) => lengthOf(headlineOf(finding), text) > LONGEST)
    .map(({ finding }) => `${finding.code} ${headlineOf(finding)}`);
  expect([...new Set(long)]).toEqual([]);
});

it('begin with a capital, a name of the program or a quoted word, and end', () => {
  const odd = found
    .map(({ finding: { code, message } }) => `${code} ${message}`)
    .filter((text) => !/[.?!)]$/.test(text) || /undefined|\bNaN\b|\. (the|a|another|it|nothing) /.test(text));
  expect([...new Set(odd)]).toEqual([]);
});
