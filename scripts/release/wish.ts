/** What is asked of a release: read from the arguments, refused where it cannot be met. Pure. */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { addressProblem, bare } from '../manifest-address.cjs';

/** What stands for a shared folder that nobody has named. */
export const SOME_SHARE = '\\\\may-chu\\thads';

export interface Wish {
  url: string;
  officejs?: string;
  id?: string;
  name?: string;
  share: string;
  out?: string;
}

/** Reads the wish. @throws Error with what is wrong */
export function wishOf(args: readonly string[]): Wish {
  const string = { type: 'string' } as const;
  const { values } = parseArgs({ args: [...args], options: { url: string, officejs: string, id: string, name: string, share: string, out: string } });
  const { url, officejs, id, name, share = SOME_SHARE, out } = values;
  if (!url) throw new Error('--url is missing: the https address where the add-in will stand, such as --url https://server.example/thads');
  const problem = addressProblem(url) ?? (officejs === undefined ? undefined : officeProblem(officejs));
  if (problem) throw new Error(problem);
  if (officejs && new URL('.', officejs).href === `${bare(url)}/`) throw new Error('office.js needs a folder of its own: the add-in’s is replaced as a whole');
  if (id === 'random') throw new Error('--id random would make another archive each time: write --id new, which is always the same for an address');
  if (!/^\\\\[^\\]+\\[^\\]/.test(share)) throw new Error(`"${share}" is no shared folder: write it like \\\\server\\folder`);
  return {
    url: bare(url),
    share,
    ...(officejs && { officejs }),
    ...(id && { id: id === 'new' ? idOf(bare(url)) : id }),
    ...(name && { name }),
    ...(out && { out }),
  };
}

function officeProblem(address: string): string | undefined {
  const isFile = URL.canParse(address) && /\/office\.js$/.test(new URL(address).pathname);
  return isFile ? addressProblem(address) : `"${address}" is no address of office.js: write it like https://server.example/office/office.js`;
}

/** A GUID that is always the same for a text (RFC 9562, version 5, in the name space of addresses): two runs make the same archive. */
export function idOf(text: string): string {
  const space = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
  const hash = createHash('sha1').update(space).update(text).digest();
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
