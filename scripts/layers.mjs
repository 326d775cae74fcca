/**
 * The layers of the source and who may import whom. ESLint reports a wrong import while it is typed; a test proves
 * the same over all files. Only this table says what is allowed.
 */

/** A layer of the core imports only from itself and from those before it. */
export const core = ['knowledge', 'notebook', 'syntax', 'facts', 'program', 'rules', 'fixes', 'witness', 'workspace'];

/**
 * The rooms of `src/program`, in the order in which a program goes through them: a room imports only from itself and from
 * those before it. `evaluation` and what it knows of libraries call each other, so they are one room in two folders.
 * `program.ts` puts the first rooms together; what stands after it are questions that rules ask.
 */
export const rooms = [
  ['model'],
  ['evaluation', 'library'],
  ['contexts'],
  ['concurrency'],
  ['program.ts'],
  ['evidence'],
  ['cost'],
  ['lives'],
  ['races'],
  ['locks'],
  ['places'],
  ['map'],
  ['quiet'],
];

const inFolder = (folder, names) => names.split(/\s+/).map((name) => `src/program/${folder}/${name}.ts`);

/**
 * Files of a room that lead to each other in a circle, and have to: a type of the one is part of a type of the other, or
 * a function calls itself by way of others. All other imports within a room go one way.
 */
export const recursions = {
  // Objects keep the activations that made them, and what activations leave behind is of objects.
  data: inFolder('model', 'activation files flow objects values'),
  // Statements contain statements.
  statements: inFolder(
    'evaluation',
    `assertions branches definitions evaluator loops statements try-statements with-statements`,
  ),
  // Expressions contain expressions, a call evaluates what is called, and what a library is given it calls in turn.
  expressions: [
    ...inFolder(
      'evaluation',
      `arguments assignment attributes calls choices class-attributes comparisons comprehensions construction dataclasses
      defaults expressions fields generators imports iteration kept-options names narrowing operators own-loops subscripts type-tests`,
    ),
    ...inFolder(
      'library',
      `applications attributes-by-name barriers builtins callbacks composed-names construct container-methods context-managers dataclass-functions executor-methods handed-over iterators job-pools library-async library-methods library lock-methods movable-objects process-events result-handlers servers sinks thread-makers
      threads widgets`,
    ),
  ],
};

/** A front door imports from the core, and from the other front doors named here. */
export const frontDoors = {
  report: [],
  // The server speaks the panel's protocol and fills its views.
  server: ['report', 'panel'],
  cli: ['report', 'server'],
  panel: [],
  extension: ['panel', 'server'],
};

/**
 * Types that every layer may speak of, though they stand further down: what a rule says is also the language of fixes,
 * witnesses and what lies between.
 */
export const contracts = ['src/rules/finding.ts', 'src/facts/ir.ts', 'src/witness/machine/play.ts'];

/** The layers that `layer` may import from, itself included. */
export function allowed(layer) {
  const place = core.indexOf(layer);
  if (place >= 0) return core.slice(0, place + 1);
  const doors = frontDoors[layer];
  if (!doors) throw new Error(`No layer is named ${layer}.`);
  return [...core, layer, ...doors];
}

/** Packages that a layer may use; those that are not named here belong to no layer in particular. */
export const packages = {
  vscode: ['extension'],
  'vscode-languageclient': ['extension'],
  'vscode-languageserver': ['server'],
  'vscode-languageserver-textdocument': ['server'],
  'vscode-languageserver-protocol': ['server'],
  'vscode-languageserver-types': ['server'],
  'web-tree-sitter': ['syntax'],
  commander: ['cli'],
  preact: ['panel'],
  '@dagrejs/dagre': ['panel'],
};

/** Whether a file is a host file: one that may use Node. */
export function mayUseNode(path) {
  return path.endsWith('.node.ts') || /^src\/cli\//.test(path) || path === 'src/index.ts';
}
