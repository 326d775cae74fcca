import type { Point } from './instrument.mjs';

export interface Order {
  readonly name: string;
  readonly files?: <T>(files: readonly T[]) => T[];
  /** A number for what is to be looked at; the least is looked at first. */
  readonly work?: (one: { readonly id: number }) => number;
  readonly id?: (count: number) => number;
}

export const orderPoints: readonly Point[];
export function orders(seeds: number): Order[];
export function inOrder<T>(order: Order, run: () => T): T;
export function shuffled<T>(list: readonly T[], seed: number): T[];
