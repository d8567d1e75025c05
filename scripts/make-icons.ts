/** Draws assets/*.png: the add-in's icon and one per ribbon command, in every size that Office asks for. Run: tsx scripts/make-icons.ts */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Layer, type Shape, box, cut, disc, polygon, star, stroke, turned } from './shapes';
import { encodePng } from './png';

export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;

const GREEN = '#107C41';
const PALE = '#CFE8D8';
const WHITE = '#FFFFFF';
const GOLD = '#F2B90D';
const AMBER = '#B87A00';
const RED = '#C8342B';
const BLUE = '#2B579A';
const GREY = '#5C6670';

/** A sheet: green frame and head, pale first column, lines between the rows. */
function sheet(left: number, top: number, right: number, bottom: number): Layer[] {
  const frame = box(left, top, right, bottom, 2);
  const inner = box(left + 2, top + 7, right - 2, bottom - 2, 0.6);
  const step = (bottom - top - 9) / 3;
  const lines = [1, 2].map((n): Layer => ({ shape: box(left + 2, top + 6.3 + n * step, right - 2, top + 7.7 + n * step), color: PALE }));
  return [{ shape: frame, color: GREEN }, { shape: inner, color: WHITE }, ...lines, { shape: box(left + 9.3, top + 7, left + 10.7, bottom - 2), color: PALE }];
}

/** A gap around what lies over the sheet, so that it stands out at 16 pixels. */
const around = (shape: Shape, width: number): Layer => ({ shape: (x, y) => shape(x, y) - width, color: '' });

const medal = (cx: number, cy: number, radius: number): Layer[] => [
  around(disc(cx, cy, radius), 1.4),
  {
    shape: polygon(
      [cx - radius * 0.75, cy],
      [cx - radius * 0.95, cy + radius * 1.9],
      [cx, cy + radius * 1.35],
      [cx + radius * 0.95, cy + radius * 1.9],
      [cx + radius * 0.75, cy],
    ),
    color: RED,
  },
  { shape: disc(cx, cy, radius), color: AMBER },
  { shape: disc(cx, cy, radius - 1.1), color: GOLD },
  { shape: star(cx, cy, radius * 0.62, radius * 0.27), color: WHITE },
];

const check = (cx: number, cy: number, radius: number): Layer[] => [
  around(disc(cx, cy, radius), 1.4),
  { shape: disc(cx, cy, radius), color: BLUE },
  { shape: stroke(2.4, [cx - radius * 0.48, cy + 0.2], [cx - radius * 0.1, cy + radius * 0.42], [cx + radius * 0.5, cy - radius * 0.4]), color: WHITE },
];

/** Steps of a staircase: bands. */
const bars = (): Layer[] => {
  const bar = (n: number, color: string): Layer => ({ shape: box(15 + n * 5, 24 - n * 4.5, 19 + n * 5, 30, 0.8), color });
  const shapes = [bar(0, RED), bar(1, GOLD), bar(2, BLUE)];
  return [...shapes.map(({ shape }) => around(shape, 1.3)), ...shapes];
};

const eraser = (): Layer[] => {
  const whole = turned(box(13, 17.5, 31, 26.5, 2.2), 22, 22, -40);
  return [
    around(whole, 1.4),
    { shape: whole, color: GREY },
    { shape: turned(box(14.2, 18.7, 29.8, 25.3, 1.2), 22, 22, -40), color: WHITE },
    { shape: cut(whole, turned(box(20, 10, 40, 34), 22, 22, -40)), color: RED },
    { shape: stroke(1.6, [18, 30.4], [30.5, 30.4]), color: GREY },
  ];
};

/** Marked rows and a check beside them. */
const markedRows = (): Layer[] => [{ shape: box(4, 12.6, 26, 17.4), color: GOLD }, ...check(23, 22.5, 7.6)];

/** A page with a title and numbered lines, and the award beside it. */
const page = (): Layer[] => [
  { shape: box(4, 1, 24, 29, 2), color: GREEN },
  { shape: box(6, 3, 22, 27, 0.6), color: WHITE },
  { shape: box(9, 6, 19, 8.4), color: GREEN },
  ...[0, 1, 2].flatMap((n): Layer[] => [
    { shape: box(8, 11.5 + n * 5, 10.2, 13.7 + n * 5), color: GOLD },
    { shape: box(11.8, 11.5 + n * 5, 20, 13.7 + n * 5), color: PALE },
  ]),
];

export const ICONS: Record<string, Layer[]> = {
  icon: [
    { shape: box(1, 1, 31, 31, 6), color: GREEN },
    { shape: box(5.5, 6.5, 20.5, 9, 1.2), color: PALE },
    { shape: box(5.5, 12, 15, 14.5, 1.2), color: PALE },
    { shape: box(5.5, 17.5, 13, 20, 1.2), color: PALE },
    ...medalOnGreen(),
  ],
  board: [...sheet(2, 2, 28, 27), ...medal(22.5, 19.5, 6.8)],
  classify: [...sheet(2, 2, 28, 27), ...bars()],
  mark: [...sheet(2, 2, 28, 27), ...markedRows()],
  list: [...page(), ...medal(23, 20, 6.4)],
  remove: [...sheet(2, 2, 28, 27), ...eraser()],
  help: questionMark(),
};

/** A question mark in a disc. */
function questionMark(): Layer[] {
  const bow = cut(cut(disc(16, 12.4, 5.6), disc(16, 12.4, 2.7)), box(8, 12.6, 14.6, 20));
  return [
    { shape: disc(16, 16, 14), color: GREEN },
    { shape: bow, color: WHITE },
    { shape: box(14.6, 15.2, 17.4, 20.4, 0.4), color: WHITE },
    { shape: disc(16, 24, 1.9), color: WHITE },
  ];
}

function medalOnGreen(): Layer[] {
  return medal(21, 16.5, 7.2).filter(({ color }) => color !== '');
}

/** Sub-pixel grid: distances smooth the edges, the grid the thin lines at 16 pixels. */
const GRID = 4;

/** Draws layers at a size. A layer without colour clears what lies below. */
export function draw(layers: readonly Layer[], size: number): Uint8Array {
  const rgba = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) rgba.set(pixel(layers, x, y, 32 / size), (y * size + x) * 4);
  return rgba;
}

function pixel(layers: readonly Layer[], px: number, py: number, unit: number): number[] {
  // Premultiplied, so that a clear sample adds no dark edge.
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < GRID * GRID; i++) {
    const x = (px + ((i % GRID) + 0.5) / GRID) * unit;
    const y = (py + (Math.floor(i / GRID) + 0.5) / GRID) * unit;
    sample(layers, x, y, unit / GRID).forEach((value, channel) => (sum[channel]! += value));
  }
  const alpha = sum[3]! / (GRID * GRID);
  return alpha === 0 ? [0, 0, 0, 0] : [...sum.slice(0, 3).map((value) => Math.round(value / sum[3]!)), Math.round(alpha * 255)];
}

function sample(layers: readonly Layer[], x: number, y: number, edge: number): [number, number, number, number] {
  let [r, g, b, a] = [0, 0, 0, 0];
  for (const { shape, color } of layers) {
    const cover = Math.max(0, Math.min(1, 0.5 - shape(x, y) / edge));
    if (cover === 0) continue;
    const [red, green, blue] = color === '' ? [0, 0, 0] : [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
    const add = color === '' ? 0 : cover;
    [r, g, b, a] = [r * (1 - cover) + red! * add, g * (1 - cover) + green! * add, b * (1 - cover) + blue! * add, a * (1 - cover) + add];
  }
  return [r, g, b, a];
}

/** Writes every icon in every size into a folder. */
export function makeIcons(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, layers] of Object.entries(ICONS)) {
    for (const size of ICON_SIZES) writeFileSync(join(folder, `${name}-${size}.png`), encodePng(size, size, draw(layers, size)));
  }
}

if (process.argv[1]?.endsWith('make-icons.ts')) makeIcons(join(__dirname, '..', 'assets'));
