/** Icon sets as characters: the grid shows the meaning of an icon, not Microsoft's drawing of it. */
import type { Icon } from './visual-rules';

/** Lowest first. Sets with the same idea share a row. */
const GLYPHS: readonly [RegExp, readonly string[]][] = [
  [/^ThreeArrows/, ['▼', '►', '▲']],
  [/^FourArrows/, ['▼', '◢', '◥', '▲']],
  [/^FiveArrows/, ['▼', '◢', '►', '◥', '▲']],
  [/^ThreeTriangles/, ['▼', '▬', '▲']],
  [/^ThreeStars/, ['☆', '⯪', '★']],
  [/^(Four|Five)Rating|^FiveQuarters|^FiveBoxes/, ['○', '◔', '◑', '◕', '●']],
  [/^ThreeSymbols/, ['✖', '!', '✔']],
  [/^ThreeFlags/, ['⚑', '⚑', '⚑']],
];
const LIGHTS = ['○', '◑', '●', '●', '●'];

/** One character for an icon. */
export const iconGlyph = ({ set, index }: Icon): string => (GLYPHS.find(([name]) => name.test(set))?.[1] ?? LIGHTS)[index] ?? '●';
