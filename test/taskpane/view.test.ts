import { sheetCards } from '../../src/taskpane/view';
import { sampleFound } from './sample';

const found = sampleFound();

it('makes a card per report, with the columns, their headings and the proof', () => {
  const [cases, money] = sheetCards(found);
  expect(cases).toMatchObject({ sheet: 'Biểu việc', title: 'KẾT QUẢ THI HÀNH ÁN TÍNH BẰNG VIỆC', table: 1, subjects: 4 });
  expect(cases!.measures[0]!.columns).toEqual([
    { figure: 'total', letters: 'C', heading: 'Tổng số giải quyết', address: 'C3' },
    { figure: 'eligible', letters: 'D', heading: 'Có điều kiện', address: 'D3' },
    { figure: 'completed', letters: 'E', heading: 'Thi hành xong', address: 'E3' },
  ]);
  expect(cases!.measures[0]!.proof.every(({ held, checked }) => held === checked)).toBe(true);
  expect(money).toMatchObject({ measures: [{ measure: 'money', unit: 'thousand' }] });
});
