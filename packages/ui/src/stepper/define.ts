import {define} from '../define.js';
import {CivicStepper, type CivicStepperFollowEvent} from './civic-stepper.js';

define('civic-stepper', CivicStepper);

declare global {
  interface HTMLElementTagNameMap {
    'civic-stepper': CivicStepper;
  }
  interface HTMLElementEventMap {
    'civic-stepper-follow': CivicStepperFollowEvent;
  }
}
