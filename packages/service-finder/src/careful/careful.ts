export {Exit} from './exit.js';
