export function noticesFor(paths: readonly string[]): string;
