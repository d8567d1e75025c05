/**
 * The manifest as Microsoft's own library (office-addin-manifest) reads and writes it, offline: what its reading must say, and a manifest for another
 * address, with a new id and name where a second installation is to stand beside the first.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type ManifestInfo, OfficeAddinManifest } from 'office-addin-manifest';
import { version } from '../package.json';
import { ADD_IN_ID } from '../workbench/add-in';
import { addressProblem, manifestFor } from './manifest-address.cjs';

/** What must not change by a slip. */
const EXPECTED = {
  id: ADD_IN_ID,
  version: `${version}.0`,
  officeAppType: 'TaskPaneApp',
  defaultLocale: 'vi-VN',
  permissions: 'ReadWriteDocument',
  hosts: ['Workbook'],
} satisfies Partial<ManifestInfo>;

/** What a manifest file says, in Microsoft's reading, and what of it is wrong. @param id that it must have; 'any' for a second installation */
export async function readManifest(path: string, id: string = ADD_IN_ID): Promise<{ info: ManifestInfo; problems: string[] }> {
  const info = await OfficeAddinManifest.readManifestFile(path);
  const expectedId = id === 'any' && info.id !== undefined && GUID.test(info.id) ? info.id : id;
  const problems = Object.entries({ ...EXPECTED, id: expectedId }).flatMap(([name, expected]) => {
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

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Longest name that Office takes. */
const NAME_LENGTH = 125;

/** Why a wish cannot be met; undefined where it can. */
function wishProblem({ url, id, name }: ManifestWish): string | undefined {
  if (id !== undefined && id !== 'random' && !GUID.test(id)) return `"${id}" is no id: write random, or a GUID`;
  if (name !== undefined && (name.trim() === '' || name.length > NAME_LENGTH)) return `a name has 1 to ${NAME_LENGTH} letters`;
  return addressProblem(url);
}

/** Writes the manifest for an address. @returns what the file says, in Microsoft's reading @throws Error for a wish that cannot be met: nothing is written then */
export async function writeManifest(from: string, to: string, wish: ManifestWish): Promise<ManifestInfo> {
  const problem = wishProblem(wish);
  if (problem) throw new Error(problem);
  const { url, id, name } = wish;
  writeFileSync(to, manifestFor(readFileSync(from, 'utf8'), url));
  if (id === undefined && name === undefined) return OfficeAddinManifest.readManifestFile(to);
  const info = await OfficeAddinManifest.modifyManifestFile(to, id, name);
  if (name !== undefined) writeFileSync(to, inEveryLanguage(readFileSync(to, 'utf8'), name));
  return info;
}

/** The name of a second installation holds in every language: the library changes the default alone. */
const inEveryLanguage = (manifest: string, name: string): string =>
  manifest.replace(/(<DisplayName [^>]*>)([\s\S]*?)(<\/DisplayName>)/, (_, start: string, overrides: string, end: string) => {
    const value = name.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
    return start + overrides.replace(/Value="[^"]*"/g, () => `Value="${value}"`) + end;
  });
