export {PlacesBuild, type PlacesCounts} from './build-places.js';
export {areasOf} from './counties.js';
export {geoNames, type Attribution, type GazetteerFormat, type GazetteerRow} from './gazetteer-formats.js';
export {GazetteerTable, readGazetteer} from './gazetteer-table.js';
export {placesHead, type PlacesHead} from './places-head.js';
