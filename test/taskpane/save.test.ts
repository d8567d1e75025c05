/** @jest-environment jsdom */
import { canSave, saveFile } from '../../src/taskpane/save';

describe('where a download reaches the disk', () => {
  test.each([
    ['PC', true],
    ['OfficeOnline', true],
    ['Universal', true],
    [undefined, true],
    ['Mac', false],
    ['iOS', false],
    ['Android', false],
  ])('%s: %p', (platform, saves) => expect(canSave(platform)).toBe(saves));
});

test('a file goes out under its name, with its bytes, and leaves no trace on the page', async () => {
  jest.useFakeTimers();
  const blobs: Blob[] = [];
  const revoked: string[] = [];
  const clicked: { name: string; href: string }[] = [];
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`,
    revokeObjectURL: (url: string) => revoked.push(url),
  });
  document.addEventListener('click', (event) => {
    const link = event.target as HTMLAnchorElement;
    clicked.push({ name: link.download, href: link.href });
    event.preventDefault();
  });
  saveFile({ name: 'Ho-so.zip', bytes: new Uint8Array([1, 2, 3]), type: 'application/zip' });
  expect(clicked).toEqual([{ name: 'Ho-so.zip', href: 'blob:1' }]);
  expect([blobs[0]!.size, blobs[0]!.type]).toEqual([3, 'application/zip']);
  expect(document.body.childElementCount).toBe(0);
  expect(revoked).toEqual([]);
  jest.runAllTimers();
  expect(revoked).toEqual(['blob:1']);
  jest.useRealTimers();
});
