declare module 'polylabel' {
  /** The point inside a polygon that is furthest from its edge. */
  export default function polylabel(
    polygon: readonly (readonly (readonly number[])[])[],
    precision?: number,
  ): [number, number] & { distance: number };
}
