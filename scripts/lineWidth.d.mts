/** Lines wider than 120 columns in the tree at `base`, as `file:line: columns`. */
export function wideLines(base?: string): string[];
