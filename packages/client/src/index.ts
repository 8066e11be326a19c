export * from './consultations.js';
export type {DeviceStorage} from './device-store.js';
export * from './drafts.js';
export * from './failure.js';
export * from './outbox.js';
export {patience, type Fetch} from './request.js';
