/**
 * Text in the legacy encoding TCVN3 (ABC): one byte a letter, shown as Latin-1 characters unless the font is a ".Vn…" one,
 * e.g. "Tæng sè gi¶i quyÕt" for "Tổng số giải quyết". It has to be decoded before it is compared.
 * Source of the table: the national standard TCVN 5712:1993, set VN3.
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

/**
 * Decides for a whole sheet whether its text is TCVN3, and returns how to read its cells. A single cell such as "Hoµ" can be told,
 * one such as "Hã" cannot; so unsure cells follow the sheet's majority.
 * @param texts a sample of the sheet's texts
 */
export function legacyDecoder(texts: Iterable<string>): (text: string) => string {
  let legacy = 0;
  let unicode = 0;
  for (const text of texts) {
    if (SURELY_UNICODE.test(text)) unicode++;
    else if (SURELY_LEGACY.test(text)) legacy++;
  }
  if (legacy === 0) return (text) => text;
  const mostlyLegacy = legacy > unicode;
  return (text) => (SURELY_UNICODE.test(text) || (!mostlyLegacy && !SURELY_LEGACY.test(text)) ? text : decodeLegacy(text));
}
