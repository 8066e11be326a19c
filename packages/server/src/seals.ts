import {createHash, createHmac, hkdfSync} from 'node:crypto';

/** What is derived from the server's key: nothing here can be made, or checked, by somebody who only has the table. */
export interface Seals {
  /** What the table keeps of an idempotency key. */
  hashKey(key: string): string;
  /** Tells the same answer from another one without keeping a plain hash that guesses could be held against. */
  sealBody(consultation: string, body: string): string;
  /** The receipt of the answer with this key: the same each time it is asked for. */
  receiptFor(consultation: string, keyHash: string): string;
  /**
   * What whoever begins to answer before closing gets to show for it afterwards. It is the same for everybody, so that it says nothing of anybody and
   * caches can hold it; it is secret only until it is given out, and that ends with the closing.
   */
  begunBeforeClosing(consultation: string): string;
  /** What the table keeps of a receipt. However the person wrote it down, it hashes the same. */
  hashReceipt(receipt: string): string;
}

export function createSeals(secret: Buffer): Seals {
  // A key for each use, so that no seal of one kind can pass for another.
  const bodyKey = derive(secret, 'body');
  const receiptKey = derive(secret, 'receipt');
  const begunKey = derive(secret, 'begun');
  return {
    hashKey: (key) => createHash('sha256').update(key.toLowerCase()).digest('base64url'),
    sealBody: (consultation, body) =>
      createHmac('sha256', bodyKey).update(`${consultation}\n${body}`).digest('base64url'),
    receiptFor(consultation, keyHash) {
      const mac = createHmac('sha256', receiptKey).update(`${consultation}\n${keyHash}`).digest();
      return tidyReceipt(crockford(mac.subarray(0, 10)));
    },
    begunBeforeClosing: (consultation) =>
      createHmac('sha256', begunKey).update(consultation).digest('base64url').slice(0, 22),
    hashReceipt: (receipt) => createHash('sha256').update(tidyReceipt(receipt)).digest('base64url'),
  };
}

function derive(secret: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `civic-widgets ${use}`, 32));
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Crockford's base 32: no I, L, O or U, so that a receipt can be read out over the phone. */
function crockford(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join('');
}

/** A receipt as we write it, `7KQM-2XPD-9H4T-E0VB`, however it was noted: case, hyphens and spaces don't matter, O is 0, I and L are 1. */
export function tidyReceipt(receipt: string): string {
  const letters = receipt.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return (letters.match(/.{1,4}/g) ?? []).join('-');
}
