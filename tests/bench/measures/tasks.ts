import type { Session } from "../browser/cdp.ts";

/** One event of a trace; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Of the thread's own time; absent where a task took none. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly documentLoaderURL?: string } };
}

const CATEGORIES = ["toplevel", "blink.user_timing"];
const TASK = "ThreadControllerImpl::RunTask";

/** Records which tasks ran on every thread, and nothing else, until the returned function is called. */
export async function recordTasks(session: Session): Promise<() => Promise<readonly TraceEvent[]>> {
  const events: TraceEvent[] = [];
  const stopListening = session.on<{ value: TraceEvent[] }>("Tracing.dataCollected", ({ value }) =>
    events.push(...value.filter(isWanted)),
  );
  await session.send("Tracing.start", {
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ["*"] },
    transferMode: "ReportEvents",
  });
  return async () => {
    const complete = new Promise<void>((resolve) => {
      const stop = session.on("Tracing.tracingComplete", () => {
        stop();
        resolve();
      });
    });
    await session.send("Tracing.end");
    await complete;
    stopListening();
    return events;
  };
}

function isWanted({ name }: TraceEvent): boolean {
  return name === TASK || name === "navigationStart";
}

/** Milliseconds that each task took on the main thread of the page with this address since it was opened. */
export function taskTimes(events: readonly TraceEvent[], url: string): readonly number[] {
  const start = events.findLast(
    ({ name, args }) => name === "navigationStart" && args?.data?.documentLoaderURL === url,
  );
  if (start === undefined) throw new Error(`The trace knows nothing of ${url}.`);
  return events
    .filter(({ name, pid, tid }) => name === TASK && pid === start.pid && tid === start.tid)
    .filter(({ ts }) => ts >= start.ts)
    .map(({ tdur = 0 }) => tdur / 1000);
}
