/** The colours of our live rules: Excel's own for good, bad and neutral, known to every user and readable in print. */

export const GOOD = { fill: '#C6EFCE', font: '#006100' };
export const BAD = { fill: '#FFC7CE', font: '#9C0006' };
export const OPEN = { fill: '#FFEB9C', font: '#7F6000' };
export const NEUTRAL = { fill: '#EDEDED', font: '#595959' };
