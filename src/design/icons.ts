import { type Html, trusted } from './view.ts';

// Drawn on a grid of 24 with one stroke, so that they sit well beside the text.
const drawings = {
  check: 'M4 12.5l5.5 5.5L20 7',
  cross: 'M6 6l12 12M18 6L6 18',
  half: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18zM12 3v18M12 8l6.5-1M12 12h9M12 16l7 1.5',
  clock: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18zM12 7v5.5l4 2.5',
  alarm: 'M12 3L2 20.5h20zM12 10v4.5M12 17.25v.5',
  info: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18zM12 11v6M12 7v.5',
  dash: 'M5 12h14',
  dot: 'M12 10a2 2 0 1 0 0 4a2 2 0 1 0 0-4z',
  circle: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16z',
  forward: 'M4 12h15M13 6l6 6l-6 6',
  back: 'M20 12H5M11 6l-6 6l6 6',
  change: 'M4 9h14M14 5l4 4l-4 4M20 16H6M10 12l-4 4l4 4',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM15.5 15.5L21 21',
  person: 'M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8zM4 21c.5-5 4-6.5 8-6.5s7.5 1.5 8 6.5',
  mail: 'M3 5.5h18v13H3zM3.5 6.5L12 13l8.5-6.5',
  phone: 'M5 3.5h4l2 5l-2.5 2a12 12 0 0 0 5 5l2-2.5l5 2v4c0 1-1 1.5-2 1.5C10 20 4 14 3.5 5.5c0-1 .5-2 1.5-2z',
  pin: 'M12 21.5c5-5.5 7-8.5 7-11.5a7 7 0 0 0-14 0c0 3 2 6 7 11.5zM12 7.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5z',
  map: 'M3 6.5l6-2.5l6 2.5l6-2.5V17.5L15 20l-6-2.5L3 20zM9 4v13.5M15 6.5V20',
  calendar: 'M4 5.5h16v15H4zM4 10h16M8 3v4M16 3v4',
  voice: 'M4 4.5h16v12h-9l-5 4v-4H4z',
  promise: 'M4 12.5l4 4L15 8M11 15l1.5 1.5L20.5 8',
  decision: 'M5 3.5h10l4 4v13H5zM9 12h6M9 16h6',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15zM10 21h4',
  photo: 'M3 6.5h5l1.5-2.5h5L16 6.5h5v13H3zM12 9.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7z',
  filter: 'M3 6h18M6.5 12h11M10 18h4',
} as const;

export type IconName = keyof typeof drawings;

/** A small drawing beside a word. It says nothing by itself: the word does. */
export function icon(name: IconName): Html {
  return trusted(
    `<svg class="sw-icon" aria-hidden="true" viewBox="0 0 24 24" width="24" height="24"><path d="${drawings[name]}"/></svg>`,
  );
}
