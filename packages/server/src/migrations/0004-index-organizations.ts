import type {Kysely, Migration} from 'kysely';

/** The services of an organisation are asked for once for each organisation on a page. */
export const indexOrganizations: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createIndex('services_organization')
      .on('services')
      .columns(['organization', 'edition'])
      .execute();
  },
};
