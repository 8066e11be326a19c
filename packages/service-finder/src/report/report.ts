import '@civic-widgets/ui/radio-group/define.js';
import '@civic-widgets/ui/text-area/define.js';

export {Reports} from './reports.js';
