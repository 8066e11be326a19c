import {html, type TemplateResult} from 'lit';

/** A heading of the level that fits the page around it; `#heading` and `::part(heading)` style it. Out of range is taken for the nearest. */
export function renderHeading(level: number, content: unknown): TemplateResult {
  switch (Math.min(6, Math.max(1, level))) {
    case 1:
      return html`<h1 id="heading" part="heading">${content}</h1>`;
    case 2:
      return html`<h2 id="heading" part="heading">${content}</h2>`;
    case 3:
      return html`<h3 id="heading" part="heading">${content}</h3>`;
    case 4:
      return html`<h4 id="heading" part="heading">${content}</h4>`;
    case 5:
      return html`<h5 id="heading" part="heading">${content}</h5>`;
    default:
      return html`<h6 id="heading" part="heading">${content}</h6>`;
  }
}
