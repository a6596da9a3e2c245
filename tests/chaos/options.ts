/** What to run. Handed on in the environment, so that every process of the run reads the same. */
export interface Options {
  /** Each step with each fault and with each two faults, not only every second pair. */
  readonly all: boolean;
  /** The name of one case or a part of the names of several, null for every one. */
  readonly only: string | null;
  readonly browsers: number;
}

export function toEnvironment({ all, only, browsers }: Options): Readonly<Record<string, string>> {
  return {
    CHAOS_ALL: all ? "1" : "0",
    CHAOS_BROWSERS: String(browsers),
    ...(only === null ? {} : { CHAOS_ONLY: only }),
  };
}

export function readOptions(env: NodeJS.ProcessEnv = process.env): Options {
  return {
    all: env["CHAOS_ALL"] === "1",
    only: env["CHAOS_ONLY"] ?? null,
    browsers: Number(env["CHAOS_BROWSERS"] ?? 2),
  };
}
