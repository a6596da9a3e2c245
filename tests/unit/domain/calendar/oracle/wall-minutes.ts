const MINUTE_MS = 60_000;
const STEP = 30;

/** What a clock on the wall shows during each minute of a stretch of time. */
export interface WallMinutes {
  /** Epoch milliseconds of the first minute. */
  readonly start: number;
  readonly count: number;
  /** The local day during each minute, counted from 1 January 1970. */
  readonly days: Int32Array;
  /** Minutes since the local midnight. */
  readonly times: Int16Array;
}

/**
 * Asks the browser's own calendar what time it is in a zone, and nothing else. Every half hour is asked,
 * and each single minute where two neighbours disagree about the difference to UTC.
 */
export function readWallMinutes(timeZone: string, start: number, count: number): WallMinutes {
  const ask = createAsk(timeZone);
  const days = new Int32Array(count);
  const times = new Int16Array(count);
  for (let first = 0; first < count; first += STEP) {
    const before = ask(start + first * MINUTE_MS);
    const isEven = before === ask(start + (first + STEP) * MINUTE_MS);
    for (let minute = first; minute < Math.min(first + STEP, count); minute++) {
      const at = start + minute * MINUTE_MS;
      const wall = at / MINUTE_MS + (isEven ? before : ask(at));
      days[minute] = Math.floor(wall / 1440);
      times[minute] = wall - Math.floor(wall / 1440) * 1440;
    }
  }
  return { start, count, days, times };
}

/** The minutes by which a zone is ahead of UTC. */
function createAsk(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return (at) => {
    const shown = /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+)$/.exec(format.format(at));
    if (shown === null) throw new Error(`Cannot read ${format.format(at)}`);
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0] = shown.slice(1).map(Number);
    return (Date.UTC(year, month - 1, day, hour, minute) - at) / MINUTE_MS;
  };
}
