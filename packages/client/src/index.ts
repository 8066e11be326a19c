export * from './consultations.js';
export * from './failure.js';
export * from './outbox.js';
export {patience, type Fetch} from './request.js';
