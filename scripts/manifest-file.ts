/**
 * The manifest as Microsoft's own library (office-addin-manifest) reads and writes it, offline: what its reading must say, and a manifest for another
 * address, with a new id and name where a second installation is to stand beside the first.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type ManifestInfo, OfficeAddinManifest } from 'office-addin-manifest';
import { version } from '../package.json';
import { ADD_IN_ID } from '../workbench/add-in';

/** Where the manifest of the project says that the add-in is. */
export const LOCALHOST = 'https://localhost:3000';

/** What must not change by a slip. */
const EXPECTED = {
  id: ADD_IN_ID,
  version: `${version}.0`,
  officeAppType: 'TaskPaneApp',
  defaultLocale: 'vi-VN',
  permissions: 'ReadWriteDocument',
  hosts: ['Workbook'],
} satisfies Partial<ManifestInfo>;

/** What a manifest file says, in Microsoft's reading, and what of it is wrong. @param id that it must have */
export async function readManifest(path: string, id: string = ADD_IN_ID): Promise<{ info: ManifestInfo; problems: string[] }> {
  const info = await OfficeAddinManifest.readManifestFile(path);
  const problems = Object.entries({ ...EXPECTED, id }).flatMap(([name, expected]) => {
    const found = info[name as keyof typeof EXPECTED];
    return String(found) === String(expected) ? [] : [`${name} must be ${String(expected)}, not ${String(found)}`];
  });
  return { info, problems };
}

/** What to write: `id` 'random' makes a new one; without id and name both stay. */
export interface ManifestWish {
  url: string;
  id?: string;
  name?: string;
}

/** Why an address cannot be that of a deployment; undefined for one that can. Office loads add-ins over https only. */
export function addressProblem(url: string): string | undefined {
  if (!URL.canParse(url)) return `"${url}" is no address: write it like https://server.example/thads`;
  return new URL(url).protocol === 'https:' ? undefined : `"${url}" is not https: Office loads add-ins over https only`;
}

/** Writes the manifest for an address. @returns what the file says, in Microsoft's reading @throws Error for an address that cannot be */
export async function writeManifest(from: string, to: string, { url, id, name }: ManifestWish): Promise<ManifestInfo> {
  const problem = addressProblem(url);
  if (problem) throw new Error(problem);
  writeFileSync(to, readFileSync(from, 'utf8').replaceAll(LOCALHOST, url.replace(/\/+$/, '')));
  return id || name ? OfficeAddinManifest.modifyManifestFile(to, id, name) : OfficeAddinManifest.readManifestFile(to);
}
