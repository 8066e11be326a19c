/**
 * The tags of our primitives. They stand inside widgets and are nobody's markup, so the CDN build may give each version
 * its own names for them; `civic-config` is written by authors and keeps its name.
 */
export const primitiveTags = [
  'civic-allocation',
  'civic-announcer',
  'civic-bar-chart',
  'civic-button',
  'civic-card',
  'civic-checkbox',
  'civic-checkbox-group',
  'civic-combobox',
  'civic-dialog',
  'civic-error-summary',
  'civic-fieldset',
  'civic-icon',
  'civic-language-switch',
  'civic-link-button',
  'civic-matrix',
  'civic-notice',
  'civic-number-field',
  'civic-pagination',
  'civic-progress-bar',
  'civic-radio-group',
  'civic-ranking',
  'civic-rating',
  'civic-select',
  'civic-show-more',
  'civic-skeleton',
  'civic-tag',
  'civic-text-area',
  'civic-text-field',
] as const;
