/**
 * The icons as layers of simple shapes on a field of 32 × 32 units. A shape tells a point's distance to its edge (negative inside), from which
 * the drawing makes smooth edges at every size.
 */
export type Shape = (x: number, y: number) => number;

export interface Layer {
  shape: Shape;
  color: string;
}

export const box =
  (left: number, top: number, right: number, bottom: number, radius = 0): Shape =>
  (x, y) => {
    const dx = Math.abs(x - (left + right) / 2) - (right - left) / 2 + radius;
    const dy = Math.abs(y - (top + bottom) / 2) - (bottom - top) / 2 + radius;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };

export const disc =
  (cx: number, cy: number, radius: number): Shape =>
  (x, y) =>
    Math.hypot(x - cx, y - cy) - radius;

/** A line with round ends through several points. */
export const stroke =
  (width: number, ...points: readonly (readonly [number, number])[]): Shape =>
  (x, y) =>
    Math.min(...points.slice(1).map((to, i) => toSegment(x, y, points[i]!, to))) - width / 2;

function toSegment(x: number, y: number, [ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** A filled polygon. */
export const polygon =
  (...points: readonly (readonly [number, number])[]): Shape =>
  (x, y) => {
    let inside = false;
    let nearest = Infinity;
    points.forEach((a, i) => {
      const b = points[(i + 1) % points.length]!;
      nearest = Math.min(nearest, toSegment(x, y, a, b));
      if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
    });
    return inside ? -nearest : nearest;
  };

/** A shape turned about a point, clockwise in degrees. */
export function turned(shape: Shape, cx: number, cy: number, degrees: number): Shape {
  const [cos, sin] = [Math.cos((-degrees * Math.PI) / 180), Math.sin((-degrees * Math.PI) / 180)];
  return (x, y) => shape(cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos);
}

export const cut =
  (shape: Shape, hole: Shape): Shape =>
  (x, y) =>
    Math.max(shape(x, y), -hole(x, y));

export const star = (cx: number, cy: number, outer: number, inner: number): Shape =>
  polygon(
    ...Array.from({ length: 10 }, (_, i): [number, number] => {
      const [angle, radius] = [(i * Math.PI) / 5 - Math.PI / 2, i % 2 ? inner : outer];
      return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
    }),
  );
