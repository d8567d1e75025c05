/** Names in capitals, as letterheads and titles have them, written as running text writes them. Pure. */

/** Words that are initials: THADS, CCTHADS, TP. */
export const INITIALS = /^(\p{L}*thads|tp\.?|tx\.?)$/iu;
const PLACE_WORDS = new Set(['tỉnh', 'huyện', 'quận', 'xã', 'phố', 'vực']);
/** Words behind the name of a place. */
const AFTER_PLACE = new Set(['năm', 'đợt', 'quý', 'từ', 'trong', 'về', 'chào']);

/** "CHI CỤC THI HÀNH ÁN DÂN SỰ HUYỆN TÂN MỸ" → "Chi cục Thi hành án dân sự huyện Tân Mỹ". Names in mixed case stay as they are. */
export function inSmallLetters(name: string): string {
  if (name !== name.toLocaleUpperCase('vi')) return name;
  let ofPlace = false;
  const words = name.toLocaleLowerCase('vi').split(' ');
  return words
    .map((word, i) => {
      if (INITIALS.test(word)) {
        ofPlace ||= !/thads$/iu.test(word);
        return word.toLocaleUpperCase('vi');
      }
      if (AFTER_PLACE.has(word)) ofPlace = false;
      const capital = i === 0 || ofPlace || (word === 'thi' && words[i + 1] === 'hành');
      ofPlace ||= PLACE_WORDS.has(word);
      return capital ? word.charAt(0).toLocaleUpperCase('vi') + word.slice(1) : word;
    })
    .join(' ');
}
