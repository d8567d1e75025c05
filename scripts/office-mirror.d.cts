export interface OfficeMirror {
  version: string;
  integrity: string;
  files: { name: string; of: string; sha256: string }[];
}
export const OFFICE_FILES: readonly { name: string; of: string }[];
export const PACKAGE: string;
export function officeMirror(): OfficeMirror;
