/** The texts of the award place in the pane's language. */
import { useTexts } from '../../context';
import { AWARD_TEXTS } from '../../texts/award';

export const useAwardTexts = (): (typeof AWARD_TEXTS)['vi'] => AWARD_TEXTS[useTexts().language];
