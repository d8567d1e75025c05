/** Help: what the add-in writes into a workbook, and the check of the Excel at hand. Loaded on demand. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTexts } from '../../context';
import type { PlaceProps } from '../../App';
import { aboutExcel } from '../../environment';
import CheckPart from './CheckPart';
import { Disclosure, Section } from '../Section';

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, marginBottom: tokens.spacingVerticalS },
  table: { borderCollapse: 'collapse', width: '100%', ...typographyStyles.caption1, '& th': { textAlign: 'start' } },
  cell: { verticalAlign: 'top', overflowWrap: 'anywhere', padding: tokens.spacingHorizontalXS, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

export default function HelpPlace({ controller, busy }: PlaceProps): JSX.Element {
  const { help } = useTexts();
  return (
    <Section heading={help.heading}>
      <Disclosure summary={help.written.summary}>
        <Written />
      </Disclosure>
      <Disclosure summary={help.check.summary}>
        <CheckPart busy={busy} controller={controller} about={aboutExcel()} />
      </Disclosure>
    </Section>
  );
}

function Written(): JSX.Element {
  const { written } = useTexts().help;
  const styles = useStyles();
  return (
    <>
      <p className={styles.text}>{written.intro}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            {[written.what, written.where, written.removed].map((heading) => (
              <th key={heading} scope="col" className={styles.cell}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.entries(written.rows).map(([key, cells]) => (
            <tr key={key}>
              {cells.map((text) => (
                <td key={text} className={styles.cell}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.text}>{written.files}</p>
    </>
  );
}
