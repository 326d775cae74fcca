/** Checks that Threadwise's comments are coloured: Python's own grammar with ours injected, as VS Code runs them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const code = new URL('node_modules/code-server/lib/vscode/', import.meta.url);
const require = createRequire(new URL('node_modules/', code));
const python = new URL('extensions/python/syntaxes/MagicPython.tmLanguage.json', code);
const injection = new URL('../../syntaxes/threadwise.injection.json', import.meta.url);

async function loadGrammar() {
  const oniguruma = require('vscode-oniguruma');
  const { INITIAL, parseRawGrammar, Registry } = require('vscode-textmate');
  const wasm = readFileSync(require.resolve('vscode-oniguruma').replace(/main\.js$/, 'onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length));
  const files = { 'source.python': python, 'threadwise.comment.injection': injection };
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    getInjections: (scope) => (scope === 'source.python' ? ['threadwise.comment.injection'] : undefined),
    loadGrammar: (scope) =>
      Promise.resolve(files[scope] ? parseRawGrammar(readFileSync(files[scope], 'utf8'), 'grammar.json') : null),
  });
  return { grammar: await registry.loadGrammar('source.python'), INITIAL };
}

/** Line → the scopes that its words must have. */
const expected = {
  'x = 1  # threadwise: ignore[TW101, unguarded-global]': {
    threadwise: 'keyword.other.directive.threadwise.python',
    ignore: 'keyword.control.ignore.threadwise.python',
    TW101: 'constant.other.rule.threadwise.python',
    'unguarded-global': 'constant.other.rule.threadwise.python',
  },
  '# threadwise: ignore-file[TW201]': {
    'ignore-file': 'keyword.control.ignore.threadwise.python',
    TW201: 'constant.other.rule.threadwise.python',
  },
  'run()  # noqa  # threadwise: ignore': { ignore: 'keyword.control.ignore.threadwise.python' },
  'counter = 0  # guarded by: self._lock': {
    'guarded by': 'keyword.other.directive.threadwise.python',
    'self._lock': 'variable.other.lock.threadwise.python',
  },
  'def flush(self):  # requires lock: self._lock': {
    'requires lock': 'keyword.other.directive.threadwise.python',
    'self._lock': 'variable.other.lock.threadwise.python',
  },
};
const plain = ['# an ordinary comment', 'text = "# threadwise: ignore[TW101]"', '# threadwise is nice', 'guarded = by'];

export async function runGrammarSuite(say) {
  const { grammar, INITIAL } = await loadGrammar();
  const result = { passed: 0, failed: 0 };
  const check = (name, test) => {
    try {
      test();
      result.passed++;
      say(true, name);
    } catch (error) {
      result.failed++;
      say(false, `${name}: ${error.message}`);
    }
  };
  const tokensOf = (line) => grammar.tokenizeLine(line, INITIAL).tokens;
  for (const [line, words] of Object.entries(expected)) {
    check(line, () => {
      const tokens = tokensOf(line);
      for (const [word, scope] of Object.entries(words)) {
        const start = line.indexOf(word, line.indexOf('#'));
        const token = tokens.find((found) => found.startIndex === start && found.endIndex === start + word.length);
        assert.equal(token?.scopes.at(-1), scope, word);
        assert.ok(token.scopes.includes('comment.line.number-sign.python'), `${word} is still a comment`);
      }
    });
  }
  for (const line of plain) {
    check(`${line} (left alone)`, () => {
      const ours = tokensOf(line).filter(({ scopes }) => scopes.some((scope) => scope.includes('threadwise')));
      assert.deepEqual(ours, []);
    });
  }
  return result;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runGrammarSuite((ok, line) => console.log(ok ? '  ok' : 'FAIL', line));
}
