/** How lists of short lines look: without bullets, and a line for each measure. */
import { tokens, typographyStyles } from '@fluentui/react-components';

export const PLAIN_LIST = {
  ...typographyStyles.caption1,
  display: 'flex',
  flexDirection: 'column',
  rowGap: tokens.spacingVerticalXS,
  margin: 0,
  padding: 0,
  listStyleType: 'none',
} as const;

/** A measure of one subject: which, its rate beside the target, a difference, what is missing. */
export const MEASURE_LINE = {
  display: 'grid',
  gridTemplateColumns: '36px 92px 48px minmax(0, 1fr)',
  columnGap: tokens.spacingHorizontalXS,
  fontVariantNumeric: 'tabular-nums',
  '& > :nth-child(3), & > :nth-child(4)': { textAlign: 'right' },
  // At 200 % what is missing stands below the rate.
  '@media (max-width: 260px)': {
    gridTemplateColumns: '36px minmax(0, 1fr)',
    '& > :nth-child(3), & > :nth-child(4)': { textAlign: 'left', gridColumnStart: 2 },
  },
} as const;
