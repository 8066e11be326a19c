/** The directories of a server without the server: for whoever writes or reads its database, and for measuring. */
export {openPostgres, openSqlite, type Database} from '../db/database.js';
export {createDirectories, type Directories, type Edition} from '../repositories/directories.js';
export {createServiceReader, type ServiceFilter, type ServiceReader} from '../repositories/services.js';
export {prepare, type Prepared, type Source} from './prepare.js';
