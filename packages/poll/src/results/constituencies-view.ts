// What draws it; the words are apart, since the printed page says them too.
import '@civic-widgets/ui/details/define.js';

export {tellConstituencies} from './constituencies.js';
