import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import { type SampleData, sampleDataSchema } from "./schema.ts";

/** The samples as a whole. */
export interface SampleStorage {
  readonly read: () => Promise<Outcome<SampleData>>;
  /** Looks and changes with nobody in between, in any context. */
  readonly change: <Value>(edit: (data: SampleData) => Edit<Value>) => Promise<Outcome<Value>>;
}

/** What an edit came to; `next` is null when there is nothing to keep. */
export interface Edit<Value> {
  readonly next: SampleData | null;
  readonly outcome: Outcome<Value>;
}

export interface SampleStoragePorts {
  /** One place for plain JSON that outlives the browser session; null when nothing is there. */
  readonly area: {
    readonly read: () => Promise<unknown>;
    readonly write: (data: SampleData) => Promise<void>;
  };
  /** Lets one at a time in, over all contexts. */
  readonly exclusively: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** The samples as they are at first. */
  readonly first: () => SampleData;
}

/** Keeps the samples in the browser. What cannot be read, or is not there yet, starts anew. */
export function createSampleStorage({
  area,
  exclusively,
  first,
}: SampleStoragePorts): SampleStorage {
  const load = async (): Promise<SampleData> => {
    const kept = sampleDataSchema.safeParse(await area.read());
    if (kept.success) return kept.data;
    const fresh = first();
    await area.write(fresh);
    return fresh;
  };
  return {
    read: () => exclusively(async () => attempt(async () => succeed(await load()))),
    change: (edit) =>
      exclusively(() =>
        attempt(async () => {
          const { next, outcome } = edit(await load());
          if (next !== null) await area.write(next);
          return outcome;
        }),
      ),
  };
}

/** A browser that does not keep what it is given (a full disk) is a server that is out of order. */
async function attempt<Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await work();
  } catch {
    const detail = "The browser did not keep the sample data. The disk may be full.";
    return fail({ type: "unknown", cause: "server-error", detail });
  }
}
