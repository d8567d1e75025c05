/** What check.json says (written by the build, scripts/site-list.cjs), and what a server answered: the two things that are compared. */

/** One file of the add-in. */
export interface SiteFile {
  /** Path below the add-in's address. */
  name: string;
  /** Its type, without parameters. */
  type: string;
  /** Of its content; absent where that may differ (the manifest). */
  sha256?: string;
  /** Its name changes with its content: it may be kept for good. */
  hashed?: true;
  /** Excel on the web reads it from a page of its own. */
  open?: true;
  /** The security policy that the page has in itself. */
  policy?: string;
  /** It holds the texts of this language. */
  language?: string;
}

/** A file of office.js that Excel loads, and in which Excel. */
export interface OfficeFile {
  name: string;
  of: string;
  sha256: string;
}

export interface Listing {
  version: string;
  commit: string;
  /** Where the add-in is to stand, without a slash at its end. */
  url: string;
  /** Where pages load office.js from. */
  officejs: string;
  /** The package with which the add-in was tested. */
  office: { version: string; files: readonly OfficeFile[] };
  files: readonly SiteFile[];
}

/** What came for one address. */
export interface Answer {
  status: number;
  /** Something else than what was asked for: a sign-in page, a start page. */
  redirected: boolean;
  /** By lower-case names. */
  headers: Readonly<Record<string, string | undefined>>;
  /** '' where the browser does not compute it. */
  sha256: string;
  text: string;
}

/** Everything that was found; an address that nobody answered for is null. */
export interface Found {
  /** The address of check.html without its own name and without a slash at its end. */
  here: string;
  /** Whether the browser takes the certificate; null where it cannot be asked. */
  trusted: boolean | null;
  /** By the names of the listing. */
  files: ReadonlyMap<string, Answer | null>;
  /** By the names of the mirror. */
  office: ReadonlyMap<string, Answer | null>;
  /** Whether the browser has run office.js from its address. */
  officeRuns: boolean;
}
