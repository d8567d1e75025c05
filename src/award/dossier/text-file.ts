/** A text that is handed on (history/paragraph.ts) as a .docx of its own: its first line as a heading, the others as justified paragraphs. */
import { asciiName } from './names';
import type { DossierFile } from './dossier';
import { body, paragraph } from './layout';
import { DOCX, type Paper } from './paper';
import { cleanText } from './writing';

/** The file. Loads the library that writes .docx. @param name of whom it is; '' for the whole report @param author stands in the file's properties */
export async function textFile(text: string, name: string, author: string): Promise<DossierFile> {
  const [first = '', ...lines] = text.split('\n').map(cleanText);
  const paper: Pick<Paper, 'title' | 'landscape' | 'blocks'> = {
    title: first.replace(/:$/, ''),
    landscape: false,
    blocks: [paragraph(first, { bold: true, after: 6, keepNext: true }), ...lines.map((line) => body(line))],
  };
  const { docxBytes } = await import('./docx');
  return { name: `${['Doan-van', asciiName(name)].filter(Boolean).join('-')}.docx`, bytes: await docxBytes(paper, author), type: DOCX };
}
