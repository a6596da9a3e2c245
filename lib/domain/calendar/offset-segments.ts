/** A stretch of time, half-open, in which a zone's clocks are never changed. Epoch milliseconds. */
export interface OffsetSegment {
  readonly from: number;
  readonly to: number;
  /** What a clock on the wall shows beyond UTC, in milliseconds. */
  readonly offset: number;
}

/** The stretches of one offset that together make up the time between two instants. */
export function offsetSegments(
  timeZone: string,
  from: number,
  to: number,
): readonly OffsetSegment[] {
  const segments: OffsetSegment[] = [];
  let start = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
  while (start.epochMilliseconds < to) {
    const change = start.getTimeZoneTransition("next");
    const end = Math.min(change?.epochMilliseconds ?? to, to);
    segments.push({
      from: start.epochMilliseconds,
      to: end,
      offset: start.offsetNanoseconds / 1_000_000,
    });
    if (change === null) break;
    start = change;
  }
  return segments;
}
