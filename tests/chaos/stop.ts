import { ConnectionDropped } from "../sandbox/strike.ts";
import { FAULTS } from "./faults.ts";
import type { Progress } from "./steps.ts";
import { type Inside, strikeWith } from "./strike-with.ts";
import type { Waiting } from "./waiting.ts";

type Answered = (answer: Promise<Response>) => Promise<Response>;

/** Lets a request get as far as its case says, keeps it there until the worker is dead, and lets it meet its fate. */
export function stopAt(
  waiting: Waiting,
  request: Request,
  answered: Answered,
  inside: Inside,
): Promise<Response> {
  const { dies, fault } = { ...waiting.place.chaos, ...waiting.place.chaos.step };
  if (dies.at !== "request") throw new Error("Only a request can be stopped.");
  const { reached, readyForDisk, buried } = waiting;
  const stops: Readonly<Record<Progress, () => Promise<Response>>> = {
    arrived: async () => {
      reached.resolve();
      await buried.promise;
      return answered(strikeWith(FAULTS[fault], request, inside));
    },
    done: async () => {
      await answered(inside.serve(request));
      reached.resolve();
      await buried.promise;
      throw new ConnectionDropped();
    },
    "half answered": async () => halfOf(await answered(inside.serve(request)), waiting),
    answered: async () => {
      const whole = await answered(inside.serve(request));
      readyForDisk.resolve();
      await waiting.answered.promise;
      reached.resolve();
      return whole;
    },
  };
  return stops[dies.progress]();
}

/** An answer that breaks off in the middle when the worker is dead. */
async function halfOf(whole: Response, { reached, buried }: Waiting): Promise<Response> {
  const bytes = new Uint8Array(await whole.arrayBuffer());
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      controller.enqueue(bytes.slice(0, Math.floor(bytes.length / 2)));
      reached.resolve();
      await buried.promise;
      controller.close();
    },
  });
  const headers = new Headers(whole.headers);
  headers.delete("content-length");
  return new Response(body, { status: whole.status, headers });
}
