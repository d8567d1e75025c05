/** Asks what becomes of a review that is of another campaign than the plan: its answers are never read as those of this one unasked. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { AssessedSubject } from '../../../assessment/report';
import type { Plan } from '../../../plan/plan';
import { useTexts } from '../../context';
import type { OtherCampaign as Other, ReviewController } from '../../review-controller';
import { useAwardTexts } from './award-texts';

export interface OtherCampaignProps {
  other: Other;
  plan: Plan;
  assessed: readonly AssessedSubject[] | null;
  blocked: boolean;
  controller: ReviewController;
}

export function OtherCampaign({ other: { review, sheet }, plan, assessed, blocked, controller }: OtherCampaignProps): JSX.Element {
  const award = useAwardTexts();
  const { date } = useTexts();
  const { campaign: texts, review: say } = award;
  const period = ({ from, to }: Plan['dataPeriod']): string => `${date(from)} – ${date(to)}`;
  const begin = (taken: 'posts' | 'nothing') => () => assessed && void controller.begin(assessed, taken);
  return (
    <MessageBar intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{texts.title(sheet)}</MessageBarTitle> {texts.which(review.name, period(review.dataPeriod), plan.name, period(plan.dataPeriod))}
      </MessageBarBody>
      <MessageBarActions>
        {(['posts', 'nothing'] as const).map((taken) => (
          <Button
            key={taken}
            size="small"
            appearance={taken === 'posts' ? 'primary' : 'secondary'}
            disabledFocusable={blocked || !assessed}
            title={assessed ? undefined : say.noReport}
            onClick={begin(taken)}
          >
            {texts.begin[taken]}
          </Button>
        ))}
        <Button size="small" disabledFocusable={blocked} onClick={() => void controller.continue()}>
          {texts.same}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
