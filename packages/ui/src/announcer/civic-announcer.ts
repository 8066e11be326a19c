import {LitElement, css, nothing, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import {directionOf} from '@civic-widgets/i18n';
import {AnnouncerController} from '../controllers/announcer-controller.js';
import {nearestLanguage} from '../controllers/locale-controller.js';
import {base} from '../base.styles.js';
import {plain, type Words} from '../words.js';

export const ANNOUNCER_URGENCIES = ['polite', 'assertive'] as const;
export type AnnouncerUrgency = (typeof ANNOUNCER_URGENCIES)[number];

/** How long a region has to stand before a screen reader listens to it. */
const settling = 150;

/**
 * Says a message to people who use a screen reader, when something on the page has changed that they can't see: "12 hubs found".
 *
 * It shows nothing, so what it says must also be there to see. Say what came of something that the person did, in one short sentence;
 * do not read out what focus moves to anyway. However many announcers a page has, they share one polite and one assertive region at
 * the end of `body`, since screen readers miss regions in a shadow root and one of several: this is the only thing that
 * our elements write into a page.
 *
 * @tagname civic-announcer
 */
export class CivicAnnouncer extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: none;
      }
    `,
  ];

  /** What to say: a new message is said as soon as it is set. To say the same again, use `announce()`. */
  @property() message: Words = '';
  /** `polite` waits for what is being said; `assertive` interrupts it, and is for what can't wait, such as lost work. */
  @property() urgency: AnnouncerUrgency = 'polite';

  readonly #announcer = new AnnouncerController(this);
  /** When the regions stand long enough to be listened to. */
  #settled = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#settled = performance.now() + settling;
  }

  /** Says it, also when it is the same as before. */
  announce(message: Words, urgency: AnnouncerUrgency = this.urgency): void {
    const lang = typeof message === 'string' ? nearestLanguage(this) : message.lang;
    const say = () => this.#announcer.announce(plain(message), {lang, dir: directionOf(lang), urgency});
    const wait = this.#settled - performance.now();
    if (wait > 0) setTimeout(say, wait);
    else say();
  }

  protected override render() {
    return nothing;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('message') && this.message) this.announce(this.message);
  }
}
