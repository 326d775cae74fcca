/** Globs as configuration files write them. */

import picomatch from 'picomatch';

/**
 * A test for paths relative to the folder the globs were written in, with `/`. A glob without a slash matches a name
 * at any depth; one that matches a folder matches everything in it.
 */
export function globMatcher(patterns: readonly string[]): (path: string) => boolean {
  if (patterns.length === 0) return () => false;
  const all = patterns.flatMap((pattern) => {
    const trimmed = pattern.replace(/^\.?\//, '').replace(/\/+$/, '');
    const anywhere = pattern.replace(/\/+$/, '').includes('/') ? trimmed : `**/${trimmed}`;
    return [anywhere, `${anywhere}/**`];
  });
  return picomatch(all, { dot: true });
}

/** `path` relative to `root`, both with `/`; `path` itself where it lies elsewhere. */
export function relativeTo(root: string | undefined, path: string): string {
  if (root === undefined) return path;
  const base = root.endsWith('/') ? root : `${root}/`;
  return path.startsWith(base) ? path.slice(base.length) : path;
}
