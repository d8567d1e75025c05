/** Types of rooms.mjs. */
export interface Room {
  path: string;
  says: string;
  pure?: boolean;
  packages?: readonly string[];
}
export const ROOMS: readonly Room[];
export function roomOf(path: string): Room | undefined;
export function refusal(from: Room | undefined, to: Room | undefined): string | undefined;
