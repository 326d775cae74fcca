export const core: readonly string[];
export const rooms: readonly (readonly string[])[];
export const recursions: Readonly<Record<string, readonly string[]>>;
export const frontDoors: Readonly<Record<string, readonly string[]>>;
export const contracts: readonly string[];
export const packages: Readonly<Record<string, readonly string[]>>;
export function allowed(layer: string): readonly string[];
export function mayUseNode(path: string): boolean;
