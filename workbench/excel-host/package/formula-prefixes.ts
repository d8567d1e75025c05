/**
 * The prefixes that files put before functions newer than the format: people type `XLOOKUP(`, files say `_xlfn.XLOOKUP(`; the function
 * `DOUBLE` of an add-in whose namespace is `DEMO` is typed `DEMO.DOUBLE(` and stored `_xldudf_DEMO_DOUBLE(`. Without the prefixes Excel
 * shows #NAME? until somebody edits the cell.
 */
import { formulaPieces } from './formula-tokens';

/** How the formulas of one open file are spelled: made once per file, because the add-ins' namespaces belong to it. */
export interface FormulaDialect {
  /** A formula of the file as people read it; `=` is put in front. */
  fromFile(text: string): string;
  /** A formula of the model as files store it, without `=`. Variables of LET and LAMBDA do not get the prefix that Excel gives them. */
  toFile(formula: string): string;
}

/** The spelling of a file whose formulas may hold functions of add-ins with these namespaces; others' stay as the file has them. */
export function formulaDialect(functionNamespaces: readonly string[] = []): FormulaDialect {
  // The longest first: `DEMO.UNITS` must be tried before `DEMO`.
  const namespaces = functionNamespaces.filter((namespace) => namespace !== '').sort((a, b) => b.length - a.length);
  return { fromFile: (text) => formulaFromFile(text, namespaces), toFile: (formula) => formulaToFile(formula, namespaces) };
}

/** Functions stored with `_xlfn.`: those since Excel 2010. */
const FUTURE = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR ' +
    'BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS ' +
    'CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ' +
    'ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS ' +
    'FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV ' +
    'GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ' +
    'ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT ' +
    'NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF ' +
    'PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE ' +
    'REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST ' +
    'T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE ' +
    'UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST'
  ).split(' '),
);

/** Two came with worksheet scope only. */
const FUTURE_WORKSHEET = new Set(['FILTER', 'SORT']);

const PREFIXES = /^(_xlfn\.(_xlws\.)?|_xlws\.|_xlpm\.)/i;

function formulaFromFile(text: string, namespaces: readonly string[]): string {
  if (!text.includes('_xl')) return `=${text}`;
  return `=${formulaPieces(text)
    .map((piece) => (piece.kind === 'word' ? wordFromFile(piece.text, namespaces) : piece.text))
    .join('')}`;
}

function wordFromFile(word: string, namespaces: readonly string[]): string {
  const plain = word.replace(PREFIXES, '');
  const upper = plain.toUpperCase();
  const namespace = namespaces.find((one) => upper.startsWith(storedPrefix(one)));
  return namespace === undefined ? plain : `${namespace}.${plain.slice(storedPrefix(namespace).length)}`;
}

function formulaToFile(formula: string, namespaces: readonly string[]): string {
  const text = formula.replace(/^=/, '');
  const pieces = formulaPieces(text);
  return pieces.map((piece, i) => (piece.kind === 'word' && pieces[i + 1]?.text === '(' ? functionToFile(piece.text, namespaces) : piece.text)).join('');
}

function functionToFile(name: string, namespaces: readonly string[]): string {
  const upper = name.toUpperCase();
  if (FUTURE.has(upper)) return `_xlfn.${name}`;
  if (FUTURE_WORKSHEET.has(upper)) return `_xlfn._xlws.${name}`;
  const isOfAddIn = namespaces.some((namespace) => upper.startsWith(`${namespace.toUpperCase()}.`));
  return isOfAddIn ? `_xldudf_${name.replace(/\./g, '_')}` : name;
}

/** What the stored names of a namespace's functions begin with, in capitals. */
const storedPrefix = (namespace: string): string => `_XLDUDF_${namespace.toUpperCase().replace(/\./g, '_')}_`;
