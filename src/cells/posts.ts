/**
 * What a post (chức vụ, chức danh) says of leading: in full, as lists shorten it ("PCCT"), together with a rank ("Phó Chi cục trưởng, CHV trung cấp").
 * Words of one post stand between commas, dashes, slashes; an abbreviation counts only where it is all of them ("TP" is a city, too).
 */
import { fold } from './text';
import { kindNamed } from './naming';

/** `head` of a unit, `deputy` of one, `leader` without saying which, `none` for a post that leads nobody. */
export type Post = 'head' | 'deputy' | 'leader' | 'none';

const LEADS = '(thu truong|nguoi dung dau|chi cuc truong|cuc truong|chanh van phong|truong (phong|chi cuc|thads|thi hanh an))';
/** In the order in which they count, on the folded words of one post. */
const POSTS: readonly (readonly [Post, RegExp])[] = [
  ['head', new RegExp(`^((quyen|q) )?${LEADS}\\b|^q? ?(cct|ct|tp|cvp)$`)],
  ['deputy', new RegExp(`^((quyen|q) )?(pho|p) ?${LEADS}\\b|^(pho phong|chi cuc pho|cuc pho|cap pho)\\b|^pho$|^(pho|p) ?(cct|ct|ctp|tp|cvp)$`)],
  ['leader', /^(can bo )?lanh dao\b/],
];
/** Words of a rank or between two posts: what else is said decides. */
const RANK = /\b(chap hanh vien|chv|ngach|so cap|trung cap|cao cap|kiem|la|giu chuc vu)\b/g;

/** What a post says of leading; null where it cannot be told. @example postOf('Phó Chi cục trưởng, CHV trung cấp') // 'deputy' */
export function postOf(title: string): Post | null {
  const said = title
    .split(/[-–—,:;()|/]/)
    .map(fold)
    .filter(Boolean)
    .map(postIn);
  return POSTS.find(([post]) => said.includes(post))?.[0] ?? (said.length > 0 && said.every((post) => post === 'none') ? 'none' : null);
}

function postIn(words: string): Post | null {
  const rest = words.replace(RANK, ' ').replace(/ +/g, ' ').trim();
  const post = POSTS.find(([, pattern]) => pattern.test(rest))?.[0];
  if (post) return post;
  return rest === '' || kindNamed(words) === 'staff' ? 'none' : null;
}
