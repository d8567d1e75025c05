/** A button that asks for a JSON file and hands its text on. */
import { Button } from '@fluentui/react-components';
import { type JSX, useRef } from 'react';

export function ImportButton({ disabled, label, onText }: { disabled: boolean; label: string; onText(text: string): void }): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const read = async (files: FileList | null): Promise<void> => {
    const file = files?.[0];
    // What cannot be read is refused like any other file that is none of ours.
    if (file) onText(await file.text().catch(() => ''));
    // The same file may be chosen again after it was mended.
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <input ref={input} type="file" accept=".json,application/json" hidden aria-label={label} onChange={(event) => void read(event.target.files)} />
      <Button size="small" disabledFocusable={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
