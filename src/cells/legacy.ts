/**
 * Text in the legacy encodings of the country, shown as Latin-1 characters unless the font is theirs. It has to be decoded before it is compared.
 * TCVN3 (ABC), one byte a letter: "Tæng sè gi¶i quyÕt" for "Tổng số giải quyết"; the national standard TCVN 5712:1993, set VN3.
 * VNI-Windows, a letter and its mark in two bytes: "Toång soá giaûi quyeát"; as widespread in the south as TCVN3 in the north.
 */

const PAIRS =
  'µà ¸á ¶ả ·ã ¹ạ ¨ă »ằ ¾ắ ¼ẳ ½ẵ Æặ ©â Çầ Êấ Èẩ Éẫ Ëậ ®đ Ìè Ðé Îẻ Ïẽ Ñẹ ªê Òề Õế Óể Ôễ Öệ ×ì Ýí Øỉ Üĩ Þị ßò ãó áỏ âõ äọ «ô åồ èố æổ çỗ éộ ¬ơ êờ íớ ëở ìỡ îợ ' +
  'ïù óú ñủ òũ ôụ \u00adư õừ øứ öử ÷ữ ùự úỳ ýý ûỷ üỹ þỵ ¡Ă ¢Â §Đ £Ê ¤Ô ¥Ơ ¦Ư';

const TCVN3 = new Map(PAIRS.split(' ').map((pair) => [pair[0]!, pair.slice(1)]));

/** Characters that are TCVN3 letters and never stand in Vietnamese Unicode text. */
const SURELY_LEGACY = /[µ¸¶·¹¨»¾¼½Æ©ÇËÐÎÏÑªÖ×ØÜÞß«åæçë¬îïñø÷®ûüþäö§¡¢£¤¥¦]/;
const SURELY_UNICODE = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300-\u0323\u1ea0-\u1ef9]/;

/** Text of a legacy cell in Unicode. Characters outside of the table stay. */
export const decodeLegacy = (text: string): string => text.replace(/[\u00a1-\u00ff]/g, (char) => TCVN3.get(char) ?? char);

/** What stands behind a plain letter in VNI: the tone, with or without the hat of â, ê, ô or the bow of ă. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
/** Letters of their own. */
const VNI_LETTERS: Readonly<Record<string, string>> = { ñ: 'đ', ö: 'ư', ô: 'ơ', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };
const VNI_PAIR = /([aeouyAEOUYöôÖÔ])([ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])|[ñöôíìæóòîÑÖÔÍÌÆÓÒÎ]/g;
/** Pairs that VNI alone has. */
const SURELY_VNI = /[aeoAEO][âÂåÅäÄ]|[aA][êÊëË]|[uUöÖôÔ][øïûØÏÛ]|[eE][áàãÁÀÃ]|ñ[aeiouyöô]|Ñ[aeiouyAEIOUYöôÖÔ]/;

function decodeVni(text: string): string {
  return text
    .replace(VNI_PAIR, (whole, letter?: string, mark?: string) => {
      if (letter === undefined || mark === undefined) return inCase(VNI_LETTERS[whole.toLowerCase()]!, whole);
      const base = VNI_LETTERS[letter.toLowerCase()];
      return (base ? inCase(base, letter) : letter) + VNI_MARKS[mark.toLowerCase()]!;
    })
    .normalize('NFC');
}

const inCase = (letter: string, like: string): string => (like === like.toLowerCase() ? letter : letter.toUpperCase());

/** Capitals with a footnote behind them, "TS GQ¹": in TCVN3 it would be a letter. */
const isFootnoted = (text: string): boolean => /^[A-Z\s%()./]*[A-Z]{2}[¹]$/.test(text);

/**
 * Decides for a whole sheet whether its text is in a legacy encoding, and returns how to read its cells. A single cell such as "Hoµ" can be told,
 * one such as "Hã" cannot; so unsure cells follow the sheet's majority.
 * @param texts a sample of the sheet's texts
 */
export function legacyDecoder(texts: Iterable<string>): (text: string) => string {
  let legacy = 0;
  let unicode = 0;
  let vni = 0;
  for (const text of texts) {
    if (SURELY_UNICODE.test(text)) unicode++;
    else if (isFootnoted(text)) continue;
    else if (SURELY_VNI.test(text)) vni++;
    else if (SURELY_LEGACY.test(text)) legacy++;
  }
  if (vni > legacy && vni > unicode) return (text) => (SURELY_UNICODE.test(text) ? text : decodeVni(text));
  if (legacy === 0) return (text) => text;
  const mostlyLegacy = legacy > unicode;
  return (text) => (SURELY_UNICODE.test(text) || isFootnoted(text) || (!mostlyLegacy && !SURELY_LEGACY.test(text)) ? text : decodeLegacy(text));
}
