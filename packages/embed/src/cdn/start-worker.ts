import {policy} from './trusted-types.js';

/** Starts a worker of ours on pages that want Trusted Types too. Throws where the page's policy refuses it. */
export function startTrusted(address: string): Worker {
  // To the types, an address is a string or a URL; where there are Trusted Types, what vouches for one is neither.
  const vouched = (policy?.createScriptURL(address) ?? address) as string;
  return new Worker(vouched, {type: 'module'});
}
