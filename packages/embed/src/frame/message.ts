/** Goes up when a message changes its meaning. Each side ignores the numbers that it doesn't know. */
const protocol = 1;

/** Higher than any form that people fill in; a page is not stretched beyond it. */
export const maxHeight = 50_000;

/** From the framed page: how high its content is. */
export interface HeightMessage {
  readonly protocol: 1;
  readonly type: 'civic-frame-height';
  readonly height: number;
}

/** From the host page, which may have been late to listen: tell your height. */
export interface AskMessage {
  readonly protocol: 1;
  readonly type: 'civic-frame-ask';
}

export function heightMessage(height: number): HeightMessage {
  return {protocol, type: 'civic-frame-height', height: Math.min(Math.ceil(height), maxHeight)};
}

export const askMessage: AskMessage = {protocol, type: 'civic-frame-ask'};

/** The height in a message, if it is one of ours and within bounds. */
export function readHeight(data: unknown): number | undefined {
  if (!isOurs(data, 'civic-frame-height')) return undefined;
  const {height} = data;
  const isHeight =
    typeof height === 'number' && Number.isInteger(height) && height > 0 && height <= maxHeight;
  return isHeight ? height : undefined;
}

export function isAsk(data: unknown): boolean {
  return isOurs(data, 'civic-frame-ask');
}

function isOurs(data: unknown, type: string): data is {height?: unknown} {
  if (typeof data !== 'object' || data === null) return false;
  const message = data as {protocol?: unknown; type?: unknown};
  return message.protocol === protocol && message.type === type;
}
