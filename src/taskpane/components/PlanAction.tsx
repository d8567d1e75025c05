/** The main action about the plan that counts: to its sheet; onto a sheet, where it is a built-in one. */
import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { PlaceProps } from '../App';
import { chosenSheet } from '../../excel/plan-state';
import { usePane } from '../context';
import { activePlan } from '../controller';
import { Actions } from './ActionBar';

export function PlanAction({ state, controller, busy }: PlaceProps): JSX.Element {
  const { texts, goTo } = usePane();
  const { action } = texts.plan;
  const sheet = chosenSheet(state.plan);
  return (
    <Actions>
      {sheet ? (
        <Button appearance="primary" onClick={() => goTo(sheet.name, sheet.address)}>
          {action.goTo}
        </Button>
      ) : (
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void controller.createPlan(activePlan(state))}>
          {action.create}
        </Button>
      )}
    </Actions>
  );
}
