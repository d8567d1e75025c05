/** `npm run bench`: every figure that the README or a commit quotes, measured now. */
import { benchCalculation } from './calculation';
import { benchFunctions } from './functions';
import { benchReport } from './report';

benchFunctions();
benchCalculation();
void benchReport();
