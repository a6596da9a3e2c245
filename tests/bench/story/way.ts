/** Something that is worked out when a record is opened. */
export interface Way {
  /** In words, unique. */
  readonly what: string;
  readonly run: () => unknown;
  /** For the median, in milliseconds; null for a yardstick. */
  readonly goal: number | null;
  /** The way that it is compared with, by its words. */
  readonly beside: string | null;
}
