/** The pages of the manual (docs/*.md) as static pages of the add-in: webpack copies them to help/. One source: the repository shows the same texts. */
import { basename } from 'node:path';
import { marked } from 'marked';

const INDEX = 'bat-dau';
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** @param content Markdown @param file its path @returns the whole page */
export async function helpPage(content, file) {
  const source = content.toString();
  const title = /^# (.+)$/m.exec(source)?.[1] ?? basename(file);
  const body = (await marked.parse(source)).replace(/(href="[^":]+)\.md(#[^"]*)?"/g, '$1.html$2"').replace(/src="[^"]*\/pictures\//g, 'src="pictures/');
  const back = basename(file, '.md') === INDEX ? '' : `<nav><a href="${INDEX}.html">Trợ giúp bảng thi đua THADS</a></nav>\n`;
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="help.css">
</head>
<body>
${back}<main>
${body}</main>
</body>
</html>
`;
}
