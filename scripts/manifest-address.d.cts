/** Types of manifest-address.cjs. */
export const LOCALHOST: string;
export function bare(url: string): string;
export function addressProblem(url: string): string | undefined;
export function manifestFor(manifest: string, url: string): string;
