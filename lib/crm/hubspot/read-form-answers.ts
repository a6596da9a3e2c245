import { type Outcome, succeed } from "../../domain/failure.ts";
import type { GatewayMemory } from "../http/gateway-ports.ts";
import { cleanText } from "../values/clean-text.ts";
import type { Call } from "./call.ts";
import { isSameEvent } from "./history.ts";
import { PATHS } from "./paths.ts";
import { type Form, formsNamed, readForms } from "./read-forms.ts";
import { type FormSubmission, submissionsSchema } from "./schema-of-parts.ts";

/** What one form asked and what the buyer answered, and when. */
export interface FormAnswers {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly answers: readonly {
    /** Null for what the buyer wrote freely. */
    readonly asked: string | null;
    readonly answer: string;
  }[];
}

/** A conversion that HubSpot names on the contact. */
export interface Conversion {
  readonly name: string;
  readonly at: string | null;
}

/** HubSpot lists a form's submissions newest first and cannot be asked for one person's: so far and no further. */
const FORMS_MAX = 3;
const PAGES_MAX = 2;
const PER_PAGE = 50;

/** The answers behind a contact's newest conversions, matched by e-mail address and moment. */
export async function readFormAnswers(
  call: Call,
  memory: GatewayMemory,
  conversions: readonly Conversion[],
  emails: readonly string[],
): Promise<Outcome<readonly FormAnswers[]>> {
  const dated = conversions.flatMap(({ name, at }) => (at === null ? [] : [{ name, at }]));
  if (dated.length === 0 || emails.length === 0) return succeed([]);
  const forms = await readForms(call, memory);
  if (!forms.ok) return forms;
  const found: FormAnswers[] = [];
  for (const { form, moments } of newestForms(forms.value, dated)) {
    const read = await readOneForm(call, form, moments, emails);
    if (!read.ok) return read;
    found.push(...read.value);
  }
  return succeed(found);
}

interface WantedForm {
  readonly form: Form;
  readonly moments: readonly string[];
}

function newestForms(
  forms: readonly Form[],
  conversions: readonly { readonly name: string; readonly at: string }[],
): readonly WantedForm[] {
  const newestFirst = conversions.toSorted((left, right) => right.at.localeCompare(left.at));
  const wanted = new Map<string, WantedForm>();
  for (const { name, at } of newestFirst) {
    for (const form of formsNamed(forms, name)) {
      const moments = [...(wanted.get(form.id)?.moments ?? []), at];
      wanted.set(form.id, { form, moments });
    }
  }
  return [...wanted.values()].slice(0, FORMS_MAX);
}

/** Walks back as far as the oldest moment that is looked for, within the limit. */
async function readOneForm(
  call: Call,
  form: Form,
  moments: readonly string[],
  emails: readonly string[],
): Promise<Outcome<readonly FormAnswers[]>> {
  const oldest = moments.toSorted()[0] ?? "";
  const found: FormAnswers[] = [];
  let after: string | null = null;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const read: Outcome<Submissions> = await readPage(call, form.id, after);
    if (!read.ok) return read;
    for (const submission of read.value.rows) {
      const at = new Date(submission.submittedAt).toISOString();
      const isMeant = moments.some((moment) => isSameEvent(moment, at));
      if (isMeant && isBy(submission, emails)) {
        found.push({ at, answers: answersIn(submission, form) });
      }
    }
    const last = read.value.rows.at(-1);
    after = read.value.after;
    if (after === null || last === undefined || last.submittedAt < Date.parse(oldest)) break;
  }
  return succeed(found);
}

interface Submissions {
  readonly rows: readonly FormSubmission[];
  readonly after: string | null;
}

async function readPage(
  call: Call,
  formId: string,
  after: string | null,
): Promise<Outcome<Submissions>> {
  const read = await call({
    method: "GET",
    path: PATHS.formSubmissions(formId),
    query: { limit: String(PER_PAGE), ...(after === null ? {} : { after }) },
    effect: "read",
    schema: submissionsSchema,
  });
  if (!read.ok) return read;
  return succeed({ rows: read.value.results, after: read.value.paging?.next?.after ?? null });
}

/** Somebody else's answers in this buyer's story would be worse than none. */
function isBy({ values }: FormSubmission, emails: readonly string[]): boolean {
  return values.some(
    ({ name, value }) => name === "email" && emails.includes(value.trim().toLowerCase()),
  );
}

function answersIn({ values }: FormSubmission, { asks }: Form): FormAnswers["answers"] {
  const answered = values.filter(({ name }) => !isKnownAnyway(name));
  // What the buyer wrote in their own words comes first.
  const ordered = answered.toSorted((left, right) => rank(left.name) - rank(right.name));
  return ordered.flatMap(({ name, value }) => {
    const answer = cleanText(value);
    const asked = Object.hasOwn(asks, name) ? cleanText(asks[name]) : null;
    if (answer === null) return [];
    return [{ asked: name === "message" ? null : (asked ?? name.replaceAll("_", " ")), answer }];
  });
}

function rank(name: string): number {
  return name === "message" ? 0 : 1;
}

/** Who they are stands on the contact, and what HubSpot and campaigns put into a form nobody answered. */
function isKnownAnyway(name: string): boolean {
  return /^(email|firstname|lastname|phone|mobilephone|company|jobtitle)$|^(hs_|utm_)/.test(name);
}
