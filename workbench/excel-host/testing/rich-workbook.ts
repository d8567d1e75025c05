/** A workbook with everything that the writer must step around: built by hand, in the way Excel writes it, with oddities. */
import { buildPackage, PLAIN_STYLES, relationship, rels, sharedStrings, worksheet } from './build-package';

export const ROWS = [
  '<row r="1" spans="1:3" ht="20.25" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c>\n  <c r="C1" t="s"><v>2</v></c></row>',
  '<row r="2" spans="1:3"><c r="A2"><v>1</v></c><c r="B2" foo:bar="kept"><f>A2*2</f><v>2</v><extLst><ext uri="{X}"/></extLst></c><c r="C2"><f t="shared" ref="C2:C4" si="0">A2+1</f><v>2</v></c></row>',
  '<row r="3" spans="1:3"><c r="A3"><v>2.50</v></c><c r="C3"><f t="shared" si="0"/><v>3.5</v></c></row>',
  '<row r="4" hidden="1"><c r="A4"><v>3</v></c><c r="C4"><f t="shared" si="0"/><v>4</v></c></row>',
  '<row r="8" spans="1:1"><c r="A8"><f t="array" ref="A8:A9">A2:A3*2</f><v>2</v></c></row>',
];

const CF =
  '<conditionalFormatting sqref="A2:A4"><cfRule type="cellIs" dxfId="0" priority="3" operator="greaterThan"><formula>2</formula></cfRule><cfRule type="expression" dxfId="1" priority="1" stopIfTrue="1"><formula>$A2=1</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="B2:B4"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>' +
  '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{AAAA0000-0000-0000-0000-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting>';

const VALIDATIONS =
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="C2:C4"><formula1>"x,y"</formula1></dataValidation></dataValidations>';

const TAIL =
  '<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape"/><headerFooter><oddFooter>&amp;RTrang &amp;P</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks>' +
  '<drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent>';

export const X14 =
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings>' +
  '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{AAAA0000-0000-0000-0000-000000000001}"><x14:dataBar minLength="0" maxLength="100"/></x14:cfRule><xm:sqref>B2:B4</xm:sqref></x14:conditionalFormatting>' +
  '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="4" id="{BBBB0000-0000-0000-0000-000000000002}"><xm:f>\'Khác\'!$A$1&gt;0</xm:f><x14:dxf><fill><patternFill><bgColor rgb="FF00FF00"/></patternFill></fill></x14:dxf></x14:cfRule><xm:sqref>C2:C4</xm:sqref></x14:conditionalFormatting>' +
  '</x14:conditionalFormattings></ext><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"/></ext></extLst>';

const BEFORE =
  '<sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:C8"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="3" width="12.7109375" bestFit="1" customWidth="1"/><col min="4" max="16384" width="9.140625" style="1"/></cols>';

const STYLES = PLAIN_STYLES.replace(
  /<cellXfs.*<\/cellXfs>/,
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/></cellXfs>',
).replace(
  '<dxfs count="0"/>',
  '<dxfs count="2"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><font><b/><i val="0"/></font><border><left style="thin"/></border></dxf></dxfs>',
);

export const SHEET = worksheet(ROWS.join(''), { before: BEFORE, after: CF + VALIDATIONS + TAIL + X14 });

/** Two sheets; the second one is plain. */
export function richWorkbook(): Uint8Array {
  return buildPackage({
    sheets: { Chính: SHEET, Khác: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') },
    styles: STYLES,
    strings: sharedStrings('<si><t>Tên</t></si><si><r><t>Rich</t></r></si><si><t>Số</t></si>', 3),
    beforeSheets: '<workbookPr codeName="ThisWorkbook"/><bookViews><workbookView xWindow="0" activeTab="0"/></bookViews>',
    workbook:
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Chính!$A$1:$C$8</definedName><definedName name="Ngưỡng" hidden="1" comment="c">Khác!$A$1</definedName></definedNames><calcPr calcId="191029"/>',
    sheetRels: {
      1:
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.vn/" TargetMode="External"/>' +
        relationship('rId2', 'drawing', '../drawings/drawing1.xml') +
        relationship('rId3', 'vmlDrawing', '../drawings/vmlDrawing1.vml') +
        relationship('rId4', 'comments', '../comments1.xml'),
    },
    workbookRels: relationship('rId50', 'calcChain', 'calcChain.xml'),
    overrides: '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
    parts: {
      'xl/drawings/drawing1.xml': '<xdr:wsDr xmlns:xdr="x"/>',
      'xl/drawings/vmlDrawing1.vml': '<xml><v:shape><br></v:shape></xml>',
      'xl/comments1.xml': '<comments/>',
      'xl/calcChain.xml': '<calcChain><c r="B2" i="1"/></calcChain>',
      'xl/vbaProject.bin': '\u0000\u0001macro',
      'customXml/_rels/item1.xml.rels': rels(''),
    },
  });
}
