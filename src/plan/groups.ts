/**
 * Kinds with a qualifier: Chấp hành viên who are the head, a deputy, leaders at all, or of one of the three ranks. A plan names them in its column "Đối
 * tượng"; who belongs to them is told by the title (chức vụ, chức danh) beside a person's name. Where no title tells, it is not known: never "no".
 */
import { type Post, postOf } from '../cells/posts';
import { fold } from '../cells/text';

/** In the order in which they win: who is the head is a leader, too, and has a rank besides. */
const GROUPS: readonly Group[] = [
  { named: /^(thu truong|nguoi dung dau|truong|chi cuc truong|truong phong|cuc truong)$/, has: leads('head') },
  { named: /^(pho thu truong|cap pho|pho|pho chi cuc truong|pho truong phong|pho cuc truong)$/, has: leads('deputy') },
  { named: /^(lanh dao|can bo lanh dao|giu chuc vu lanh dao)$/, has: leads('head', 'deputy', 'leader') },
  ...(['so', 'trung', 'cao'] as const).map((rank): Group => ({ named: new RegExp(`^${rank} cap$`), has: (title) => hasRank(fold(title), rank) })),
];

interface Group {
  /** The words for it, without those for Chấp hành viên; on folded text. */
  named: RegExp;
  /** Whether somebody of this title belongs to it; null where the title does not tell. */
  has(title: string): boolean | null;
}

/** Whether a title is one of some posts; "lãnh đạo" may be either of the two. */
function leads(...posts: Post[]): Group['has'] {
  return (title) => {
    const post = postOf(title);
    return post === null ? null : posts.includes(post) || (post === 'leader' ? null : false);
  };
}

/** The rank that a folded title names; a title without one leaves it open. */
function hasRank(title: string, rank: 'so' | 'trung' | 'cao'): boolean | null {
  const found = /\b(so|trung|cao) cap\b/.exec(title)?.[1];
  return found === undefined ? null : found === rank;
}

const OFFICER_WORDS = /\b(chap hanh vien|chv|ngach|la|giu chuc vu|thads|cac|nguoi)\b/g;

const groupIn = (text: string): Group | undefined => {
  const folded = fold(text);
  const rest = folded.replace(OFFICER_WORDS, ' ').replace(/ +/g, ' ').trim();
  return GROUPS.find(({ named }) => named.test(rest));
};

/** Whether words of a plan are for such a group. @example isGroup('Chấp hành viên sơ cấp') // true */
export const isGroup = (text: string): boolean => groupIn(text) !== undefined;

/**
 * Which of some groups somebody belongs to: the first in the order above; undefined where to none, null where the title leaves it open.
 * @param groups as the plan writes them @param title '' where nothing says it
 */
export function groupOf<T extends string>(groups: readonly T[], title: string): T | null | undefined {
  const placed = groups.map((text) => ({ text, group: groupIn(text)! })).sort((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group));
  for (const { text, group } of placed) {
    const has = group.has(title);
    if (has !== false) return has ? text : null;
  }
  return undefined;
}
