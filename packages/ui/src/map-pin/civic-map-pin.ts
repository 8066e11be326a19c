import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {base} from '../base.styles.js';
import {buttonStyles} from '../button.styles.js';
import {AnnouncerController} from '../controllers/announcer-controller.js';
import {fieldStyles} from '../form-field/form-field.styles.js';
import {FormField} from '../form-field/form-field.js';
import {arrowUp, minus, plus, type Icon} from '../icon/icons.js';
import {iconStyles, renderIcon} from '../icon/render-icon.js';
import {plain, renderWords, type Words} from '../words.js';
import {styles} from './civic-map-pin.styles.js';
import {
  closest,
  heightOf,
  moveView,
  placeOf,
  pointOf,
  showPoint,
  wholeMap,
  type Bounds,
  type Place,
  type Point,
  type View,
} from './map-view.js';

/** How wide the picture is in its own units; SVG has no good way with very small ones. */
const width = 1000;
const pause = 1000;

const ways: Readonly<Record<string, Point>> = {
  ArrowLeft: {x: -1, y: 0},
  ArrowUp: {x: 0, y: -1},
  ArrowDown: {x: 0, y: 1},
  ArrowRight: {x: 1, y: 0},
};

/**
 * Asks people to show a place on a map by putting a pin there.
 *
 * The map is a picture of your own, so nobody else's server learns who looks at it. A click or a tap puts the pin; so does “Put the
 * pin in the middle”, after the buttons have moved the map and made it larger; and on the map itself the arrow keys move it, by a
 * step that becomes shorter the closer one looks. A finger or a wheel that passes over it scrolls the page as everywhere else.
 * Never ask for a pin alone: not everybody can use a map, so put a text field for the address beside it.
 *
 * @tagname civic-map-pin
 * @fires input - The person put the pin somewhere, or removed it; read `value`.
 * @fires change - The same, after `input`.
 * @csspart field - The box around everything.
 * @csspart label - The question.
 * @csspart hint - The sentence that helps to answer.
 * @csspart error - What is wrong and how to put it right.
 * @csspart map - The map.
 * @csspart pin - The pin on it.
 * @csspart button - A button.
 * @csspart icon - The sign on a button.
 * @csspart place - Where the pin is, in a sentence.
 */
export class CivicMapPin extends FormField {
  static override styles = [base, fieldStyles, buttonStyles, iconStyles, styles];

  /** Where the pin is, in degrees to four places; `null` when there is none. It is sent as `name.lat` and `name.lon`. */
  @property({attribute: false}) value: Place | null = null;
  /** Address of the picture. Degrees of longitude, and of latitude, are even on it. */
  @property() image = '';
  /** Where its edges lie, in degrees: west, south, east, north. */
  @property({attribute: false}) bounds: Bounds = [-180, -85, 180, 85];
  /** What the picture shows, for whoever does not see it. */
  @property() alt: Words = '';

  @state() private _view: View = wholeMap;
  @query('#map') private readonly _map!: HTMLElement;

  readonly #announcer = new AnnouncerController(this);

  /** Moves focus to the map. */
  override focus(options?: FocusOptions): void {
    this._map.focus(options);
  }

  protected override get initialValue(): null {
    return null;
  }

  protected override get formValue(): FormData | null {
    if (!this.value) return null;
    const data = new FormData();
    data.append(`${this.name}.lat`, String(this.value.lat));
    data.append(`${this.name}.lon`, String(this.value.lon));
    return data;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('bounds')) this._view = wholeMap;
    // A value that the page has set is shown; one that the person has moved is in sight already.
    if (this.value && changed.has('value'))
      this._view = showPoint(this._view, pointOf(this.value, this.bounds));
  }

  protected override render() {
    const {t, lang} = this.locale.translator;
    const disabled = this.isDisabled;
    return this.renderGroup(
      html`<div class="frame">
        <div
          id="map"
          part="map"
          role="application"
          tabindex=${disabled ? nothing : '0'}
          aria-label=${t('ui.map-pin.map', {label: plain(this.label)})}
          aria-describedby="${this.described === nothing ? '' : (this.described as string)} keys place"
          aria-disabled=${disabled ? 'true' : nothing}
          @keydown=${disabled ? nothing : this.#onKey}
          @click=${disabled ? nothing : this.#onClick}
        >
          ${this.#renderMap()}
        </div>
        <p id="keys" class="hidden">${t('ui.map-pin.keys')}</p>
        <div class="buttons" role="group" aria-label=${t('ui.map-pin.buttons')}>
          <div class="zoom">
            ${this.#renderButton('in', plus, {zoom: this._view.zoom * 2})}
            ${this.#renderButton('out', minus, {zoom: this._view.zoom / 2})}
          </div>
          <div class="pan" dir="ltr">
            ${this.#renderButton('left', arrowUp, this.#beside('ArrowLeft'))}
            ${this.#renderButton('up', arrowUp, this.#beside('ArrowUp'))}
            ${this.#renderButton('down', arrowUp, this.#beside('ArrowDown'))}
            ${this.#renderButton('right', arrowUp, this.#beside('ArrowRight'))}
          </div>
        </div>
        <div class="pinning">
          <button type="button" part="button" ?disabled=${disabled} @click=${() => this.#put(this._view)}>
            ${t('ui.map-pin.middle')}
          </button>
          ${
            this.value
              ? html`<button type="button" part="button" ?disabled=${disabled} @click=${this.#onRemove}>
                  ${t('ui.map-pin.remove')}
                </button>`
              : nothing
          }
        </div>
        <p id="place" part="place">${renderWords(this.#placeSentence, lang)}</p>
      </div>`,
      () => undefined,
    );
  }

  #renderMap(): TemplateResult {
    const {x, y, zoom} = this._view;
    const height = width * heightOf(this.bounds);
    const [w, h] = [width / zoom, height / zoom];
    const {lang} = this.locale.translator;
    const isForeign = typeof this.alt !== 'string' && this.alt.lang !== lang;
    const point = this.value && pointOf(this.value, this.bounds);
    const across = (at: number, middle: number) => `${(50 + (at - middle) * zoom * 100).toFixed(2)}%`;
    return html`<svg
        class="picture"
        role="img"
        aria-label=${plain(this.alt)}
        lang=${isForeign && typeof this.alt !== 'string' ? this.alt.lang : nothing}
        viewBox="${x * width - w / 2} ${y * height - h / 2} ${w} ${h}"
      >
        <image
          href=${this.image || nothing}
          width=${width}
          height=${height}
          preserveAspectRatio="none"
        ></image>
      </svg>
      <svg class="over" aria-hidden="true">
        <svg x="50%" y="50%">
          <path class="halo" d=${cross}></path>
          <path class="cross" d=${cross}></path>
        </svg>
      </svg>
      ${
        point
          ? html`<svg class="over" aria-hidden="true">
              <svg x=${across(point.x, x)} y=${across(point.y, y)}>
                <path class="pin" part="pin" d=${drop}></path>
                <circle class="hole" cy="-25" r="5"></circle>
              </svg>
            </svg>`
          : nothing
      }`;
  }

  // At the edge the button stays and keeps focus: whoever pressed it to get there is still on it.
  #renderButton(what: string, icon: Icon, change: Partial<View>): TemplateResult {
    const next = moveView(this._view, {
      ...change,
      zoom: Math.min(closest, Math.max(1, change.zoom ?? this._view.zoom)),
    });
    const canDo = next.x !== this._view.x || next.y !== this._view.y || next.zoom !== this._view.zoom;
    return html`<button
      type="button"
      class=${what}
      part="button"
      aria-label=${this.locale.translator.t(`ui.map-pin.${what}`)}
      aria-disabled=${canDo ? nothing : 'true'}
      ?disabled=${this.isDisabled}
      @click=${() => this.#look(next)}
    >
      ${renderIcon(icon)}
    </button>`;
  }

  /** The middle of what comes into sight half a view away. */
  #beside(key: string): Point {
    const {x, y, zoom} = this._view;
    const way = ways[key] ?? {x: 0, y: 0};
    return {x: x + way.x / zoom / 2, y: y + way.y / zoom / 2};
  }

  #look(view: View): void {
    this._view = view;
    const {translator} = this.locale;
    this.#announcer.announceAfter(pause, () => [
      translator.t('ui.map-pin.looking', {...written(placeOf(view, this.bounds)), times: view.zoom}),
      translator,
    ]);
  }

  // A click says where; a drag that begins here is the page's, since nothing listens to it.
  readonly #onClick = (event: MouseEvent) => {
    const box = this._map.getBoundingClientRect();
    const {x, y, zoom} = this._view;
    this.#put({
      x: x + ((event.clientX - box.left) / box.width - 0.5) / zoom,
      y: y + ((event.clientY - box.top) / box.height - 0.5) / zoom,
    });
  };

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const way = ways[event.key];
    const factor = {'+': 2, '=': 2, '-': 0.5}[event.key];
    if (way) this.#step(way);
    else if (factor)
      this.#look(moveView(this._view, {zoom: Math.min(closest, Math.max(1, this._view.zoom * factor))}));
    else if (this.value && (event.key === 'Delete' || event.key === 'Backspace')) this.#onRemove();
    else return;
    event.preventDefault();
  };

  /** A twentieth of what is in sight, the same length both ways, but at least what can be told apart. */
  #step(way: Point): void {
    if (!this.value) {
      this.#put(this._view);
      return;
    }
    const [west, south, east, north] = this.bounds;
    const {x, y} = pointOf(this.value, this.bounds);
    const step = 1 / 20 / this._view.zoom;
    this.#put({
      x: x + way.x * Math.max(step, 0.0001 / (east - west)),
      y: y + way.y * Math.max(step / heightOf(this.bounds), 0.0001 / (north - south)),
    });
  }

  readonly #onRemove = () => {
    this.value = null;
    this.#tell();
    // The button that was pressed is gone.
    this.focus();
  };

  #put(point: Point): void {
    this.value = placeOf(point, this.bounds);
    this.#tell();
  }

  #tell(): void {
    this.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    this.tellChange();
    this.#announcer.announceAfter(pause, () => [this.#placeSentence, this.locale.translator]);
  }

  get #placeSentence(): string {
    const {t} = this.locale.translator;
    return this.value ? t('ui.map-pin.at', written(this.value)) : t('ui.map-pin.none');
  }
}

/** As maps and telephones take it, in every language: north and east are positive. */
function written({lat, lon}: Place): {readonly lat: string; readonly lon: string} {
  return {lat: lat.toFixed(4), lon: lon.toFixed(4)};
}

/** A pin whose point is at 0 0, and the sign of the middle. */
const drop = 'M0 0c-1.5-6-13-13.5-13-24.5a13 13 0 0 1 26 0C13-13.5 1.5-6 0 0z';
const cross = 'M-14 0h9M5 0h9M0-14v9M0 5v9';
