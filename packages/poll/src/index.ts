export * from './civic-poll.events.js';
export * from './civic-poll.js';
export {manifest} from './manifest.js';
export type {PollState} from './poll-state.js';
