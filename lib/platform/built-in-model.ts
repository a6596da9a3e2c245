import { z } from "zod";
import type {
  DraftModel,
  ModelAnswer,
  ModelReadiness,
  ModelRequest,
  ModelTrouble,
} from "../domain/message/draft-model.ts";

/**
 * The language model that the browser itself brings, or null where it brings none. It runs on this
 * device. In the frame beside a CRM's page it is there only where that page may pass it on; in the side
 * panel always.
 */
export function createBuiltInModel(
  scope: object,
  timeOut: TimeOut = (milliseconds) => AbortSignal.timeout(milliseconds),
): DraftModel | null {
  const found = scopeSchema.safeParse(scope);
  if (!found.success) return null;
  const { LanguageModel: model } = found.data;
  return {
    readiness: async (language) => await readReadiness(model, language),
    answer: async (request) => await answer(model, request, timeOut),
  };
}

async function readReadiness(model: RawModel, language: "en" | "ar"): Promise<ModelReadiness> {
  try {
    return readinessSchema.parse(await model.availability(spokenIn(language)));
  } catch {
    // A language that it does not know, or a page that does not pass it on.
    return "unavailable";
  }
}

async function answer(
  model: RawModel,
  request: ModelRequest,
  timeOut: TimeOut,
): Promise<ModelAnswer> {
  const { signal, instructions, text, language, onDownload } = request;
  let session: RawSession | null = null;
  try {
    session = sessionSchema.parse(
      await model.create({
        ...spokenIn(language),
        initialPrompts: [{ role: "system", content: instructions }],
        signal,
        monitor: (target) =>
          target.addEventListener("downloadprogress", (event) =>
            onDownload(progressSchema.parse(event).loaded),
          ),
      }),
    );
    const limited = AbortSignal.any([signal, timeOut(LONGEST_ANSWER_MS)]);
    const replied = await session.prompt(text, { signal: limited });
    return { type: "answered", text: replySchema.parse(replied) };
  } catch (error) {
    return { type: "stopped", why: signal.aborted ? "cancelled" : troubleOf(error) };
  } finally {
    session?.destroy();
  }
}

/** The same wherever the model is asked about and asked: it answers for these languages only. */
function spokenIn(language: "en" | "ar"): ModelLanguages {
  const text = [{ type: "text", languages: [language] }] as const;
  return { expectedInputs: text, expectedOutputs: text };
}

function troubleOf(error: unknown): ModelTrouble {
  return TROUBLES[errorSchema.parse(error).name] ?? "failed";
}

type TimeOut = (milliseconds: number) => AbortSignal;

interface ModelLanguages {
  readonly expectedInputs: readonly {
    readonly type: "text";
    readonly languages: readonly string[];
  }[];
  readonly expectedOutputs: ModelLanguages["expectedInputs"];
}

interface RawModel {
  availability(languages: ModelLanguages): Promise<unknown>;
  create(
    options: ModelLanguages & {
      readonly initialPrompts: readonly { readonly role: "system"; readonly content: string }[];
      readonly signal: AbortSignal;
      readonly monitor: (target: EventTarget) => void;
    },
  ): Promise<unknown>;
}

interface RawSession {
  prompt(text: string, options: { readonly signal: AbortSignal }): Promise<unknown>;
  destroy(): void;
}

const TROUBLES: Readonly<Record<string, ModelTrouble>> = {
  TimeoutError: "timed-out",
  NotAllowedError: "not-allowed",
  NotSupportedError: "not-supported",
  NetworkError: "not-downloaded",
  QuotaExceededError: "too-long",
};

function hasMethods(value: unknown, names: readonly string[]): boolean {
  if (value === null || (typeof value !== "object" && typeof value !== "function")) return false;
  return names.every((name) => typeof Reflect.get(value, name) === "function");
}

const scopeSchema = z.object({
  LanguageModel: z.custom<RawModel>((value) => hasMethods(value, ["availability", "create"])),
});
const sessionSchema = z.custom<RawSession>((value) => hasMethods(value, ["prompt", "destroy"]));
const readinessSchema = z.enum(["unavailable", "downloadable", "downloading", "available"]);
const progressSchema = z.object({ loaded: z.number().min(0).max(1).catch(0) });
const errorSchema = z.object({ name: z.string().catch("") }).catch({ name: "" });
const replySchema = z.string().max(20_000);

/** The wait after which people have written it themselves. */
const LONGEST_ANSWER_MS = 45_000;
