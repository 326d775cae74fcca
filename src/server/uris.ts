/**
 * The names of files: clients write one file's URI in several ways (`file:///c%3A/a.py`, `file:///C:/a.py`), so
 * everything inside the server is kept under one spelling, its key.
 */

const driveLetter = /^\/([A-Za-z]):/;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The one spelling of a URI: decoded, with a lower-case drive letter, without query and fragment. */
export function keyOf(uri: string): string {
  const match = /^([A-Za-z][\w+.-]*):(?:\/\/([^/?#]*))?([^?#]*)/.exec(uri);
  if (match === null) return uri;
  const [, scheme = '', authority = '', path = ''] = match;
  const plain = decoded(path).replace(driveLetter, (_whole, letter: string) => `/${letter.toLowerCase()}:`);
  // `untitled:Untitled-1` has no slash, but every key does.
  return `${scheme.toLowerCase()}://${decoded(authority)}${plain.startsWith('/') ? '' : '/'}${plain}`;
}

/** A URI for a key, percent-encoded as RFC 3986 asks. */
export function uriOf(key: string): string {
  const match = /^([a-z][\w+.-]*):\/\/([^/]*)(.*)$/s.exec(key);
  if (match === null) return key;
  const [, scheme = '', authority = '', path = ''] = match;
  // The top of a virtual file system is a folder, too, and without its slash it has no name.
  const segments = (path || '/').split('/').map((segment) => encodeURIComponent(segment));
  return `${scheme}://${encodeURIComponent(authority).replaceAll('%3A', ':').replaceAll('%40', '@')}${segments.join('/')}`;
}

/** Whether `key` is `folder` or lies under it (both keys). */
export function isUnder(folder: string, key: string): boolean {
  return key === folder || key.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The scheme and authority of a key, `file://`, and the path after them. */
export function splitKey(key: string): { readonly place: string; readonly path: string } {
  const cut = key.indexOf('/', key.indexOf('://') + 3);
  return cut < 0 ? { place: key, path: '' } : { place: key.slice(0, cut), path: key.slice(cut) };
}

/** The key of the folder that holds `key`. */
export function parentOf(key: string): string {
  const { place, path } = splitKey(key);
  return `${place}${path.slice(0, Math.max(1, path.lastIndexOf('/')))}`;
}

/** The last part of a key or path. */
export function baseName(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

/** The scheme of a key or URI. */
export function schemeOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.indexOf(':'))).toLowerCase();
}
