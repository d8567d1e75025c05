/** Offers to make a sheet the review again that was one: turned into a plain range, or a copy of which the original is gone. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { LostReview as Lost } from '../../../excel/award/lost-review';
import { useAwardTexts } from './award-texts';

export interface LostReviewProps {
  lost: Lost;
  blocked: boolean;
  onRestore(): void;
}

export function LostReview({ lost: { sheet, how }, blocked, onRestore }: LostReviewProps): JSX.Element {
  const { lost: texts } = useAwardTexts();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.title(sheet)}</MessageBarTitle> {texts.how[how]}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" appearance="primary" disabledFocusable={blocked} onClick={onRestore}>
          {texts.restore}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
