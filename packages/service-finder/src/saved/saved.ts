export {MyList} from './my-list.js';
