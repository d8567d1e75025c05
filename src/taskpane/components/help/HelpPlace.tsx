/** Help: the manual, what colours and columns mean, the keys, what the add-in writes into a workbook, and the check of the Excel at hand. Loaded on demand. */
import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTexts } from '../../context';
import type { PlaceProps } from '../../App';
import { aboutExcel } from '../../environment';
import { COMMANDS } from '../../../commands/registry';
import { addressOf, HELP_PAGES } from '../../help-pages';
import { PLAIN_LIST } from '../list-style';
import { HELP_TEXTS } from '../../texts/help';
import { COMMIT, VERSION } from '../../../terms/version';
import CheckPart from './CheckPart';
import { Disclosure, Section } from '../Section';

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, marginBottom: tokens.spacingVerticalS },
  list: { ...PLAIN_LIST, ...typographyStyles.body1 },
  version: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  table: { borderCollapse: 'collapse', width: '100%', ...typographyStyles.caption1, '& th': { textAlign: 'start' } },
  cell: { verticalAlign: 'top', overflowWrap: 'anywhere', padding: tokens.spacingHorizontalXS, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

export default function HelpPlace({ controller, busy }: PlaceProps): JSX.Element {
  const { help: links, messages } = useTexts();
  const help = HELP_TEXTS[messages.language];
  const styles = useStyles();
  return (
    <Section heading={help.heading}>
      <ul className={styles.list}>
        {HELP_PAGES.map((page) => (
          <li key={page}>
            <Link href={addressOf(page)} target="_blank" rel="noreferrer">
              {links.pages[page]}
            </Link>
          </li>
        ))}
      </ul>
      <Disclosure summary={help.legend.summary}>
        <Table heads={[help.legend.what, help.legend.means]} rows={Object.values(help.legend.rows)} />
      </Disclosure>
      <Disclosure summary={help.shortcuts}>
        <Table heads={[help.key, help.does]} rows={COMMANDS.flatMap(({ shortcut, label }) => (shortcut ? [[shortcut, label[messages.language]]] : []))} />
      </Disclosure>
      <Disclosure summary={help.written.summary}>
        <Written />
      </Disclosure>
      <Disclosure summary={help.check.summary}>
        <CheckPart busy={busy} controller={controller} about={aboutExcel()} />
      </Disclosure>
      <p className={styles.version}>{help.version(VERSION, COMMIT)}</p>
    </Section>
  );
}

/** A small table. */
function Table({ heads, rows }: { heads: readonly string[]; rows: readonly (readonly string[])[] }): JSX.Element {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {heads.map((heading) => (
            <th key={heading} scope="col" className={styles.cell}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr key={cells[0]}>
            {cells.map((text) => (
              <td key={text} className={styles.cell}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Written(): JSX.Element {
  const { written } = HELP_TEXTS[useTexts().language];
  const styles = useStyles();
  return (
    <>
      <p className={styles.text}>{written.intro}</p>
      <Table heads={[written.what, written.where, written.removed]} rows={Object.values(written.rows)} />
      <p className={styles.text}>{written.files}</p>
    </>
  );
}
