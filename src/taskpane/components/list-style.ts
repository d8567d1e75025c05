/** A list of short lines without bullets. */
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
