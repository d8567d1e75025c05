/** Cell addresses that select their cell in Excel when they are chosen. */
import { Link } from '@fluentui/react-components';
import { Fragment, type JSX } from 'react';
import { usePane } from '../context';

export function CellLink({ sheet, address, text = address }: { sheet: string; address: string; text?: string }): JSX.Element {
  const { texts, goTo } = usePane();
  const label = texts.report.goTo(sheet, address);
  // The name begins with what is seen, so that people who speak to their PC can say it.
  return (
    <Link as="button" inline onClick={() => goTo(sheet, address)} title={label} aria-label={text === address ? label : `${text}. ${label}`}>
      {text}
    </Link>
  );
}

const MOST = 12;

/** Several addresses in a row; only the first dozen. */
export function CellLinks({ sheet, addresses, total }: { sheet: string; addresses: readonly string[]; total: number }): JSX.Element {
  const { texts } = usePane();
  const shown = addresses.slice(0, MOST);
  return (
    <>
      {shown.map((address, i) => (
        <Fragment key={address}>
          {i > 0 && ', '}
          <CellLink sheet={sheet} address={address} />
        </Fragment>
      ))}
      {total > shown.length && ` ${texts.report.moreCells(total - shown.length)}`}
    </>
  );
}
