/** What lots are drawn from: public before anybody can vote, and nothing that anybody could choose once they know the votes. */
export function seedOf({id, closes}: {readonly id: string; readonly closes?: string | undefined}): string {
  return closes === undefined ? id : `${id} ${closes}`;
}
