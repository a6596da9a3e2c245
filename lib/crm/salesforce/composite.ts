import type { z } from "zod";
import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import { badReply, type CallContext } from "../http/call-failure.ts";
import { parseAnswer } from "../http/read-reply.ts";
import type { Call } from "./call.ts";
import { codesIn, refusal } from "./errors.ts";
import { PATHS } from "./paths.ts";
import { compositeSchema } from "./schema.ts";

/** One step of a call that makes several. */
export interface Step {
  /** What a later step calls its answer by: `@{name.id}`. Letters only. */
  readonly name: string;
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Below the version of the API. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A step that did not take effect. */
export interface RefusedStep {
  readonly name: string;
  readonly status: number;
  readonly codes: readonly string[];
  /** As Salesforce gave it. */
  readonly body: unknown;
  readonly failure: Failure;
}

/** What became of the steps. */
export interface Answers {
  readonly has: (name: string) => boolean;
  /** The answer of one step: its failure when it was refused. */
  readonly read: <Shape>(name: string, schema: z.ZodType<Shape>) => Outcome<Shape>;
  /** The step that was refused first, and took the others with it where they stand or fall together. */
  readonly refused: RefusedStep | null;
}

export interface CompositePorts {
  readonly call: Call;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Makes several steps in one call, in order. Together: all of them take effect, or none. A success here
 * says only that every step has an answer; what it was has to be read. Salesforce takes 25 steps, five
 * of them queries or batches.
 */
export async function composite(
  { call, now }: CompositePorts,
  steps: readonly Step[],
  { effect, together = false }: { readonly effect: "read" | "write"; readonly together?: boolean },
): Promise<Outcome<Answers>> {
  const context: CallContext = { effect, now: now(), path: PATHS.composite };
  const sent = await call({
    method: "POST",
    path: PATHS.composite,
    bodyFor: (root) => ({
      allOrNone: together,
      compositeRequest: steps.map((step) => toRequest(step, root)),
    }),
    effect,
    schema: compositeSchema,
  });
  if (!sent.ok) return sent;
  const parts = new Map(sent.value.compositeResponse.map((part) => [part.referenceId, part]));
  const missing = steps.find(({ name }) => !parts.has(name));
  if (missing !== undefined) {
    return fail(badReply(context, `The answer leaves out the step “${missing.name}”.`));
  }
  const refused = steps.flatMap(({ name }) => {
    const part = parts.get(name);
    if (part === undefined || isDone(part.httpStatusCode)) return [];
    const { httpStatusCode: status, body } = part;
    return [{ name, status, body, codes: codesIn(body), failure: refusal(status, body, context) }];
  });
  return succeed({
    refused: refused.find(({ codes }) => !codes.includes(HALTED)) ?? refused[0] ?? null,
    has: (name) => parts.has(name),
    read: (name, schema) => {
      const part = parts.get(name);
      if (part === undefined) throw new Error(`No step is called ${name}`);
      return isDone(part.httpStatusCode)
        ? parseAnswer(part.body, schema, { ...context, path: `${context.path} › ${name}` })
        : fail(refusal(part.httpStatusCode, part.body, context));
    },
  });
}

/** Of a step that was undone because another one was refused. */
const HALTED = "PROCESSING_HALTED";

function isDone(status: number): boolean {
  return status >= 200 && status < 300;
}

function toRequest({ name, method, path, body, headers }: Step, root: string) {
  return {
    method,
    url: root + path,
    referenceId: name,
    ...(body === undefined ? {} : { body }),
    ...(headers === undefined ? {} : { httpHeaders: headers }),
  };
}
