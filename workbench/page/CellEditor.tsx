/** The field over a cell that is being edited. */
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { STEPS } from './navigation';

export interface Editing {
  row: number;
  column: number;
  /** Of the cell, on the page. */
  rect: DOMRect;
  text: string;
  /** Begun by typing over the cell: arrow keys end it, as in Excel. F2, a double click and a click into the text do not begin so. */
  isFresh: boolean;
  /** How large the sheet is shown: 1 as it is. */
  zoom: number;
}

/** What begins a formula; a number with a sign, or a dash, is none. */
const FORMULA = /^(?:=|[+-](?![\d.,]*%?$))/;

/** Pixels at 100 %. */
const FONT = 15;
const LETTER = 8;

/** The field's text with a line break where the caret is: Alt+Enter. */
export function withLineBreak(field: HTMLTextAreaElement): string {
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
  return field.value;
}

interface Props {
  editing: Editing;
  label: string;
  /** Puts the text into the cell. @returns false when it was refused: the field stays open */
  take: (text: string) => boolean;
  /** Closes the field and goes on to a neighbour. */
  move: (rows: number, columns: number) => void;
  cancel: () => void;
}

export function CellEditor({ editing, label, take, move, cancel }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(editing.text);
  const closed = useRef(false);
  const fresh = useRef(editing.isFresh);
  // Before the browser puts the letter that opened the field into what has the focus.
  useLayoutEffect(() => {
    field.current!.focus();
    field.current!.setSelectionRange(editing.text.length, editing.text.length);
  }, []);
  /** @returns whether nothing is being edited any more */
  const finish = (rows: number, columns: number): boolean => {
    if (closed.current) return true;
    closed.current = true;
    if (take(text)) {
      move(rows, columns);
      return true;
    }
    closed.current = false;
    field.current?.focus();
    return false;
  };
  const key = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // What is typed goes into the file that is saved.
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's' && finish(0, 0)) return;
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      closed.current = true;
      cancel();
    } else if (event.key === 'Enter' && !event.altKey) {
      event.preventDefault();
      finish(event.shiftKey ? -1 : 1, 0);
    } else if (event.key === 'Tab') {
      event.preventDefault();
      finish(0, event.shiftKey ? -1 : 1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      setText(withLineBreak(event.currentTarget));
    } else if (event.key === 'F2') {
      fresh.current = !fresh.current;
    } else if (fresh.current && STEPS[event.key] && !FORMULA.test(text) && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey) {
      // In a formula an arrow key would point at a cell: here it moves in the text.
      event.preventDefault();
      finish(...STEPS[event.key]!);
    }
  };
  const { zoom } = editing;
  const { left, top, width, height } = editing.rect;
  return (
    <textarea
      ref={field}
      className="cell-editor"
      aria-label={label}
      spellCheck={false}
      value={text}
      rows={1}
      style={{ left, top, minWidth: width, minHeight: height, width: Math.max(width, (text.length * LETTER + 2 * LETTER) * zoom), fontSize: FONT * zoom }}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={key}
      onMouseDown={() => (fresh.current = false)}
      onBlur={() => void finish(0, 0)}
    />
  );
}
