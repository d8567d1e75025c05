/** Headers and footers: three sections in one string. */
import fc from 'fast-check';
import { headerFooterText, readHeaderFooterText } from '../../package/header-footer-text';

it.each<[string, object]>([
  ['', {}],
  ['Trang &P', { centerHeader: 'Trang &P' }],
  ['&LTrái&CGiữa&RPhải', { leftHeader: 'Trái', centerHeader: 'Giữa', rightHeader: 'Phải' }],
  ['&RPhải&LTrái', { leftHeader: 'Trái', rightHeader: 'Phải' }],
  ['&C&"Times New Roman,Bold"&12Trang &P/&N', { centerHeader: '&"Times New Roman,Bold"&12Trang &P/&N' }],
  ['&LA&&B', { leftHeader: 'A&&B' }],
  ['&LA&&C', { leftHeader: 'A&&C' }],
  ['&L&R&P', { rightHeader: '&P' }],
])('%s', (text, sections) => {
  expect(readHeaderFooterText('Header', text)).toEqual(sections);
});

it('what is put together is read back', () => {
  const section = fc.string({ unit: fc.constantFrom('a', 'ố', ' ', '&&', '&P', '&"Arial"', '1') });
  fc.assert(
    fc.property(fc.record({ leftFooter: section, centerFooter: section, rightFooter: section }), (texts) => {
      const filled = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
      expect(readHeaderFooterText('Footer', headerFooterText('Footer', texts))).toEqual(filled);
    }),
  );
});
