/** How a sheet of ours is printed. ExcelApi 1.9. */

/** Queues A4 across, one page wide, with headings on every page. @param titles first and last row of the headings, from 0 */
export function pageAcross({ pageLayout }: Excel.Worksheet, [first, last]: readonly [first: number, last: number]): void {
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
}
