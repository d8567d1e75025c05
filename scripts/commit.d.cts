export function commitHere(): string;
