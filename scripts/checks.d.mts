/** Reads the imports of a tree with the shape of this one and judges them by its `.dependency-cruiser.cjs`. */
export function cruiseImports(
  base?: string,
  folders?: string[],
): Promise<{ modules: number; dependencies: number; violations: string[] }>;
