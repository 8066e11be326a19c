import type {ReactiveController, ReactiveControllerHost} from 'lit';

type Urgency = 'polite' | 'assertive';

/** The language of what is said, and whether it interrupts. */
interface Voice {
  readonly lang: string;
  readonly dir: string;
  readonly urgency?: Urgency;
}

const lifetime = 10_000;

/**
 * Speaks to people who use a screen reader, through one polite and one assertive region on `body`. Regions inside a shadow root
 * or several of a kind are missed by VoiceOver, and a region must stand, empty, before its text arrives; all versions of
 * our elements on a page share the two.
 */
export class AnnouncerController implements ReactiveController {
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    regionOf('polite');
    regionOf('assertive');
  }

  hostDisconnected(): void {
    this.cancel();
  }

  /** Says it after what is being said; `assertive` interrupts, and is for what a person must know now. */
  announce(text: string, {lang, dir, urgency = 'polite'}: Voice): void {
    // A new element each time: the same words twice are then said twice.
    const line = document.createElement('p');
    Object.assign(line, {textContent: text, lang, dir});
    const region = regionOf(urgency);
    for (const old of region.querySelectorAll('p')) if (old.textContent === text) old.remove();
    region.append(line);
    setTimeout(() => line.remove(), lifetime);
  }

  /**
   * Says what holds when nothing more has come for so many milliseconds: whoever types is not talked over. A later call takes the
   * place of one that still waits.
   */
  announceAfter(pause: number, announcement: () => readonly [text: string, voice: Voice]): void {
    this.cancel();
    this.#waiting = setTimeout(() => this.announce(...announcement()), pause);
  }

  /** Leaves unsaid what still waits. */
  cancel(): void {
    clearTimeout(this.#waiting);
  }
}

function regionOf(urgency: Urgency): HTMLElement {
  const known = document.querySelector<HTMLElement>(`body > [data-civic-live='${urgency}']`);
  if (known) return known;
  const region = document.createElement('div');
  region.dataset['civicLive'] = urgency;
  region.setAttribute('aria-live', urgency);
  // Through CSSOM: a strict CSP drops style attributes.
  const hidden = {'position': 'absolute', 'width': '1px', 'height': '1px', 'overflow': 'hidden', 'clip-path': 'inset(50%)'};
  for (const [name, value] of Object.entries(hidden)) region.style.setProperty(name, value);
  document.body.append(region);
  return region;
}
