// What draws it; the count's words are apart, since the printed page says them too.
import '@civic-widgets/ui/details/define.js';
import '@civic-widgets/ui/progress-bar/define.js';

export {tell} from './funding.js';
