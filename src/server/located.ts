/** A document of the client in terms of the session: a file, or a cell that is a part of one. */

import type { Position } from 'vscode-languageserver';
import type { PlacedCell } from '../notebook/program.js';
import type { Location } from '../rules/finding.js';
import type { Project } from './project.js';

export class Located {
  constructor(
    readonly project: Project,
    /** The session's name for the file. */
    readonly path: string,
    /** As the client writes it. */
    readonly uri: string,
    /** The part of a notebook's program that the document shows. */
    private readonly cell: PlacedCell | undefined,
  ) {}

  /** The session's offset of a position in the document. */
  offsetAt(position: Position): number {
    const { cell } = this;
    if (!cell) return this.project.text(this.path).offsetAt(position);
    const document = this.project.document({ path: this.path, start: cell.start, end: cell.start });
    return cell.start + document.text.offsetAt(position);
  }

  /** The session's offset of an offset in the document. */
  offsetOf(offset: number): number {
    return (this.cell?.start ?? 0) + offset;
  }

  /** Whether a place of the session stands in the document. */
  shows({ path, start }: Location): boolean {
    if (path !== this.path) return false;
    return !this.cell || (start >= this.cell.start && start <= this.cell.end);
  }
}
