/** References, colours, texts and checksums. */
import { tinted } from '../../package/colors';
import { crc32 } from '../../package/crc32';
import { areaName, cellName, columnIndex, columnName, parseArea, parseCell } from '../../package/references';
import { patchTag, Splices, withPrefix } from '../../package/splices';
import { decodeCellText, escapeCellText, textElement } from '../../package/xml-text';
import { parseXml } from '../../package/xml-tree';

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
])('column %i is %s', (index, name) => {
  expect(columnName(index)).toBe(name);
  expect(columnIndex(name)).toBe(index);
  expect(parseCell(`$${name}$7`)).toEqual({ row: 6, column: index });
  expect(cellName(6, index)).toBe(`${name}7`);
});

it.each([
  ['B2', 1, 1, 1, 1, 'B2'],
  ['B2:A1', 0, 0, 1, 1, 'A1:B2'],
  ['$A$1:$C$3', 0, 0, 2, 2, 'A1:C3'],
  ['A:B', 0, 0, 1048575, 1, 'A1:B1048576'],
  ['3:4', 2, 0, 3, 16383, 'A3:XFD4'],
])('%s', (text, top, left, bottom, right, name) => {
  expect(parseArea(text)).toEqual({ top, left, bottom, right });
  expect(areaName(parseArea(text))).toBe(name);
});

it.each([
  ['#4472C4', 0.7999816888943144, '#DAE3F3'],
  ['#4472C4', -0.249977111117893, '#2F5597'],
  ['#FFFFFF', -0.1499984740745262, '#D9D9D9'],
  ['#000000', 0.499984740745262, '#7F7F7F'],
  ['#123456', 0, '#123456'],
])('%s tinted %d is %s', (color, tint, expected) => {
  const channels = (text: string): number[] => [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16));
  // Excel itself rounds by one step now and then.
  channels(tinted(color, tint)).forEach((value, i) => expect(Math.abs(value - channels(expected)[i]!)).toBeLessThanOrEqual(1));
});

it.each([
  ['a\u0001b\rc', 'a_x0001_b_x000D_c'],
  ['_x0041_', '_x005F_x0041_'],
  ['__x0041_x0042_', '__x005F_x0041_x005F_x0042_'],
  ['<&>"', '&lt;&amp;&gt;&quot;'],
  ['dòng\n2\t', 'dòng\n2\t'],
  ['😀\uD83D', '😀_xD83D_'],
])('cell text %j', (text, escaped) => {
  expect(escapeCellText(text)).toBe(escaped);
  expect(decodeCellText(escaped)).toBe(text);
});

it('blanks at the ends are preserved', () => {
  expect(textElement(' a')).toBe('<t xml:space="preserve"> a</t>');
  expect(textElement('a b')).toBe('<t>a b</t>');
});

it('the checksum of the standard test text', () => expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926));

it('tags are patched in place', () => {
  expect(patchTag('<c r="A1"  s=\'3\' t="s"/>', { s: 4, t: null, cm: 1 })).toBe('<c r="A1"  s="4" cm="1"/>');
  expect(patchTag('<a>', { 'x:y': 'ă"<' })).toBe('<a x:y="ă&quot;&lt;">');
});

it('new markup gets a prefix, markup that has one keeps it', () => expect(withPrefix('<a><b/></a><x14:c/>', 'x:')).toBe('<x:a><x:b/></x:a><x14:c/>'));

it('splices leave everything else alone; overlapping ones are a bug that shows', () => {
  const root = parseXml('<a><b n="1"/> <c>t</c><!-- k --></a>');
  const splices = new Splices();
  splices.append(root, '<d/>');
  splices.setAttributes(root.child('b')!, { n: 2 });
  splices.append(root.child('b')!, '<e/>');
  expect(splices.apply(root.source)).toBe('<a><b n="2"><e/></b> <c>t</c><!-- k --><d/></a>');
  splices.remove(root);
  expect(() => splices.apply(root.source)).toThrow('Overlapping');
});
