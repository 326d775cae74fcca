/** Longest piece of text worth sharing; longer ones are rarely seen twice. */
const LONGEST = 64;
/** Beyond so many names the table starts afresh, so that a long-lived server does not grow without end. */
const MOST_NAMES = 1 << 17;
const SMALLEST = 1 << 13;

let capacity = SMALLEST;
let table: (string | undefined)[] = new Array<string | undefined>(capacity).fill(undefined);
let hashes = new Int32Array(capacity);
let count = 0;

/**
 * The text from `start` to `end`, as one shared string for all places and files where it stands.
 *
 * Names repeat a lot; looking them up by their characters is cheaper than making a new string each time,
 * and the shared string does not keep the whole file's text alive as a slice of it would.
 */
export function intern(text: string, start: number, end: number): string {
  const length = end - start;
  if (length > LONGEST) return text.slice(start, end);
  let hash = length;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  hash ^= hash >>> 15;
  const mask = capacity - 1;
  let at = hash & mask;
  for (let known = table[at]; known !== undefined; known = table[at]) {
    if (hashes[at] === hash && sameText(known, text, start, length)) return known;
    at = (at + 1) & mask;
  }
  return add(at, hash, copyOf(text, start, end));
}

function sameText(known: string, text: string, start: number, length: number): boolean {
  if (known.length !== length) return false;
  for (let i = 0; i < length; i++) if (known.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** Made from character codes because a slice of more than twelve characters would refer to the whole text. */
function copyOf(text: string, start: number, end: number): string {
  const codes = new Array<number>(end - start);
  for (let i = start; i < end; i++) codes[i - start] = text.charCodeAt(i);
  return String.fromCharCode.apply(null, codes);
}

function add(at: number, hash: number, name: string): string {
  table[at] = name;
  hashes[at] = hash;
  if (++count * 2 > capacity) grow();
  return name;
}

function grow(): void {
  if (count > MOST_NAMES) {
    resize(SMALLEST);
    count = 0;
    return;
  }
  const oldTable = table;
  const oldHashes = hashes;
  resize(capacity * 2);
  const mask = capacity - 1;
  oldTable.forEach((name, i) => {
    if (name === undefined) return;
    const hash = oldHashes[i]!;
    let at = hash & mask;
    while (table[at] !== undefined) at = (at + 1) & mask;
    table[at] = name;
    hashes[at] = hash;
  });
}

function resize(size: number): void {
  capacity = size;
  table = new Array<string | undefined>(size).fill(undefined);
  hashes = new Int32Array(size);
}
