/** Builds a part into dist/ when its sources changed; whether it did. */
export function buildServer(): Promise<boolean>;
export function buildPages(): Promise<boolean>;
