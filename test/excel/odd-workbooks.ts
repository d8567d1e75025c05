/**
 * Report workbooks with things of the user's where our columns will stand, written as raw package markup: what a person may have done beside a table.
 * Each is whole in itself; the tests hold its parts against themselves after writing and removing.
 */
import { PLAIN_STYLES, buildPackage, worksheet } from 'excel-host/testing';

type Markup = string;

/** A text cell, without a string table. */
const text = (address: string, value: string, style = 0): Markup =>
  `<c r="${address}"${style ? ` s="${style}"` : ''} t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (address: string, value: number, style = 0): Markup => `<c r="${address}"${style ? ` s="${style}"` : ''}><v>${value}</v></c>`;
const blank = (address: string, style: number): Markup => `<c r="${address}" s="${style}"/>`;
const row = (index: number, cells: Markup, attributes = ''): Markup => `<row r="${index}"${attributes}>${cells}</row>`;

const NAMES = ['Chi cục THADS huyện Tân Mỹ', 'Nguyễn Văn An', 'Trần Thị Bình', 'Lê Hòa'];
const FIGURES = [
  [600, 500, 400],
  [250, 200, 160],
  [150, 130, 100],
  [200, 170, 140],
];

export interface Extras {
  /** More cells of a row (from 1), right of the table. */
  cells?: Record<number, Markup>;
  /** Attributes of a row. */
  rowAttributes?: Record<number, Markup>;
  before?: Markup;
  after?: Markup;
}

/** A small report about cases in A3:E7 with a title above and a signature below; our columns would be F:M. */
export function reportMarkup({ cells = {}, rowAttributes = {}, before = '', after = '' }: Extras = {}, scale = 1): Markup {
  const line = (index: number, own: Markup): Markup => (own || cells[index] ? row(index, own + (cells[index] ?? ''), rowAttributes[index]) : '');
  const headings = ['STT', 'Đơn vị, Chấp hành viên', 'Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'];
  const body = NAMES.map((name, i) =>
    line(
      4 + i,
      number(`A${4 + i}`, i || 1, 1) + text(`B${4 + i}`, name, 1) + FIGURES[i]!.map((figure, f) => number(`${'CDE'[f]}${4 + i}`, figure * scale, 1)).join(''),
    ),
  );
  return worksheet(
    line(1, text('A1', 'KẾT QUẢ THI HÀNH ÁN TÍNH BẰNG VIỆC')) +
      line(2, '') +
      line(3, headings.map((heading, i) => text(`${'ABCDE'[i]}3`, heading, 2)).join('')) +
      body.join('') +
      line(9, text('B9', 'Người lập biểu')),
    { before, after },
  );
}

/** Two cell formats for the table, three for the user's cells beside it: a theme fill, a red frame with a number format, unlocked cells in italics. */
export const STYLES = PLAIN_STYLES.replace(
  /<fonts count="1">(.*?)<\/fonts>/,
  '<fonts count="3">$1<font><b/><sz val="12"/><color rgb="FF1F3864"/><name val="Times New Roman"/><family val="1"/></font><font><i/><u/><sz val="9"/><color rgb="FFC00000"/><name val="Arial"/></font></fonts>',
)
  .replace(
    /<fills count="2">(.*?)<\/fills>/,
    '<fills count="3">$1<fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/><bgColor indexed="64"/></patternFill></fill></fills>',
  )
  .replace(
    /<borders count="1">(.*?)<\/borders>/,
    '<borders count="3">$1<border><left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right><top style="thin"><color auto="1"/></top><bottom style="thin"><color auto="1"/></bottom><diagonal/></border>' +
      '<border><left style="medium"><color rgb="FFFF0000"/></left><right style="medium"><color rgb="FFFF0000"/></right><top style="double"><color rgb="FFFF0000"/></top><bottom style="double"><color rgb="FFFF0000"/></bottom><diagonal/></border></borders>',
  )
  .replace(/<cellStyleXfs count="1">(.*?)<\/cellStyleXfs>/, '<cellStyleXfs count="2">$1<xf numFmtId="0" fontId="2" fillId="2" borderId="0"/></cellStyleXfs>')
  .replace(
    /<cellXfs count="1">(.*?)<\/cellXfs>/,
    '<cellXfs count="8">$1' +
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1"/>' +
      '<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>' +
      '<xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/>' +
      '<xf numFmtId="49" fontId="0" fillId="0" borderId="2" xfId="0" applyNumberFormat="1" applyBorder="1"/>' +
      '<xf numFmtId="9" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1" applyProtection="1"><alignment horizontal="right" vertical="top" textRotation="45" indent="2"/><protection locked="0" hidden="1"/></xf>' +
      '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
      '<xf numFmtId="0" fontId="2" fillId="2" borderId="0" xfId="1"/></cellXfs>',
  )
  .replace(/<cellStyles count="1">(.*?)<\/cellStyles>/, '<cellStyles count="2">$1<cellStyle name="Của tôi" xfId="1"/></cellStyles>')
  .replace('<dxfs count="0"/>', '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFEB9C"/></patternFill></fill></dxf></dxfs>');

/** Styles by what they show. */
const FILLED = 3;
const FRAMED = 4;
const UNLOCKED = 5;
const AS_TEXT = 6;
const NAMED = 7;

const spread = (columns: string, style: number, rows: readonly number[]): Record<number, Markup> =>
  Object.fromEntries(rows.map((r) => [r, [...columns].map((column) => blank(`${column}${r}`, style)).join('')]));

const one = (extras: Extras, more: Partial<Parameters<typeof buildPackage>[0]> = {}): Uint8Array =>
  buildPackage({ sheets: { 'Biểu việc': reportMarkup(extras) }, styles: STYLES, ...more });

/** Workbooks by what is odd about them. */
export const ODD: Record<string, () => Uint8Array> = {
  'nothing at all beside the table': () => one({}),
  'filled cells right of the table': () => one({ cells: spread('GHI', FILLED, [4, 5, 6]) }),
  'a filled column from the title to far below': () => one({ cells: spread('H', FILLED, [1, 2, 3, 4, 5, 6, 7, 8, 9]) }),
  'every second row painted as far as our columns': () => one({ cells: spread('FGHIJKLMNOP', FILLED, [4, 6]) }),
  'framed cells in text format': () => one({ cells: spread('FG', FRAMED, [3, 4, 5, 6, 7]) }),
  'unlocked cells in italics, turned and indented': () => one({ cells: spread('LM', UNLOCKED, [5, 6]) }),
  'cells of a named style': () => one({ cells: spread('FGHIJKLM', NAMED, [3, 4, 5, 6, 7]) }),
  'text format in lower rows only': () => one({ cells: spread('GIK', AS_TEXT, [6, 7]) }),
  'a column style over all rows': () => one({ before: `<cols><col min="6" max="20" width="9.140625" style="${FILLED}"/></cols>` }),
  'a column in text format with a width of its own': () =>
    one({
      before: `<cols><col min="2" max="2" width="40" customWidth="1"/><col min="7" max="7" width="3.5703125" style="${AS_TEXT}" customWidth="1"/></cols>`,
    }),
  'rows with a style and heights of their own': () =>
    one({
      rowAttributes: {
        3: ' ht="48" customHeight="1"',
        5: ` s="${FILLED}" customFormat="1" ht="33.75" customHeight="1"`,
        6: ` s="${AS_TEXT}" customFormat="1"`,
      },
    }),
  'a rule of the user over A:Z': () =>
    one({
      after:
        '<conditionalFormatting sqref="A1:Z1048576"><cfRule type="expression" dxfId="0" priority="1"><formula>$C1&gt;500</formula></cfRule></conditionalFormatting>',
    }),
  'a colour scale that ends in our columns': () =>
    one({
      after:
        '<conditionalFormatting sqref="E4:H7"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>',
    }),
  'a validation over whole columns': () =>
    one({
      after:
        '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="G1:G1048576"><formula1>"Có,Không"</formula1></dataValidation>' +
        '<dataValidation type="whole" operator="greaterThan" allowBlank="1" sqref="C4:K7"><formula1>0</formula1></dataValidation></dataValidations>',
    }),
  'hyperlinks and a note in our columns': () =>
    one(
      { after: '<hyperlinks><hyperlink ref="H5" location="A1" display="đầu trang"/></hyperlinks><legacyDrawing r:id="rId1"/>' },
      {
        sheetRels: {
          1:
            '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>' +
            '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/>',
        },
        parts: {
          'xl/comments1.xml':
            '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>An</author></authors><commentList><comment ref="G4" authorId="0"><text><t>xem lại</t></text></comment></commentList></comments>',
          'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:schemas-microsoft-com:vml"/>',
        },
        overrides:
          '<Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/><Override PartName="/xl/drawings/vmlDrawing1.vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
      },
    ),
  'a title merged over our columns, frozen panes, grouped columns, a print area': () =>
    one(
      {
        before:
          '<sheetViews><sheetView workbookViewId="0"><pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><cols><col min="7" max="9" width="12.5703125" customWidth="1" outlineLevel="1"/></cols>',
        after: '<mergeCells count="1"><mergeCell ref="A1:M1"/></mergeCells>',
      },
      {
        beforeSheets: '<bookViews><workbookView/></bookViews>',
        workbook:
          '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">\'Biểu việc\'!$A$1:$E$9</definedName><definedName name="cuaToi">\'Biểu việc\'!$G$4:$H$5</definedName></definedNames>',
      },
    ),
  'protected, with cells unlocked beside the table': () =>
    one({
      cells: spread('FGH', UNLOCKED, [4, 5, 6, 7]),
      after: '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" sort="0"/>',
    }),
};
