/**
 * Writes all that the rules say into docs/messages.md, to be read in one go: for each rule its commonest messages with
 * those of their related places, as the cases in test/rules bring them about. `--check` only says whether the file is
 * stale. It runs the built library.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { cases, createEngine, findingsIn, inOrder } from './cases.mjs';

/** How many messages are shown of one rule. */
const SHOWN = 8;

const page = fileURLToPath(new URL('../docs/messages.md', import.meta.url));

const wordsOf = (text) => text.match(/[A-Za-z_]\w*/g) ?? [];
/** What a program is made of besides its comments and strings, which speak English; roughly is enough. */
const codeOf = (text) => text.replace(/("""|''')[^]*?\1|"[^"\n]*"|'[^'\n]*'|#.*/g, '');

const engine = await createEngine();
const found = [];
for (const one of cases()) {
  const names = new Set(one.files.flatMap(([, text]) => wordsOf(codeOf(text))));
  for (const finding of findingsIn(engine, one)) found.push({ finding, names });
}

/** Words that some message says of a program in which they are no name: they are Threadwise's own. */
const own = new Set(found.flatMap(({ finding, names }) => wordsOf(finding.message).filter((word) => !names.has(word))));

/** Words by which some finding calls what is the user's, though others may mean something else by them. */
const called = new Set(found.flatMap(({ finding }) => Object.values(finding.data).flatMap(wordsOf)));

/** A message without what is the user's: names and numbers. */
function shapeOf({ severity, message, data }) {
  const given = Object.values(data)
    .filter(Boolean)
    .sort((a, b) => b.length - a.length || inOrder(a, b));
  let shape = message;
  for (const name of given) shape = shape.replace(new RegExp(`(?<!\\w)${escaped(name)}(?!\\w)`, 'g'), '_');
  shape = shape
    .replace(/[A-Za-z_]\w*/g, (word) => (own.has(word) && !called.has(word) ? word : '_'))
    .replace(/\w*(\.\w+|\[[^\]]*\]|\([^) ]*\))+/g, '_')
    .replace(/\d+/g, '0')
    .replace(/_+/g, '_');
  return `${severity} ${shape}`;
}

function escaped(text) {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}

const rules = new Map();
for (const { finding } of found) {
  const shapes = rules.get(finding.code) ?? new Map();
  rules.set(finding.code, shapes);
  const shape = shapeOf(finding);
  const before = shapes.get(shape);
  if (before === undefined) shapes.set(shape, { finding, times: 1 });
  else before.times++;
}

/** Text that Markdown is to leave as it is. */
const plain = (text) => text.replace(/[\\`*_[\]<>|]/g, '\\$&').replace(/\s+/g, ' ');

const sections = [...rules]
  .sort(([a], [b]) => inOrder(a, b))
  .map(([code, shapes]) => {
    const shown = [...shapes]
      .sort(([a, one], [b, other]) => other.times - one.times || inOrder(a, b))
      .slice(0, SHOWN)
      .map(([, { finding }]) => {
        const places = [...new Set(finding.related.map(({ message }) => message))];
        return [`- **${finding.severity}** ${plain(finding.message)}`, ...places.map((text) => `  - ${plain(text)}`)];
      });
    const [{ finding }] = shapes.values();
    return `## ${code} ${finding.name}\n\n${shown.flat().join('\n')}\n`;
  });

const text = await format(
  `# What the rules say

The commonest messages of each rule in its cases and those of the other rules, with what is said at related places.
Written by \`npm run messages\`.

${sections.join('\n')}`,
  { ...(await resolveConfig(page)), parser: 'markdown' },
);

if (!process.argv.includes('--check')) writeFileSync(page, text);
else if (!existsSync(page) || readFileSync(page, 'utf8') !== text) {
  console.error('docs/messages.md is stale: npm run messages');
  process.exitCode = 1;
}
engine.dispose?.();
