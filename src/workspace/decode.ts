/** Bytes of a Python file → its text, as Python itself would read it (PEP 263). */

/** Files above this size are data that happens to be written in Python. */
export const maxFileBytes = 5 * 1024 * 1024;

export interface Decoded {
  readonly text: string;
  /** Whether the text can be written back as UTF-8 without changing the file's encoding. */
  readonly utf8: boolean;
  readonly bom: boolean;
}

export interface Undecodable {
  readonly problem: string;
}

const cookie = /^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)/;
const blankOrComment = /^[ \t\f]*(?:#.*)?$/;

/** The encoding that the first two lines declare. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  let head = '';
  for (const byte of bytes.subarray(0, 400)) head += String.fromCharCode(byte);
  const [first = '', second = ''] = head.split(/\r\n|\n|\r/, 2);
  const declared = cookie.exec(first)?.[1];
  if (declared !== undefined) return declared;
  return blankOrComment.test(first) ? cookie.exec(second)?.[1] : undefined;
}

/** Python's name of an encoding in the words of the web's. */
function webName(encoding: string): string {
  const name = encoding.toLowerCase().replace(/_/g, '-');
  if (/^(utf-?8(-.*)?|u8)$/.test(name)) return 'utf-8';
  if (/^(latin-?1|iso-?8859-1|l1)(-.*)?$/.test(name)) return 'iso-8859-1';
  const iso = /^iso-?8859-?(\d+)$/.exec(name);
  if (iso) return `iso-8859-${iso[1]}`;
  const codePage = /^cp(125\d)$/.exec(name);
  if (codePage) return `windows-${codePage[1]}`;
  return { cp936: 'gbk', cp949: 'euc-kr', cp932: 'shift-jis', 'us-ascii': 'ascii', 'koi8-r': 'koi8-r' }[name] ?? name;
}

/** Decodes a file, or says in one line why it can't be. */
export function decode(bytes: Uint8Array): Decoded | Undecodable {
  if (bytes.length > maxFileBytes) {
    return { problem: `Too large to analyse: ${(bytes.length / 1048576).toFixed(1)} MB, and the limit is 5 MB.` };
  }
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const encoding = bom ? 'utf-8' : (declaredEncoding(bytes) ?? 'utf-8');
  const label = webName(encoding);
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    return { problem: `Declares the encoding "${encoding}", which is not known here.` };
  }
  if (bytes.includes(0)) return { problem: 'Not a text file: it contains NUL bytes.' };
  try {
    return { text: decoder.decode(bytes), utf8: label === 'utf-8', bom };
  } catch {
    return { problem: `Not valid ${encoding.toUpperCase()}, the encoding it is to be read in.` };
  }
}
