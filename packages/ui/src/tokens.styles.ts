import {css} from 'lit';

// Made by .scripts/tokens.js from packages/ui/tokens. Change it there.

/**
 * The values that every element reads. A page sets the public `--civic-*` names on any ancestor; here they get their
 * fallbacks. Greys are mixed from the page's own text colour, so that they follow a page that is light or dark.
 */
export const tokens = css`
  :host {
    --_border-width: var(--civic-border-width, 1px);
    --_accent: var(--civic-color-accent, #1a5276);
    --_control: var(--civic-color-control, currentColor);
    --_danger: var(--civic-color-danger, #b3261e);
    --_field: var(--civic-color-field, transparent);
    --_focus-inner: var(--civic-color-focus-inner, #fff);
    --_focus-outer: var(--civic-color-focus-outer, #0b57d0);
    --_line: var(--civic-color-line, rgb(128 128 128 / 50%));
    --_link: var(--civic-color-link, currentColor);
    --_on-accent: var(--civic-color-on-accent, #fff);
    --_quiet: var(--civic-color-quiet, currentColor);
    --_soft: var(--civic-color-soft, rgb(128 128 128 / 9%));
    --_success: var(--civic-color-success, #1b6e3c);
    --_surface: var(--civic-color-surface, Canvas);
    --_text: var(--civic-color-text, CanvasText);
    --_warning: var(--civic-color-warning, #855600);
    --_control-size: var(--civic-control-size, 44px);
    --_duration: var(--civic-duration, 120ms);
    --_focus-width: var(--civic-focus-width, 3px);
    --_heading: calc(1em * var(--civic-font-scale-heading, 1.5));
    --_large: calc(1em * var(--civic-font-scale-large, 1.125));
    --_small: calc(1em * var(--civic-font-scale-small, 0.875));
    --_x-large: calc(1em * var(--civic-font-scale-x-large, 1.25));
    --_leading: var(--civic-line-height-normal, 1.5);
    --_leading-tight: var(--civic-line-height-tight, 1.3);
    --_radius: var(--civic-radius, 4px);
    --_space-1: var(--civic-space-1, 4px);
    --_space-2: var(--civic-space-2, 8px);
    --_space-3: var(--civic-space-3, 12px);
    --_space-4: var(--civic-space-4, 16px);
    --_space-5: var(--civic-space-5, 20px);
    --_space-6: var(--civic-space-6, 24px);
    --_space-7: var(--civic-space-7, 32px);
    --_space-8: var(--civic-space-8, 48px);
    --_sticky-size: var(--civic-sticky-size, 96px);
  }
  @supports (color: color-mix(in srgb, red, red)) {
    :host {
      --_control: var(--civic-color-control, color-mix(in srgb, currentColor 62%, transparent));
      --_line: var(--civic-color-line, color-mix(in srgb, currentColor 28%, transparent));
      --_link: var(--civic-color-link, currentColor);
      --_quiet: var(--civic-color-quiet, color-mix(in srgb, currentColor 88%, transparent));
      --_soft: var(--civic-color-soft, color-mix(in srgb, currentColor 5%, transparent));
    }
  }
  /* A page that says it is dark (color-scheme) gets lighter signal colours. */
  @supports (color: light-dark(red, red)) {
    :host {
      --_accent: var(--civic-color-accent, light-dark(#1a5276, #9fcdf0));
      --_danger: var(--civic-color-danger, light-dark(#b3261e, #ffb4ab));
      --_focus-inner: var(--civic-color-focus-inner, light-dark(#fff, #0d1b26));
      --_focus-outer: var(--civic-color-focus-outer, light-dark(#0b57d0, #a8c7fa));
      --_on-accent: var(--civic-color-on-accent, light-dark(#fff, #0d1b26));
      --_success: var(--civic-color-success, light-dark(#1b6e3c, #8fdba8));
      --_warning: var(--civic-color-warning, light-dark(#855600, #f2c66d));
    }
    /* Whoever asked the system for more contrast gets it, where the page has not chosen a colour itself. */
    @media (prefers-contrast: more) {
      :host {
        --_accent: var(--civic-color-accent, light-dark(#0b3a57, #cfe8ff));
        --_danger: var(--civic-color-danger, light-dark(#8c1410, #ffd9d4));
        --_focus-inner: var(--civic-color-focus-inner, light-dark(#fff, #000));
        --_focus-outer: var(--civic-color-focus-outer, light-dark(#00318a, #d3e3fd));
        --_on-accent: var(--civic-color-on-accent, light-dark(#fff, #000));
        --_success: var(--civic-color-success, light-dark(#0b4a25, #c4f5d2));
        --_warning: var(--civic-color-warning, light-dark(#573800, #ffe2a8));
        --_control: var(--civic-color-control, currentColor);
        --_line: var(--civic-color-line, color-mix(in srgb, currentColor 60%, transparent));
        --_link: var(--civic-color-link, currentColor);
        --_quiet: var(--civic-color-quiet, currentColor);
        --_soft: var(--civic-color-soft, color-mix(in srgb, currentColor 5%, transparent));
      }
    }
  }
  /* A page may set its accent alone: black or white, whichever can be read on it. */
  @supports (color: oklch(from red l c h)) {
    :host {
      --_on-accent: var(--civic-color-on-accent, oklch(from var(--_accent) clamp(0, (0.65 - l) * 1000, 1) 0 0));
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_duration: 0s;
    }
  }
`;
