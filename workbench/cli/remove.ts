/** `remove`: *Gỡ bỏ*. Takes everything of ours out, and what was chosen in the pane with it; sheets that people have typed into stay, and it says so. */
import { removeAll } from '../../src/excel/remove';
import { JSON_OUT } from './call';
import { command } from './command';
import { describeRemoval } from './job-words';

/** Names of sheets. */
export interface Removed {
  removed: string[];
  /** Sheets that were ours once, and cells of our columns, that people have written on. */
  kept: string[];
}

async function remove(): Promise<Removed> {
  const { sheets, kept } = await removeAll();
  return { removed: sheets, kept };
}

export const REMOVE = command<Removed>({
  name: 'remove',
  says: 'Gỡ bỏ: lấy đi mọi cột, màu và trang do bảng thi đua ghi.',
  options: [JSON_OUT],
  run: remove,
  text: describeRemoval,
  data: (outcome) => outcome,
});
