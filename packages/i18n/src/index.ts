export * from './direction.js';
export * from './formats.js';
export * from './languages.js';
export * from './money.js';
export * from './reading.js';
export * from './translator.js';
