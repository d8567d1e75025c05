/** Cell addresses that select their cell in Excel when they are chosen. */
import { Link, makeStyles } from '@fluentui/react-components';
import { Fragment, type JSX } from 'react';
import { usePane } from '../context';

const useStyles = makeStyles({
  link: { fontSize: 'inherit', lineHeight: 'inherit', fontWeight: 'inherit', textAlign: 'inherit' },
});

export interface CellLinkProps {
  sheet: string;
  address: string;
  text?: string;
  /** The text is quoted from the workbook. */
  quoted?: boolean;
  /** Stands within a sentence: underlined, so that colour alone does not tell it. */
  inline?: boolean;
}

export function CellLink({ sheet, address, text = address, quoted = false, inline = true }: CellLinkProps): JSX.Element {
  const { texts, goTo } = usePane();
  const styles = useStyles();
  const label = texts.report.goTo(sheet, address);
  // The name begins with what is seen, so that people who speak to their PC can say it.
  return (
    <Link
      as="button"
      className={styles.link}
      inline={inline}
      onClick={() => goTo(sheet, address)}
      title={label}
      aria-label={text === address ? label : `${text}. ${label}`}
    >
      {quoted ? <span lang="vi">{text}</span> : text}
    </Link>
  );
}

const MOST = 12;

/** Several addresses in a row; only the first dozen. */
export function CellLinks({ sheet, addresses }: { sheet: string; addresses: readonly string[] }): JSX.Element {
  const { texts } = usePane();
  const shown = addresses.slice(0, MOST);
  const more = addresses.length - shown.length;
  return (
    <>
      {shown.map((address, i) => (
        <Fragment key={address}>
          {i > 0 && ', '}
          <CellLink sheet={sheet} address={address} />
        </Fragment>
      ))}
      {more > 0 && ` ${texts.report.moreCells(more)}`}
    </>
  );
}
