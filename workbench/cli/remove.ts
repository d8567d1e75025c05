/** `remove`: *Gỡ bỏ*. Takes everything of ours out, and what was chosen in the pane with it; sheets that people have typed into stay, and it says so. */
import { removeAll } from '../../src/excel/remove';
import { JSON_OUT, WITH_HISTORY } from './call';
import { command, type Job } from './command';
import { describeRemoval } from './job-words';

/** Names of sheets. */
export interface Removed {
  removed: string[];
  /** Sheets that were ours once, and cells of our columns, that people have written on. */
  kept: string[];
  /** The sheet of the history that stays because nobody said that it goes; null where there is none. */
  history: string | null;
}

async function remove({ settings: { withHistory } }: Job): Promise<Removed> {
  const { sheets, kept, history } = await removeAll(undefined, withHistory ? 'remove' : 'keep');
  return { removed: sheets, kept, history };
}

export const REMOVE = command<Removed>({
  name: 'remove',
  says: 'Gỡ bỏ: lấy đi mọi cột, màu và trang do bảng thi đua ghi.',
  options: [WITH_HISTORY, JSON_OUT],
  run: remove,
  text: describeRemoval,
  data: (outcome) => outcome,
});
