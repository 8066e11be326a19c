// What draws it; the count's words are apart, since the printed page says them too.
import '@civic-widgets/ui/details/define.js';

export {tell} from './ranking.js';
