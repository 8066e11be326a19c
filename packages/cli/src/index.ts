export {civic} from './civic.js';
export {EXIT} from './failure.js';
export {processTerminal, type Progress, type Terminal} from './terminal.js';
