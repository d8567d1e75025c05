/** `npm run bench`: the figures of the README and of commits, measured now. */
import { benchCalculation } from './calculation';
import { benchFunctions } from './functions';
import { benchPane } from './pane';
import { benchReport } from './report';

benchFunctions();
benchCalculation();
void benchReport().then(benchPane);
