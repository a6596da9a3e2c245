/** How the fake behaves; each part as the browser's own does it. */
export interface FakeModelManner {
  readonly readiness?: unknown;
  /** What it answers, or the error that it throws. */
  readonly answer?: unknown;
  readonly createFails?: Error;
  /** Waits until it is aborted. */
  readonly hangs?: "create" | "prompt";
  /** Shares of the download that are told on the way. */
  readonly downloads?: readonly number[];
}

/** A stand-in for the browser's global `LanguageModel`, with a record of what it was asked. */
export function fakeLanguageModel(manner: FakeModelManner = {}) {
  const asked: { readonly options: unknown; readonly text: string }[] = [];
  let destroyed = 0;
  const aborted = (signal: AbortSignal) =>
    new Promise<never>((_, reject) => {
      const end = () => reject(signal.reason);
      if (signal.aborted) end();
      else signal.addEventListener("abort", end);
    });
  const LanguageModel = {
    availability: async (options: { expectedInputs: [{ languages: readonly string[] }] }) => {
      const [language] = options.expectedInputs[0].languages;
      return language === "en" ? (manner.readiness ?? "available") : "unavailable";
    },
    create: async (options: { signal: AbortSignal; monitor: (target: EventTarget) => void }) => {
      if (manner.createFails !== undefined) throw manner.createFails;
      const target = new EventTarget();
      options.monitor(target);
      for (const loaded of manner.downloads ?? [])
        target.dispatchEvent(Object.assign(new Event("downloadprogress"), { loaded, total: 1 }));
      if (manner.hangs === "create") await aborted(options.signal);
      return {
        prompt: async (text: string, { signal }: { signal: AbortSignal }) => {
          asked.push({ options, text });
          if (manner.hangs === "prompt") await aborted(signal);
          if (manner.answer instanceof Error) throw manner.answer;
          return manner.answer ?? "";
        },
        destroy: () => {
          destroyed += 1;
        },
      };
    },
  };
  return { scope: { LanguageModel }, asked, destroyed: () => destroyed };
}
