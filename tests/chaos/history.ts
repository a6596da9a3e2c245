/** What happened in a case, for whoever has to understand a failure. Never holds a key. */
export interface Moment {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly what: string;
}

export interface History {
  readonly add: (what: string) => void;
  readonly moments: () => readonly Moment[];
}

export function createHistory(): History {
  const moments: Moment[] = [];
  return {
    add: (what) => {
      moments.push({ at: Date.now(), what });
    },
    moments: () => moments,
  };
}

/** Lines with the seconds since the case began. */
export function toText(moments: readonly Moment[]): string {
  const start = moments[0]?.at ?? 0;
  return moments
    .map(({ at, what }) => `${((at - start) / 1000).toFixed(2).padStart(8)} s  ${what}`)
    .join("\n");
}
