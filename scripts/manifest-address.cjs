/** The manifest's address: what can be one, and the manifest for another. Plain JavaScript: the build and `npm run manifest` both use it. */
'use strict';

/** Where the manifest of the project says that the add-in is. */
const LOCALHOST = 'https://localhost:3000';

/** Why an address cannot be that of a deployment; undefined for one that can. Office loads add-ins over https only; files are appended to the address. */
function addressProblem(url) {
  if (!URL.canParse(url) || /[\s"'<>&$]/.test(url)) return `"${url}" is no address: write it like https://server.example/thads`;
  const { protocol, search, hash, username, password } = new URL(url);
  if (protocol !== 'https:') return `"${url}" is not https: Office loads add-ins over https only`;
  const more = search || hash || username || password;
  if (!more && !/^[A-Za-z0-9._~/-]*$/.test(new URL(url).pathname))
    return `"${url}" has letters that servers read differently: use a-z, 0-9, "-", "_", "." and "/"`;
  if (!more && bare(url) !== bare(new URL(url).href)) return `"${url}" is not as browsers write it: write ${bare(new URL(url).href)}`;
  return more ? `"${url}" is more than an address: leave out what stands behind ? or #, and names before @` : undefined;
}

/** An address without a slash at its end: files are appended to it. */
const bare = (url) => url.replace(/\/+$/, '');

/** A manifest for an address. @throws Error for one that cannot be */
function manifestFor(manifest, url) {
  const problem = addressProblem(url);
  if (problem) throw new Error(problem);
  return manifest.replaceAll(LOCALHOST, () => bare(url));
}

module.exports = { LOCALHOST, addressProblem, bare, manifestFor };
