import * as v from 'valibot';

/** The longest that a place may be asked for: a whole address fits. */
export const LONGEST_PLACE = 200;

/** What to look for: `Newport`, `Newport, Isle of Wight`, `SY3`. */
export const PlaceQuery = v.object({
  q: v.pipe(v.string(), v.maxLength(LONGEST_PLACE), v.regex(/\S/)),
});

/** A place that may be meant. */
export const PlaceFound = v.object({
  kind: v.picklist(['outcode', 'place']),
  /** `SY3`, or the name as the list of places writes it. */
  name: v.string(),
  /** The name with what tells it from others of that name: `Newport, Isle of Wight`. */
  label: v.string(),
  /** County, district or the like, the one to show first. Empty for an outcode. */
  areas: v.array(v.string()),
  size: v.optional(v.picklist(['city', 'town', 'suburb', 'village', 'hamlet', 'other', 'unknown'])),
  /** Degrees, WGS 84. */
  lat: v.number(),
  lon: v.number(),
  /** In metres: most of what bears the name is no further from the point. */
  precision: v.number(),
});
export type PlaceFound = v.InferOutput<typeof PlaceFound>;

/** The places that may be meant, the likeliest first; none where nothing is known by that name. */
export const PlacesFound = v.object({
  /** The first half of the postcode that was asked for. Nothing else of it is looked at. */
  outcode: v.optional(v.string()),
  /** Whether more of the postcode was sent, and left out. */
  shortened: v.boolean(),
  /**
   * How the first one fits. `exact`: by its name; `start`: its name begins so; `similar`: it is spelt nearly so; `nearby`: the outcode is not
   * known, and its neighbours stand for it. Left out where there is none.
   */
  match: v.optional(v.picklist(['exact', 'start', 'similar', 'nearby'])),
  /** Why there is none: `not-a-place` for a house number or a telephone number. */
  reason: v.optional(v.picklist(['not-a-place', 'unknown-outcode', 'unknown-place'])),
  /** Whether another has as good a claim as the first: ask which is meant. */
  ambiguous: v.boolean(),
  places: v.array(PlaceFound),
});
export type PlacesFound = v.InferOutput<typeof PlacesFound>;
