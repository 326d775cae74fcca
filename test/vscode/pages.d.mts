export interface PageCounter {
  /** Called with the number of open pages whenever one comes or goes. */
  changed: (count: number) => void;
  /** Takes what the server has written, in pieces of any size. */
  read(text: string): void;
}

export function pageCounter(): PageCounter;
