import {askMessage, readHeight} from './message.js';

/**
 * For host pages: keeps `<iframe src="https://HOST/embed/poll?src=…" data-civic-frame>` as high as what it holds. Only the
 * frame's own window, while it still shows the origin that the page's author named, is listened to.
 */
function onMessage({data, origin, source}: MessageEvent<unknown>): void {
  const height = readHeight(data);
  if (height === undefined) return;
  for (const frame of frames()) {
    if (frame.contentWindow === source && originOf(frame) === origin) resize(frame, height);
  }
}

function resize(frame: HTMLIFrameElement, height: number): void {
  const isBorderInside = getComputedStyle(frame).boxSizing === 'border-box';
  const border = isBorderInside ? frame.offsetHeight - frame.clientHeight : 0;
  // Through CSSOM: a strict Content-Security-Policy drops style attributes.
  frame.style.height = `${height + border}px`;
}

function frames(): Iterable<HTMLIFrameElement> {
  return document.querySelectorAll<HTMLIFrameElement>('iframe[data-civic-frame]');
}

function originOf(frame: HTMLIFrameElement): string | undefined {
  try {
    return new URL(frame.src).origin;
  } catch {
    return undefined;
  }
}

addEventListener('message', onMessage);

// A frame that was ready before this script has told its height to nobody. The question itself is no secret, and a frame
// that has not loaded yet has another origin.
for (const frame of frames()) frame.contentWindow?.postMessage(askMessage, '*');
