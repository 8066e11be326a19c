/** A drawing on a grid of 24, in lines of one width. */
export interface Icon {
  /** What the pen does, as in the `d` of an SVG path. */
  readonly path: string;
  /** It points along the line of reading, so it is turned round where people read from right to left. */
  readonly mirrored?: boolean;
}

// Each is a constant of its own: a page carries those that it names, and no others.

const circle = 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0';

export const check: Icon = {path: 'M5 12.5l4.5 4.5L19 7.5'};
export const cross: Icon = {path: 'M6 6l12 12M18 6L6 18'};
export const plus: Icon = {path: 'M12 5v14M5 12h14'};
export const minus: Icon = {path: 'M5 12h14'};

export const chevronUp: Icon = {path: 'M6 15l6-6 6 6'};
export const chevronDown: Icon = {path: 'M6 9l6 6 6-6'};
export const chevronStart: Icon = {path: 'M15 6l-6 6 6 6', mirrored: true};
export const chevronEnd: Icon = {path: 'M9 6l6 6-6 6', mirrored: true};
export const arrowUp: Icon = {path: 'M12 19V5M6 11l6-6 6 6'};
export const arrowDown: Icon = {path: 'M12 5v14M6 13l6 6 6-6'};
export const arrowStart: Icon = {path: 'M19 12H5M11 6l-6 6 6 6', mirrored: true};
export const arrowEnd: Icon = {path: 'M5 12h14M13 6l6 6-6 6', mirrored: true};

export const info: Icon = {path: `${circle}M12 11v5.5M12 7.5h.01`};
export const success: Icon = {path: `${circle}M8 12.4l2.8 2.8L16 9.6`};
export const warning: Icon = {path: 'M12 4L2.5 20.5h19zM12 10v5M12 17.6h.01'};
export const error: Icon = {path: 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM9.2 9.2l5.6 5.6M14.8 9.2l-5.6 5.6'};

export const calendar: Icon = {path: 'M4 6h16v14.5H4zM4 11h16M8.5 3.5v5M15.5 3.5v5'};
export const clock: Icon = {path: `${circle}M12 7v5l3.5 2`};
export const pin: Icon = {
  path: 'M12 21.5s7-6.6 7-12a7 7 0 1 0-14 0c0 5.4 7 12 7 12zM9.7 9.5a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0-4.6 0',
};
export const phone: Icon = {
  path: 'M5 4h3.5l1.8 4.6-2.3 1.7a12 12 0 0 0 5.7 5.7l1.7-2.3L20 15.5V19a1.5 1.5 0 0 1-1.6 1.5C10.6 20 4 13.4 3.5 5.6A1.5 1.5 0 0 1 5 4z',
};
export const mail: Icon = {path: 'M3 5.5h18v13H3zM3.5 6.5l8.5 7 8.5-7'};
export const globe: Icon = {path: `${circle}M3 12h18M12 3c5 5.5 5 12.5 0 18c-5-5.5-5-12.5 0-18z`};

export const search: Icon = {path: 'M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0M15.5 15.5l5 5'};
export const print: Icon = {path: 'M7 8.5v-5h10v5M7 17H3.5V8.5h17V17H17M7 13.5h10v7H7z'};
export const share: Icon = {
  path: 'M15.5 5.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M3.5 12a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M15.5 18.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M8.2 10.8l7.6-4.1M8.2 13.2l7.6 4.1',
};
export const download: Icon = {path: 'M12 3.5v12M7 10.5l5 5 5-5M4.5 20.5h15'};
export const external: Icon = {path: 'M14 4h6v6M20 4l-9 9M10 5.5H4V20h14.5v-6', mirrored: true};

export const person: Icon = {path: 'M8 7.5a4 4 0 1 0 8 0a4 4 0 1 0-8 0M4 20.5c.6-4.6 3.8-6.5 8-6.5s7.4 1.9 8 6.5'};
export const people: Icon = {
  path: 'M5.5 7.5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0M2.5 20c.4-4.2 3-6 6.5-6s6.1 1.8 6.5 6M15.5 4.3a3.5 3.5 0 0 1 0 6.4M18 14.4c2 .8 3.2 2.7 3.5 5.6',
};
export const list: Icon = {path: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01', mirrored: true};
/** What something is dragged by. */
export const move: Icon = {path: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01'};
export const trash: Icon = {path: 'M4 7h16M9.5 7V3.5h5V7M6 7l1 13.5h10L18 7M10 11.5v5M14 11.5v5'};
export const edit: Icon = {path: 'M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM13.5 7l3.5 3.5'};
