/** `npm run bench`: every figure that the README or a commit quotes, measured now. */
import { benchFunctions } from './functions';
import { benchReport } from './report';

benchFunctions();
void benchReport();
