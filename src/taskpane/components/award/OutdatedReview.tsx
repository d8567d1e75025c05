/** Asks before a list or a paper is made from figures that the report does not have any more. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { JSX } from 'react';
import { namesIn } from '../../../award/sentences';
import type { From } from '../../review-controller';
import { useAwardTexts } from './award-texts';

export interface OutdatedReviewProps {
  names: readonly string[];
  blocked: boolean;
  onGo(from: From): void;
}

export function OutdatedReview({ names, blocked, onGo }: OutdatedReviewProps): JSX.Element | null {
  const texts = useAwardTexts();
  if (names.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{texts.outdated.title(names.length)}</MessageBarTitle> {texts.outdated.who(namesIn(names, texts))}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" appearance="primary" disabledFocusable={blocked} onClick={() => onGo('report')}>
          {texts.outdated.update}
        </Button>
        <Button size="small" disabledFocusable={blocked} onClick={() => onGo('review')}>
          {texts.outdated.asIs}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
