/** Finds the Python files below a folder by looking into one folder after the other. */

/** Folders that hold no code of the project's own. */
export const foreignFolders = [
  '.git', '.hg', '.history', '.venv', 'venv', '.tox', '.nox', 'node_modules', '__pycache__', 'site-packages', '.eggs',
] as const; // prettier-ignore

/** How a file system is looked into. Links are neither files nor folders here, so that no way leads in a circle. */
export interface Folders<Place> {
  /** What stands in a folder, by name. */
  list(folder: Place): Promise<readonly (readonly [name: string, kind: 'file' | 'folder' | 'other'])[]>;
  child(folder: Place, name: string): Place;
}

/** At most `most` files, those nearest to the top first. What can't be looked into is left out. */
export async function pythonFilesBelow<Place>(
  root: Place,
  folders: Folders<Place>,
  most: number,
): Promise<readonly Place[]> {
  const found: Place[] = [];
  let level = [root];
  while (level.length > 0 && found.length < most) {
    const next: Place[] = [];
    for (const folder of level) {
      for (const [name, kind] of await folders.list(folder).catch(() => [])) {
        if (kind === 'file' && /\.(?:pyw?|ipynb)$/.test(name)) found.push(folders.child(folder, name));
        else if (kind === 'folder' && !foreignFolders.some((foreign) => foreign === name)) {
          next.push(folders.child(folder, name));
        }
      }
      if (found.length >= most) break;
    }
    level = next;
  }
  return found.slice(0, most);
}
