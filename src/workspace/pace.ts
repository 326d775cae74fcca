/**
 * How much of a folder is checked on each question, by what that took before: a thousand lines may take two milliseconds or
 * two seconds, and whoever types waits for them.
 */

/** Folders of up to so many characters are checked as a whole on each question, and so much beside open files otherwise. */
const small = 60_000;
/** Folders with more characters are never checked as a whole on each question. */
const large = 300_000;
/** Milliseconds that a check of the whole in a thread of its own, its start included, takes at most in a quick folder. */
const quickWhole = 1500;
/** Milliseconds after which an answer to a keystroke comes late. */
const late = 300;
/** Late answers after which less is looked at: one may be the machine's fault. */
const lateOnes = 2;

export class Pace {
  /** Characters looked at beside the files being worked on where that is not the whole folder. */
  beside = small;
  private isQuick = false;
  private lateAnswers = 0;

  /** Whether a folder of so many characters is checked as a whole on each question. */
  takesWhole(length: number): boolean {
    return length <= small || (this.isQuick && length <= large);
  }

  /** The check of the whole came to its first end, after so many milliseconds. */
  noteWhole(milliseconds: number): void {
    this.isQuick = milliseconds < quickWhole;
  }

  /** A question about a folder of so many characters was answered after so many milliseconds; says whether less is looked at from now on. */
  noteAnswer(milliseconds: number, length: number): boolean {
    if (milliseconds < late || length <= small || ++this.lateAnswers < lateOnes) return false;
    this.lateAnswers = 0;
    if (this.takesWhole(length)) this.isQuick = false;
    else this.beside = Math.floor(this.beside / 4);
    return true;
  }
}
