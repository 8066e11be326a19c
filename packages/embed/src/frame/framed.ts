import {heightMessage, isAsk} from './message.js';

/**
 * For pages under `/embed/`: tells the page around how high this one is. The message goes to any origin: who may frame
 * the page is for its `frame-ancestors` to say, the referrer is missing or our own after a form was sent, and a height is
 * all that is told.
 */
function tell(): void {
  // The root's box, not `scrollHeight`, which never falls below the height that the frame has now.
  const {height} = document.documentElement.getBoundingClientRect();
  parent.postMessage(heightMessage(height), '*');
}

if (parent !== window) {
  new ResizeObserver(tell).observe(document.documentElement);
  addEventListener('message', ({data, source}: MessageEvent<unknown>) => {
    if (source === parent && isAsk(data)) tell();
  });
}
