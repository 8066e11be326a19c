import {KeptDirectories, type KeptDirectory} from '@civic-widgets/client/kept-directories.js';
import {withoutSensitive} from './without-sensitive.js';

const directories = new KeptDirectories();

/** The copy that was kept the last time. */
export function find(src: string): Promise<KeptDirectory | undefined> {
  return directories.find(src);
}

/** Keeps what has come, less what is sensitive: that leaves no trace on a device. What can't be told apart is not kept at all. */
export async function keep(src: string, pieces: readonly Uint8Array[]): Promise<void> {
  const text = withoutSensitive(await new Blob([...pieces] as BlobPart[]).text());
  if (text !== undefined) await directories.keep(src, text);
}
