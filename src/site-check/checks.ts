/** Compares what a server answers with what the add-in needs, line by line. Pure: no browser in here; the sentences stand in texts.ts. */
import type { Answer, Found, Listing, SiteFile } from './listing';

/** The lines, in the order in which they are best mended. */
export const CHECKS = [
  'address',
  'certificate',
  'files',
  'contents',
  'types',
  'caching',
  'policy',
  'framing',
  'sharing',
  'manifest',
  'languages',
  'office',
  'officeFiles',
] as const;
export type CheckId = (typeof CHECKS)[number];

/** `found`: what is wrong, as facts: addresses, names of files, what was read. */
export interface Line {
  id: CheckId;
  state: 'right' | 'wrong' | 'unknown';
  found: readonly string[];
}

/** Every line. */
export function compare(listing: Listing, found: Found): Line[] {
  return CHECKS.map((id) => {
    const outcome = CHECKERS[id](listing, found);
    if (outcome === null) return { id, state: 'unknown', found: [] };
    return { id, state: outcome.length === 0 ? 'right' : 'wrong', found: outcome };
  });
}

/** What is wrong; null where it cannot be told. */
type Checker = (listing: Listing, found: Found) => string[] | null;

const MANIFEST = 'manifest.xml';
const DAY = 24 * 60 * 60;
/** What a browser must keep at least to be worth a name with a hash. */
const LEAST_KEPT = 7 * DAY;

const isThere = (answer: Answer | null | undefined): answer is Answer => answer?.status === 200 && !answer.redirected;

const statusOf = (answer: Answer | null | undefined): string =>
  !answer ? 'không trả lời' : answer.redirected ? 'bị chuyển đi nơi khác' : String(answer.status);

/** The files of a kind that are there, with what came. */
const answered = ({ files }: Listing, found: Found, isWanted: (file: SiteFile) => boolean): { file: SiteFile; answer: Answer }[] =>
  files.flatMap((file) => {
    const answer = found.files.get(file.name);
    return isWanted(file) && isThere(answer) ? [{ file, answer }] : [];
  });

const spoken = ({ language, name }: SiteFile): boolean => language !== undefined || /^functions-[a-z]+\.json$/.test(name);

const missing = (files: readonly SiteFile[], found: Found): string[] =>
  files.flatMap(({ name }) => (isThere(found.files.get(name)) ? [] : [`${name}: ${statusOf(found.files.get(name))}`]));

const changed = (pairs: readonly { file: SiteFile; answer: Answer }[]): string[] =>
  pairs.flatMap(({ file, answer }) => (isAsListed(file.sha256, answer) ? [] : [file.name]));

/** What cannot be compared is not said to be wrong. */
const isAsListed = (sha256: string | undefined, answer: Answer): boolean => sha256 === undefined || answer.sha256 === '' || answer.sha256 === sha256;

const CHECKERS: Record<CheckId, Checker> = {
  address: ({ url }, { here }) => (here.toLowerCase() === url.toLowerCase() ? [] : [`${here} ≠ ${url}`]),
  certificate: (_, { here, trusted, files }) => {
    if (!here.startsWith('https:')) return [here];
    // A worker that is no script, or came from elsewhere, is refused as well: that is said in other lines.
    const worker = files.get('check-worker.js');
    const isAsked = isThere(worker) && isOfType(worker.headers['content-type'] ?? '', 'text/javascript');
    if (trusted === null || (!trusted && !isAsked)) return null;
    return trusted ? [] : [here];
  },
  files: (listing, found) =>
    missing(
      listing.files.filter((file) => !spoken(file)),
      found,
    ),
  contents: (listing, found) => {
    const pairs = answered(listing, found, (file) => !spoken(file) && file.name !== MANIFEST);
    return pairs.some(({ answer }) => answer.sha256 === '') ? null : changed(pairs);
  },
  types: (listing, found) =>
    answered(listing, found, () => true).flatMap(({ file, answer }) => {
      const type = answer.headers['content-type'] ?? '';
      return isOfType(type, file.type) ? [] : [`${file.name}: ${type || 'không ghi'} ≠ ${file.type}`];
    }),
  caching: (listing, found) =>
    answered(listing, found, () => true).flatMap(({ file, answer }) => {
      const control = answer.headers['cache-control'] ?? '';
      const isRight = file.hashed ? secondsIn(control) >= LEAST_KEPT : /\bno-(cache|store)\b|\bmax-age=0\b/.test(control);
      return isRight ? [] : [`${file.name}: ${control || 'không ghi'}`];
    }),
  policy: (listing, found) =>
    answered(listing, found, ({ policy }) => policy !== undefined).flatMap(({ file, answer }) => {
      const header = answer.headers['content-security-policy'];
      if (header === undefined) return [`${file.name}: không ghi`];
      return isSamePolicy(header, file.policy!) ? [] : [`${file.name}: ${header}`];
    }),
  framing: (listing, found) =>
    answered(listing, found, ({ type }) => type === 'text/html').flatMap(({ file, answer: { headers } }) => {
      const frame = headers['x-frame-options'];
      // Two headers come as one, with a comma between them.
      const all = (headers['content-security-policy'] ?? '').split(',').flatMap((policy) => directivesOf(policy).get('frame-ancestors') ?? []);
      return [
        ...(frame === undefined ? [] : [`${file.name}: X-Frame-Options ${frame}`]),
        ...all.filter((ancestors) => !/(^|\s)\*(\s|$)|officeapps\.live\.com/.test(ancestors)).map((ancestors) => `${file.name}: frame-ancestors ${ancestors}`),
      ];
    }),
  sharing: (listing, found) =>
    answered(listing, found, ({ open }) => open === true).flatMap(({ file, answer }) =>
      answer.headers['access-control-allow-origin'] === '*' ? [] : [file.name],
    ),
  manifest: (listing, found) => manifestProblems(listing, found.files.get(MANIFEST)),
  languages: (listing, found) => {
    const pairs = answered(listing, found, spoken);
    return [...missing(listing.files.filter(spoken), found), ...changed(pairs), ...strangeOffice(listing, found, isStrings)];
  },
  office: (listing, found) => {
    if (found.officeRuns) return [];
    const answer = found.office.get('office.js');
    const why = !isMirror(listing) ? '' : isThere(answer) ? `: ${answer.headers['content-type'] ?? 'không ghi kiểu'}` : `: ${statusOf(answer)}`;
    return [`${listing.officejs}${why}`];
  },
  officeFiles: (listing, found) => {
    if (!isMirror(listing)) return [];
    return isReadable(found) ? strangeOffice(listing, found, (name) => !isStrings(name)) : null;
  },
};

const isStrings = (name: string): boolean => name.endsWith('/office_strings.js');

/** Office.js stands on a server of the agency's, not on Microsoft's. */
export const isMirror = ({ officejs }: Pick<Listing, 'officejs'>): boolean => !new URL(officejs).hostname.endsWith('.microsoft.com');

/** Files of the mirror can be looked at: office.js runs, and its server lets other pages read it. */
const isReadable = ({ office, officeRuns }: Found): boolean => officeRuns && [...office.values()].some((answer) => answer !== null);

/** Files of the mirror that are not there, or not those of the package. */
function strangeOffice(listing: Listing, found: Found, isWanted: (name: string) => boolean): string[] {
  if (!isMirror(listing) || !isReadable(found)) return [];
  return listing.office.files.flatMap(({ name, of, sha256 }) => {
    if (!isWanted(name)) return [];
    const answer = found.office.get(name);
    if (!isThere(answer)) return [`${name} (${of}): ${statusOf(answer)}`];
    const type = answer.headers['content-type'] ?? '';
    if (!isOfType(type, 'text/javascript')) return [`${name} (${of}): ${type || 'không ghi kiểu'} ≠ text/javascript`];
    return isAsListed(sha256, answer) ? [] : [`${name} (${of}): khác bản ${listing.office.version}`];
  });
}

/** Old servers call scripts and XML by other names, which browsers take as well. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  'text/javascript': ['application/javascript', 'application/x-javascript'],
  'application/xml': ['text/xml'],
};

function isOfType(header: string, type: string): boolean {
  const [found = '', ...parameters] = header
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters
    .find((one) => one.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '');
  return (found === type || (ALSO[type] ?? []).includes(found)) && (charset === undefined || charset === 'utf-8');
}

const secondsIn = (control: string): number => (/\bno-(cache|store)\b/.test(control) ? 0 : Number(/\bmax-age=(\d+)/.exec(control)?.[1] ?? 0));

function directivesOf(policy: string): Map<string, string> {
  const parts = policy.split(';').map((part) => part.trim().split(/\s+/));
  return new Map(parts.flatMap(([name = '', ...values]) => (name === '' ? [] : [[name.toLowerCase(), values.sort().join(' ')]])));
}

/** Who may frame the page can be said in a header only. */
function isSamePolicy(header: string, policy: string): boolean {
  const [found, wanted] = [directivesOf(header), directivesOf(policy)];
  found.delete('frame-ancestors');
  return found.size === wanted.size && [...wanted].every(([name, values]) => found.get(name) === values);
}

/** The manifest names addresses of this very place, of files that there are, and this version. */
function manifestProblems({ url, version, files }: Listing, answer: Answer | null | undefined): string[] {
  if (!isThere(answer)) return [`${MANIFEST}: ${statusOf(answer)}`];
  const names = new Set(files.map(({ name }) => name));
  const addresses = [...answer.text.matchAll(/\b(?:DefaultValue|Value|Url)="(https?:[^"]*)"/g)].map(([, address]) => address!);
  const strange = addresses.filter((address) => !address.startsWith(`${url}/`) || !names.has(address.slice(url.length + 1).split(/[?#]/)[0]!));
  const written = /<Version>([^<]*)<\/Version>/.exec(answer.text)?.[1] ?? '';
  const problems = [...new Set([...strange, ...(written === `${version}.0` ? [] : [`Version ${written} ≠ ${version}.0`])])];
  const { sha256 } = files.find(({ name }) => name === MANIFEST)!;
  return problems.length > 0 || isAsListed(sha256, answer) ? problems : [`${MANIFEST}: khác tệp của bộ cài`];
}
