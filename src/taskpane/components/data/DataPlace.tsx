/** "Số liệu": what of the figures does not fit together, how the reports are read, which sheets are left out and why; how results are written. */
import { Button } from '@fluentui/react-components';
import { type JSX, lazy, useMemo } from 'react';
import type { PlaceProps } from '../../App';
import { useTexts } from '../../context';
import { activePlan } from '../../controller';
import { RereadIcon } from '../../icons';
import { sheetCards } from '../../view';
import { Actions } from '../ActionBar';
import { FigureChecks } from './FigureChecks';
import { FormulaSection } from './FormulaSection';
import { Loaded } from '../Loaded';
import { Questions } from '../Questions';
import { Section } from '../Section';
import { Pointing } from './Pointing';
import { RefusedSheets } from './RefusedSheets';
import { SheetCardView } from './SheetCardView';

const UnitReports = lazy(() => import('./UnitReports'));

export default function DataPlace({ state, controller, busy }: PlaceProps): JSX.Element {
  const { report, action } = useTexts();
  const { found } = state;
  const cards = useMemo(() => (found ? sheetCards(found) : []), [found]);
  const forget = (sheet: string): void => void controller.forget(sheet);
  // Only once nothing was found: what opens by itself while a report is read would close under a click.
  const isNothing = !found && state.phase !== 'idle' && state.phase !== 'examining';
  const refused = found?.examination.recognition.refused ?? state.failure?.refused ?? [];
  return (
    <>
      <Questions state={state} controller={controller} busy={busy} />
      {found && <FigureChecks found={found} />}
      <Section heading={report.heading(cards.length)} help="so-lieu">
        {cards.map((card) => (
          <SheetCardView key={card.key} card={card} busy={busy} onForget={forget} onSay={(said) => void controller.say(said)} />
        ))}
        <Pointing state={state} controller={controller} open={isNothing} />
        <RefusedSheets refused={refused} answered={found?.examination.reading} busy={busy} onForget={forget} open={isNothing} />
      </Section>
      <Loaded>
        <UnitReports plan={activePlan(state)} blocked={busy} onChanged={() => void controller.reread()} />
      </Loaded>
      <FormulaSection chosen={state.formulas} standing={state.plan.formulas} busy={busy} controller={controller} />
      <Actions>
        <Button appearance="primary" icon={<RereadIcon />} disabledFocusable={busy} onClick={() => void controller.reread()}>
          {action.reread}
        </Button>
      </Actions>
    </>
  );
}
