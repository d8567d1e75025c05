/** `npm run bench`: every figure that the README or a commit quotes, measured now. */
import { benchReport } from './report';

void benchReport();
