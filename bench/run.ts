/** `npm run bench`: the figures of the README and of commits, measured now. */
import { benchCalculation } from './calculation';
import { benchFunctions } from './functions';
import { benchReport } from './report';

benchFunctions();
benchCalculation();
void benchReport();
