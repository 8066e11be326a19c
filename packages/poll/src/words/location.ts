import type {Translator} from '@civic-widgets/i18n';

/** A place as it is answered: in words, by a pin, or both. */
export interface PlaceAnswer {
  readonly address?: string;
  readonly lat?: number;
  readonly lon?: number;
}

/** A place in words, a line for each way in which it was told. */
export function placeLines(t: Translator['t'], {address, lat, lon}: PlaceAnswer): string[] {
  const pin =
    typeof lat === 'number' && typeof lon === 'number'
      ? [t('poll.location.at', {lat: lat.toFixed(4), lon: lon.toFixed(4)})]
      : [];
  return address === undefined ? pin : [address, ...pin];
}
