export * from './choices.js';
