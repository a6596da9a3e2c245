import { type Outcome, succeed } from "../../domain/failure.ts";
import type { Capabilities } from "../../domain/gateway.ts";
import type { Call } from "./call.ts";
import { HUBSPOT_CAPABILITIES } from "./capabilities.ts";
import { partInWords } from "./in-words.ts";
import { PARTS, type Part, type PartState, type Parts } from "./parts.ts";
import { PATHS } from "./paths.ts";
import { anySchema } from "./schema.ts";
import { idsSchema } from "./schema-of-parts.ts";

/**
 * Asks what this account and this key allow, one small call for each part, and says it in words. That a
 * part is refused is an answer; only contacts are needed, since without them there is nobody to hand over.
 */
export async function probe(call: Call, parts: Parts): Promise<Outcome<Capabilities>> {
  const contacts = await call({
    method: "GET",
    path: PATHS.objects("contacts"),
    query: { limit: "1" },
    effect: "read",
    schema: idsSchema,
  });
  if (!contacts.ok) return contacts;
  const someone = contacts.value.results[0]?.id ?? null;
  const answers = await Promise.all(
    PARTS.map(async (part) => ({ part, answer: await ask(call, part, someone) })),
  );
  const broken = answers.find(({ answer }) => answer !== null && concernsAll(answer));
  if (broken?.answer != null && !broken.answer.ok) return broken.answer;
  const learned = await Promise.all(
    answers.map(async ({ part, answer }) => ({ part, state: await learn(parts, part, answer) })),
  );
  const hasLeads = learned.some(({ part, state }) => part === "leads" && state?.state === "open");
  const words = learned.map(({ part, state }) => partInWords(part, state));
  return succeed({
    ...HUBSPOT_CAPABILITIES,
    handoffObjects: hasLeads ? ["person", "lead"] : ["person"],
    inWords: [...HUBSPOT_CAPABILITIES.inWords, ...words],
  });
}

/** Null when it cannot be asked: two parts can only be asked of somebody, and there is nobody yet. */
async function ask(
  call: Call,
  part: Part,
  someone: string | null,
): Promise<Outcome<unknown> | null> {
  const question = QUESTIONS[part](someone);
  if (question === null) return null;
  const { path, query = {} } = question;
  const method = "GET";
  return call({ method, path, query: { limit: "1", ...query }, effect: "read", schema: anySchema });
}

async function learn(
  parts: Parts,
  part: Part,
  answer: Outcome<unknown> | null,
): Promise<PartState | null> {
  return answer === null ? null : parts.learn(part, answer);
}

interface Question {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
}

const QUESTIONS: Readonly<Record<Part, (someone: string | null) => Question | null>> = {
  leads: () => ({ path: PATHS.objects("leads") }),
  companies: () => ({ path: PATHS.objects("companies") }),
  deals: () => ({ path: PATHS.objects("deals") }),
  owners: () => ({ path: PATHS.owners }),
  events: (someone) => (someone === null ? null : { path: PATHS.participations(someone) }),
  forms: () => ({ path: PATHS.forms }),
  "page-views": (someone) =>
    someone === null
      ? null
      : { path: PATHS.eventOccurrences, query: { objectType: "contact", objectId: someone } },
  campaigns: () => ({ path: PATHS.campaigns }),
};

/** Trouble that is not this part's: whoever asks again later may hear something else. */
function concernsAll(answer: Outcome<unknown>): boolean {
  if (answer.ok) return false;
  const { type } = answer.failure;
  return type === "offline" || type === "needs-sign-in" || type === "rate-limited";
}
