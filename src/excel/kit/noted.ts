/**
 * A hidden name of the workbook that finds a place again, and a note that goes with it. The note is the text of a second name: LibreOffice drops the comments of
 * names, where versions before 0.3 kept it. ExcelApi 1.7.
 */
import { namedText, textNamed } from '../../cells/named-text';

/** A name and its note, asked for. */
export interface Noted {
  place: Excel.NamedItem;
  note: Excel.NamedItem;
}

const noteOf = (name: string): string => `${name}_note`;

/** Asks for a name and its note: they are there after the next sync. */
export const loadNoted = ({ workbook: { names } }: Excel.RequestContext, name: string): Noted => ({
  place: names.getItemOrNullObject(name).load('comment'),
  note: names.getItemOrNullObject(noteOf(name)).load('formula'),
});

/** The note of a name that was asked for; '' for none. */
export function noteIn({ place, note }: Noted): string {
  if (place.isNullObject) return '';
  return note.isNullObject ? place.comment : (textNamed(String(note.formula)) ?? '');
}

/** Queues a name with its note; neither may be there. @param text short */
export function addNoted({ workbook: { names } }: Excel.RequestContext, name: string, range: Excel.Range, text: string): void {
  names.add(name, range).visible = false;
  names.add(noteOf(name), namedText(text) ?? '').visible = false;
}

/** Queues that a name that was asked for goes, with its note. */
export function deleteNoted({ place, note }: Noted): void {
  for (const item of [place, note]) if (!item.isNullObject) item.delete();
}
