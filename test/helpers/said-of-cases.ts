/** All that the library says of cases, in a module of its own: bundled with it, it calls members by the names they have there. */

import { createEngine, createSession, defaultOptions } from '../../src/index.js';

/** The name of a case, and its files by their paths. */
export type NamedFiles = readonly [name: string, files: readonly (readonly [path: string, text: string])[]];

/** Findings with fixes and stories, but for members that stay inside, by these names. */
export async function saidOf(cases: readonly NamedFiles[], inner: ReadonlySet<unknown>): Promise<string[]> {
  const engine = await createEngine();
  return cases.map(([name, files]) => {
    const failures: string[] = [];
    const session = createSession(engine, defaultOptions, { onError: (error) => failures.push(String(error)) });
    for (const [path, text] of files) session.setFile(path, text);
    const said = JSON.stringify([name, session.check().findings, failures], (key, value: unknown) =>
      inner.has(key) ? undefined : value,
    );
    session.dispose();
    return said;
  });
}
