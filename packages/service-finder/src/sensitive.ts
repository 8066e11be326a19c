import type {Filters, Hit, IndexHead} from '@civic-widgets/directory/search.js';

/** Whether this is a search for what somebody must not be seen to look for: by its filters, or by what its words have found. */
export function isSensitive(
  {categories}: IndexHead,
  {text, filters}: {readonly text: string; readonly filters: Filters},
  {hits}: {readonly hits: readonly Hit[]},
): boolean {
  return (
    categories.some(({id, sensitive}) => sensitive && filters.categories?.includes(id)) ||
    (text !== '' && hits.some(({record}) => record.sensitive))
  );
}
