/** Paths of files by the folders they stand in, and the folders that packages stand in. */

/** The folder that holds a path: `/` at the top of a file system, and empty above that or where there is none. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 || path === '/' ? '' : path.slice(0, slash) || '/';
}

export const inFolder = (folder: string, rest: string): string =>
  folder === '' || folder === '/' ? folder + rest : `${folder}/${rest}`;

/** Folders of what stands in for others, or comes from them. */
const FOR_OTHERS =
  /(^|\/)(tests?|testing|stubs?|mocks?|fakes?|fixtures|vendor(ed)?|third_?party|external|extern|deps)(\/|$)/i;

/**
 * By the name of a package that is in no other one, the folder that it stands in, where there is only one of that name: a
 * project of several parts (`libs/core/shop`, `services/api/shop_api`) has each of them on the path by which Python looks for
 * modules, and says so only to whoever installs it.
 */
export function packageRoots(paths: Iterable<string>): ReadonlyMap<string, string> {
  const packages = new Set<string>();
  for (const path of paths) if (path.endsWith('/__init__.py')) packages.add(folderOf(path));
  const roots = new Map<string, string>();
  const several = new Set<string>();
  for (const folder of packages) {
    const around = folderOf(folder);
    if (packages.has(around) || FOR_OTHERS.test(around)) continue;
    const name = folder.slice(folder.lastIndexOf('/') + 1);
    if (roots.has(name)) several.add(name);
    roots.set(name, around);
  }
  for (const name of several) roots.delete(name);
  return roots;
}
