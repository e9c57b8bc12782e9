/** Lines wider than 120 columns below the folders of the tree at `base`, as `file:line: columns`. */
export function wideLines(base?: string, checked?: string[]): string[];
