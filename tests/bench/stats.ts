import { createRandom } from "#tests/sandbox/random.ts";

/** One measured series in short. Same unit as the series. */
export interface Summary {
  readonly n: number;
  readonly median: number;
  readonly p95: number;
  /** First and third quartile: how far apart the middle half of the runs lies. */
  readonly quartiles: readonly [number, number];
}

export interface Ratio {
  readonly value: number;
  /** 95 % bootstrap interval. */
  readonly interval: readonly [number, number];
}

const RESAMPLES = 4000;

export function summarize(series: readonly number[]): Summary {
  return {
    n: series.length,
    median: quantile(series, 0.5),
    p95: quantile(series, 0.95),
    quartiles: [quantile(series, 0.25), quantile(series, 0.75)],
  };
}

export function median(series: readonly number[]): number {
  return quantile(series, 0.5);
}

/** A quantile by linear interpolation; `share` from 0 to 1. NaN for an empty series. */
export function quantile(series: readonly number[], share: number): number {
  const sorted = series.toSorted((left, right) => left - right);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (above - below) * (position - Math.floor(position));
}

/**
 * A figure made of several series (a ratio of medians, say) with its 95 % percentile bootstrap interval:
 * each series is drawn anew from itself, the figure computed again. Seeded: the same runs give the same
 * interval.
 */
export function bootstrap<Name extends string>(
  series: Readonly<Record<Name, readonly number[]>>,
  figure: (series: Readonly<Record<Name, readonly number[]>>) => number,
): Ratio {
  const random = createRandom(1);
  const draw = (runs: readonly number[]) =>
    runs.map(() => runs[random.between(0, runs.length - 1)] ?? Number.NaN);
  const figures = Array.from({ length: RESAMPLES }, () => {
    const drawn: Record<Name, readonly number[]> = { ...series };
    for (const name of Object.keys(series) as Name[]) drawn[name] = draw(series[name]);
    return figure(drawn);
  });
  return {
    value: figure(series),
    interval: [quantile(figures, 0.025), quantile(figures, 0.975)],
  };
}

/** How many times the median of the second series the median of the first is. */
export function ratioOfMedians(ours: readonly number[], theirs: readonly number[]): Ratio {
  return bootstrap({ ours, theirs }, (drawn) => median(drawn.ours) / median(drawn.theirs));
}
