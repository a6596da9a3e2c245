import { isObject, type Json, readJson } from "./http.ts";
import { transaction } from "./records.ts";
import { REFUSALS, refuse } from "./refusal.ts";
import type { World } from "./state.ts";

const MOST_STEPS = 25;
const MOST_QUERIES = 5;

interface StepAnswer {
  readonly body: unknown;
  readonly httpHeaders: Readonly<Record<string, string>>;
  readonly httpStatusCode: number;
  readonly referenceId: string;
}

/** Several steps in one call, in order; with `allOrNone` one refusal takes all of them back. */
export async function runComposite(
  world: World,
  request: Request,
  serve: (request: Request) => Response | Promise<Response>,
): Promise<{ readonly compositeResponse: readonly StepAnswer[] }> {
  const { compositeRequest, allOrNone } = await readJson(request);
  const steps = Array.isArray(compositeRequest) ? compositeRequest.filter(isObject) : [];
  checkSize(steps);
  const together = allOrNone === true;
  const work = async () => runSteps(steps, request, serve, together);
  const answers = together
    ? await transaction(world, work, (all) => all.every(isDone))
    : await work();
  const isHalted = together && !answers.every(isDone);
  return { compositeResponse: isHalted ? answers.map(halted) : answers };
}

function checkSize(steps: readonly Json[]): void {
  const queries = steps.filter((step) =>
    /\/(query|queryAll|composite\/sobjects)\b/.test(String(step["url"])),
  );
  if (steps.length > MOST_STEPS || queries.length > MOST_QUERIES) {
    throw refuse(
      400,
      "LIMIT_EXCEEDED",
      `The limit of ${MOST_STEPS} subrequests, ${MOST_QUERIES} of them queries or collections, is exceeded.`,
    );
  }
}

async function runSteps(
  steps: readonly Json[],
  request: Request,
  serve: (request: Request) => Response | Promise<Response>,
  together: boolean,
): Promise<readonly StepAnswer[]> {
  const answers: StepAnswer[] = [];
  for (const step of steps) {
    const referenceId = String(step["referenceId"]);
    const [last] = answers.slice(-1);
    if (together && last !== undefined && !isDone(last)) {
      answers.push({ ...HALTED, referenceId });
      continue;
    }
    const filled = fill(step, answers);
    const response = await serve(toRequest(filled, request));
    const text = await response.text();
    answers.push({
      body: text === "" ? null : JSON.parse(text),
      httpHeaders: {},
      httpStatusCode: response.status,
      referenceId,
    });
  }
  return answers;
}

const HALTED = {
  body: REFUSALS.halted().errors,
  httpHeaders: {},
  httpStatusCode: 400,
} as const;

/** What was done and then taken back says so in place of what it had answered. */
function halted(answer: StepAnswer): StepAnswer {
  return isDone(answer) ? { ...HALTED, referenceId: answer.referenceId } : answer;
}

function isDone({ httpStatusCode }: StepAnswer): boolean {
  return httpStatusCode < 300;
}

/** A step inside a call is no call of its own for the day's count. */
function toRequest(step: Json, { headers, url }: Request): Request {
  const { httpHeaders, body } = step;
  const all = new Headers({
    authorization: headers.get("authorization") ?? "",
    "content-type": "application/json",
    "x-sandbox-inner": "1",
  });
  for (const [name, value] of Object.entries(isObject(httpHeaders) ? httpHeaders : {})) {
    all.set(name, String(value));
  }
  return new Request(new URL(String(step["url"]), url), {
    method: String(step["method"]),
    headers: all,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** Puts what earlier steps answered in place of `@{name.path}`. */
function fill(step: Json, answers: readonly StepAnswer[]): Json {
  const text = JSON.stringify(step).replace(
    /@\{(\w+)\.([\w.[\]]+)\}/g,
    (_, name: string, path: string) => {
      const answer = answers.find(({ referenceId }) => referenceId === name);
      const value = path
        .split(/[.[\]]+/)
        .filter((part) => part !== "")
        .reduce<unknown>((held, part) => (held as Json | null)?.[part], answer?.body);
      if (value === undefined) {
        throw refuse(
          400,
          "PROCESSING_HALTED",
          `Invalid reference specified. No value for ${name}.${path}`,
        );
      }
      return String(value);
    },
  );
  return JSON.parse(text) as Json;
}
