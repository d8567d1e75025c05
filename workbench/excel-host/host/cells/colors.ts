/** Colours as Excel takes them (`#RRGGBB`, `RRGGBB`, an HTML name) and gives them back (`#RRGGBB`). */
import { invalidArgument } from '../errors';

const NAMES: Record<string, string> = {
  aqua: '#00FFFF', black: '#000000', blue: '#0000FF', brown: '#A52A2A', cyan: '#00FFFF', darkgreen: '#006400', darkred: '#8B0000', fuchsia: '#FF00FF',
  gold: '#FFD700', gray: '#808080', green: '#008000', grey: '#808080', lightblue: '#ADD8E6', lightgray: '#D3D3D3', lightgreen: '#90EE90', lightyellow: '#FFFFE0',
  lime: '#00FF00', magenta: '#FF00FF', maroon: '#800000', navy: '#000080', olive: '#808000', orange: '#FFA500', pink: '#FFC0CB', purple: '#800080',
  red: '#FF0000', silver: '#C0C0C0', teal: '#008080', white: '#FFFFFF', yellow: '#FFFF00',
}; // prettier-ignore

/** The colour as `#RRGGBB`; InvalidArgument for anything else. */
export function readColor(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  const hex = /^#?([0-9a-fA-F]{6})$/.exec(value);
  const color = hex ? `#${hex[1]!.toUpperCase()}` : NAMES[value.toLowerCase()];
  if (!color) throw invalidArgument();
  return color;
}
