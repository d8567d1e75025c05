/** Asks which rows with answers go on as those whom the report names otherwise now; says of each why it is thought so. */
import { Button, Checkbox, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { type JSX, useState } from 'react';
import { moveKey, type MovesTaken, type SubjectMove } from '../../../award/review-update';
import { isPerson } from '../../../award/subject';
import { useAwardTexts } from './award-texts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    margin: 0,
    padding: 0,
    border: 0,
    maxHeight: '40vh',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    minWidth: 0,
  },
  line: { paddingTop: tokens.spacingVerticalXXS },
});

export interface MovedPeopleProps {
  moves: readonly SubjectMove[];
  blocked: boolean;
  onAnswer(moves: MovesTaken): void;
}

export function MovedPeople({ moves, blocked, onAnswer }: MovedPeopleProps): JSX.Element | null {
  const texts = useAwardTexts().moves;
  const styles = useStyles();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  if (moves.length === 0) return null;
  const taken = moves.filter((move) => !left.has(moveKey(move)));
  const choose = (move: SubjectMove, isTaken: boolean): void => {
    const next = new Set(left);
    if (isTaken) next.delete(moveKey(move));
    else next.add(moveKey(move));
    setLeft(next);
  };
  return (
    <MessageBar intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{texts.title(moves.length)}</MessageBarTitle>
        <fieldset className={styles.list} aria-label={texts.which}>
          {moves.map((move) => (
            <Checkbox
              key={moveKey(move)}
              className={styles.line}
              checked={!left.has(moveKey(move))}
              onChange={(_, { checked }) => choose(move, checked === true)}
              label={
                <>
                  <span lang="vi">{texts.line(...sidesOf(move))}</span> ({texts.why[move.why]})
                </>
              }
            />
          ))}
        </fieldset>
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" appearance="primary" disabledFocusable={blocked} onClick={() => onAnswer(new Set(taken.map(moveKey)))}>
          {texts.take(taken.length)}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** What differs: the name, the unit of a person, or both. */
function sidesOf({ from, to }: SubjectMove): [from: string, to: string] {
  const sameUnit = !isPerson(from) || from.agency === to.agency;
  const said = ({ name, agency }: SubjectMove['from']): string => (sameUnit ? name : `${name}, ${agency}`);
  return from.name === to.name && !sameUnit ? [said(from), to.agency] : [said(from), said(to)];
}
