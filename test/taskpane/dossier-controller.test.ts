/** Making the dossier for the pane: fresh figures, progress, stopping, failures; the file that is saved is the whole one. */
import { unzipSync } from 'fflate';
import { type NominationList, nominate } from '../../src/award/nominate';
import { dossierVi as texts } from '../../src/taskpane/texts/vi/dossier';
import { type DossierNeeds, type DossierState, createDossierController } from '../../src/taskpane/dossier-controller';
import type { SavedFile } from '../../src/taskpane/save';
import { PLAN, row } from '../award/build';

const list = (...names: string[]): NominationList =>
  nominate(
    PLAN,
    names.map((name) => row({ name })),
    '2024-07-02',
  );

function start(needs: Partial<DossierNeeds> = {}) {
  const saved: SavedFile[] = [];
  const states: DossierState[] = [];
  const controller = createDossierController({
    read: async () => list('Trần Văn Mẫu', 'Lê Thị Thử'),
    save: (file) => void saved.push(file),
    texts,
    sentenceFor: (error) => `Lỗi: ${(error as Error).message}`,
    ...needs,
  });
  controller.subscribe(() => states.push(controller.getState()));
  return { controller, saved, states };
}

test('one click: the whole dossier, with progress', async () => {
  const { controller, saved, states } = start();
  await controller.all();
  expect(saved.map(({ name }) => name)).toEqual(['Ho-so-khen-thuong-Ke-hoach-phat-dong-dot-thi-dua-cao-diem-chao-mung-78-nam.zip']);
  expect(Object.keys(unzipSync(saved[0]!.bytes))).toHaveLength(5);
  expect(states.flatMap(({ progress }) => progress?.done ?? [])).toEqual([0, 1, 2, 3, 4, 5]);
  expect(controller.getState()).toEqual({
    busy: false,
    outdated: [],
    progress: null,
    message: { intent: 'success', text: texts.saved('Ho-so-khen-thuong-Ke-hoach-phat-dong-dot-thi-dua-cao-diem-chao-mung-78-nam.zip') },
  });
});

test('one paper', async () => {
  const { controller, saved } = start();
  await controller.one('04-Bao-cao-thanh-tich-02-Le-Thi-Thu.docx');
  expect(saved.map(({ name, type }) => [name, type])).toEqual([['04-Bao-cao-thanh-tich-02-Le-Thi-Thu.docx', expect.stringContaining('wordprocessingml')]]);
});

test('the review is read anew: a paper of somebody who is not on the list any more is not made', async () => {
  const { controller, saved } = start({ read: async () => list('Trần Văn Mẫu') });
  await controller.one('04-Bao-cao-thanh-tich-02-Le-Thi-Thu.docx');
  expect(saved).toEqual([]);
  expect(controller.getState().message).toEqual({ intent: 'info', text: texts.nothing });
});

test.each([
  ['no review', async () => null],
  ['nobody on the list', async () => list()],
])('%s: nothing is saved, and it says so', async (_, read) => {
  const { controller, saved } = start({ read });
  await controller.all();
  expect([saved, controller.getState().message]).toEqual([[], { intent: 'info', text: texts.nothing }]);
});

test('stopped between two papers: no half dossier', async () => {
  const { controller, saved, states } = start();
  controller.subscribe(() => controller.getState().progress?.done === 2 && controller.stop());
  await controller.all();
  expect(saved).toEqual([]);
  expect(Math.max(...states.flatMap(({ progress }) => progress?.done ?? []))).toBe(2);
  expect(controller.getState().message).toEqual({ intent: 'info', text: texts.stopped });
});

test('a second click while it works does nothing', async () => {
  const { controller, saved } = start();
  await Promise.all([controller.all(), controller.all(), controller.one('01-To-trinh.docx')]);
  expect(saved).toHaveLength(1);
});

test.each([
  ['reading', { read: () => Promise.reject(new Error('không đọc được')) }],
  [
    'saving',
    {
      save: () => {
        throw new Error('không lưu được');
      },
    },
  ],
])('a failure while %s becomes a sentence, and it can be tried again', async (_, needs) => {
  const { controller } = start(needs);
  await controller.all();
  expect(controller.getState()).toMatchObject({ busy: false, progress: null, message: { intent: 'error', text: expect.stringMatching(/^Lỗi: không/) } });
  await controller.all();
  expect(controller.getState().busy).toBe(false);
});
