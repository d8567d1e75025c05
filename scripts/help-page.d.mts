export function helpPage(content: Uint8Array | string, file: string): Promise<string>;
