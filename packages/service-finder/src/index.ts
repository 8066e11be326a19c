export * from './civic-service-finder.events.js';
export * from './civic-service-finder.js';
export type {FinderState, Near, Wishes} from './finder-state.js';
export {manifest} from './manifest.js';
