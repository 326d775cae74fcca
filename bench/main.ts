/** Runs one section of the benchmark, or that of a folder, and prints its measures as JSON. Started by `scripts/bench.mjs`. */

import { corpus, memory } from './corpus.js';
import { firstCheck } from './first-check.js';
import { comments, constants, growth, million } from './growth.js';
import type { Measure } from './measure.js';
import { server } from './server.js';
import { typing } from './typing.js';
import { typingIn } from './typing-in.js';

const sections: Readonly<Record<string, () => Promise<readonly Measure[]>>> = {
  corpus,
  memory,
  typing,
  server,
  firstCheck,
  growth,
  constants,
  comments,
  million,
};

const [name = '', folder] = process.argv.slice(2);
const section = folder === undefined ? sections[name] : () => typingIn(folder);
if (!section) throw new Error(`The sections are ${Object.keys(sections).join(', ')}.`);
process.stdout.write(JSON.stringify(await section()));
