/** A number that was measured, and the most it may be where there is such a limit. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: number;
}
