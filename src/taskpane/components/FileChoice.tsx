/** Files that a person chooses or drops, as many as there are: read here, handed on as bytes. Nothing leaves the machine. */
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, useRef, useState } from 'react';

const useStyles = makeStyles({
  area: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Hover, border: `1px dashed ${tokens.colorBrandStroke1}` },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

export interface FileChoiceProps {
  label: string;
  /** Beside the button: that files can be dropped, too. */
  hint: string;
  /** Endings and media types, as an input takes them. */
  accept: string;
  disabled: boolean;
  onFiles(files: { name: string; bytes: Uint8Array }[]): void;
}

export function FileChoice({ label, hint, accept, disabled, onFiles }: FileChoiceProps): JSX.Element {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const read = async (list: FileList | null): Promise<void> => {
    const files = await Promise.all([...(list ?? [])].map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
    // The same files can be chosen again.
    if (input.current) input.current.value = '';
    onFiles(files);
  };
  return (
    <div
      className={over ? `${styles.area} ${styles.over}` : styles.area}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!disabled);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!disabled) void read(event.dataTransfer.files);
      }}
    >
      <input ref={input} type="file" multiple accept={accept} hidden aria-label={label} onChange={(event) => void read(event.target.files)} />
      <Button size="small" disabledFocusable={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <span className={styles.hint}>{hint}</span>
    </div>
  );
}
