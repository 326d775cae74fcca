/**
 * What IPython adds to Python: magics (`%time f()`, `%%bash`), commands (`!ls`) and help (`f?`). In the program that is
 * analysed something of the same length stands in their place, so that every offset stays what it is.
 */

/** Stands in everything that was put into a program and is not the user's; no Python code has it. */
export const stamp = '\uE000';

/** Magics whose cell is Python that runs in the notebook itself; the others' cells are something else. */
const pythonCellMagics = new Set('capture debug memit prun pyinstrument scalene snakeviz time timeit'.split(' '));

const cellMagic = /^[ \t]*%%[ \t]*(\w*)/;
/** Some magics need no sign: `pip install tqdm`. */
const lineMagic =
  /[%!?]|[,;/][ \t]*[A-Za-z_]|(?:pip|conda|mamba|uv)[ \t]+(?:install|uninstall|list|show|freeze|create|update|pip)\b/y;
/** A magic whose argument is a statement that runs in the notebook. */
const timed = /%(?:time|timeit|prun|memit)(?:[ \t]+-[a-zA-Z]+[ \t]*\d*)*[ \t]+(?=[^\s%!-])/y;
const compound = /(?:async|class|def|for|if|try|while|with|@)\b/y;
const help = /[ \t]*[%\w.*[\]]+\?\??[ \t]*(?=[\r\n]|$)/y;
const assigned =
  /[A-Za-z_][\w.]*(?:\[[^\]\r\n"']*\])?(?:[ \t]*,[ \t]*[A-Za-z_][\w.]*)*[ \t]*=[ \t]*(?=[!%][ \t]*[\w{])/y;

/** A cell as Python. */
export interface MaskedCell {
  /** As long as the source, and with the same lines. */
  readonly text: string;
  /** Whether a bracket or a string is never closed, or a line goes on behind the end: Python would not run the cell. */
  readonly unfinished: boolean;
}

/** Puts Python in the place of what isn't; undefined for a cell that is not Python at all. */
export function masked(source: string): MaskedCell | undefined {
  const first = /^\s*/.exec(source)?.[0].length ?? 0;
  const magic = cellMagic.exec(source.slice(source.lastIndexOf('\n', first - 1) + 1));
  if (magic && !pythonCellMagics.has(magic[1] ?? '')) return undefined;
  return new Masker(source).run();
}

/** Text of the same length that does nothing. */
export function nothing(length: number): string {
  return length < 3 ? '0#'.slice(0, length) : `0#${stamp}${' '.repeat(length - 3)}`;
}

/** A statement of the same length that does nothing, before another on its line. */
const nothingBefore = (length: number): string => `"${stamp}${' '.repeat(length - 4)}";`;

class Masker {
  private at = 0;
  private copied = 0;
  private out = '';
  private unfinished = false;

  constructor(private readonly source: string) {}

  run(): MaskedCell {
    while (this.at < this.source.length) this.logicalLine();
    return { text: this.out + this.source.slice(this.copied), unfinished: this.unfinished };
  }

  private match(pattern: RegExp, at = this.at): string | undefined {
    pattern.lastIndex = at;
    return pattern.exec(this.source)?.[0];
  }

  private replace(length: number, by: (length: number) => string): void {
    this.out += this.source.slice(this.copied, this.at) + by(length);
    this.at += length;
    this.copied = this.at;
  }

  private logicalLine(): void {
    this.at += this.match(/[ \t\f]*/y)?.length ?? 0;
    const target = this.match(assigned);
    const statement = this.match(timed);
    if (statement !== undefined && this.match(compound, this.at + statement.length) === undefined) {
      this.replace(statement.length, nothingBefore);
    } else if (target !== undefined) {
      this.at += target.length;
      return this.maskLine();
    } else if (this.match(lineMagic) !== undefined || this.match(help) !== undefined) return this.maskLine();
    this.python();
  }

  /** Masks to the end of the line, and the lines that a backslash adds to it. */
  private maskLine(): void {
    let goesOn = true;
    let mask = nothing;
    while (goesOn) {
      const line = this.match(/[^\r\n]*/y) ?? '';
      goesOn = line.endsWith('\\');
      if (line.length > 0) this.replace(line.length, mask);
      this.at += this.match(/\r\n|\r|\n/y)?.length ?? 0;
      goesOn &&= this.at < this.source.length;
      mask = (length) => (length < 2 ? '#' : `#${stamp}${' '.repeat(length - 2)}`);
    }
  }

  /** Goes to where the next logical line begins. */
  private python(): void {
    let depth = 0;
    for (; this.at < this.source.length; this.at++) {
      const character = this.source[this.at] ?? '';
      if (character === '#') this.at += (this.match(/[^\r\n]*/y)?.length ?? 1) - 1;
      else if (character === '"' || character === "'") this.string(character);
      else if ('([{'.includes(character)) depth++;
      else if (')]}'.includes(character)) depth = Math.max(0, depth - 1);
      else if (character === '\\') {
        this.at += this.match(/\\\r\n/y) === undefined ? 1 : 2;
        if (this.at >= this.source.length - 1) this.unfinished = true;
      } else if (character === '\n' && depth === 0) {
        this.at++;
        return;
      }
    }
    if (depth > 0) this.unfinished = true;
  }

  /** From the first quote of a string to its last. */
  private string(quote: string): void {
    const triple = this.source.startsWith(quote.repeat(3), this.at);
    const close = triple ? quote.repeat(3) : quote;
    for (let at = this.at + close.length; at < this.source.length; at++) {
      if (this.source[at] === '\\') at++;
      else if (this.source.startsWith(close, at)) {
        this.at = at + close.length - 1;
        return;
      } else if (!triple && this.source[at] === '\n') {
        // What is wrong with this line is the parser's to say; it ends here.
        this.at = at - 1;
        return;
      }
    }
    this.unfinished ||= triple;
    this.at = this.source.length;
  }
}
