import {elements, isShown, nameOf, outwards, roots} from './composed.js';

/** What says that something is still going on may go on moving. */
const loaders = 'civic-skeleton, civic-progress-bar, [aria-busy=true], [role=progressbar]';

/** What moves, or would, for longer than this many seconds; loaders are left out where they may move. */
export function longMotion(limit: number, {loadersMayMove}: {loadersMayMove: boolean}): string[] {
  const found: string[] = [];
  const isExcused = (element: Element) =>
    loadersMayMove && [...outwards(element)].some((at) => at.matches(loaders));
  for (const element of elements()) {
    if (!isShown(element) || isExcused(element)) continue;
    for (const pseudo of [undefined, '::before', '::after', '::backdrop', '::marker']) {
      const style = getComputedStyle(element, pseudo);
      const seconds = longest(style);
      if (seconds > limit) found.push(`${nameOf(element)}${pseudo ?? ''}: ${seconds} s`);
    }
  }
  for (const animation of roots().flatMap((root) => root.getAnimations())) {
    const {effect} = animation;
    const target = effect instanceof KeyframeEffect ? effect.target : null;
    const seconds = Number(effect?.getComputedTiming().duration ?? 0) / 1000;
    if (seconds > limit && target && !isExcused(target))
      found.push(`${nameOf(target)}, animated: ${seconds} s`);
  }
  return [...new Set(found)];
}

/** The longest transition or animation that a style asks for, in seconds. */
function longest({
  transitionProperty,
  transitionDuration,
  transitionDelay,
  animationName,
  animationDuration,
}: CSSStyleDeclaration): number {
  const inSeconds = (list: string) =>
    list.split(',').map((one) => Number.parseFloat(one) * (one.trim().endsWith('ms') ? 0.001 : 1));
  const transitions = transitionProperty === 'none' ? [] : inSeconds(transitionDuration);
  // A delay makes people wait just as long.
  const delays = transitions.some(Boolean) ? inSeconds(transitionDelay) : [];
  const animations = animationName === 'none' ? [] : inSeconds(animationDuration);
  return Math.max(0, ...transitions, ...delays, ...animations.filter((seconds) => !Number.isNaN(seconds)));
}
