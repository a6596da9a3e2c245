import fc from "fast-check";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { describePlaybook } from "#lib/domain/playbook/describe.ts";
import { parsePlaybook } from "#lib/domain/playbook/parse-playbook.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { isBranch, keyOf } from "#lib/domain/playbook/tree.ts";

/** One thing that somebody did to a playbook in an editor; may leave a document that makes no sense. */
type Edit = (document: unknown) => void;

const START: Playbook = {
  ...DEFAULT_PLAYBOOK,
  origin: "team",
  stageMaps: [{ crm: "hubspot", stages: [{ value: "lead", stage: "new" }] }],
  calendars: [{ ...DEFAULT_PLAYBOOK.calendar, id: "riyadh", label: "Riyadh" }],
  people: [
    { id: "omar", person: "omar@acme.example", calendar: "riyadh", weight: 2, away: [] },
    { id: "mona", person: "Mona Haddad", calendar: null, weight: 1, away: [] },
  ],
  routing: {
    ...DEFAULT_PLAYBOOK.routing,
    territories: [{ id: "gulf", label: "Gulf", countries: ["Saudi Arabia", "Qatar"] }],
    serviceLines: [{ id: "erp", label: "ERP", terms: ["erp"] }],
    teams: [{ id: "sdr", label: "SDR team", members: ["omar", "mona"] }],
  },
  reasons: DEFAULT_PLAYBOOK.reasons.map((reason, index) =>
    index === 0
      ? { ...reason, details: [{ id: "criterion", label: "Criterion", required: true }] }
      : reason,
  ),
};

/** The parts of each group: a group is chosen first, so that no list is left out for being short. */
const PATHS = Object.values(
  Object.groupBy(
    describePlaybook(START).flatMap((section) => section.items),
    ({ group }) => group.id,
  ),
).map((items = []) => items.flatMap(({ parts }) => parts.map(({ id }) => id.split("/"))));
const LISTS = [
  "slaTiers",
  "leadTypes",
  "noteTemplates",
  "callNotes",
  "qualification/fit",
  "qualification/intent",
  "qualification/readiness",
  "qualification/checklist",
  "qualification/questions",
  "lifecycle",
  "stageMaps",
  "outcomes",
  "reasons",
  "briefs",
  "calendars",
  "people",
  "roles",
  "routing/rules",
  "routing/territories",
  "routing/serviceLines",
  "routing/teams",
  "reviews",
].map((path) => path.split("/"));

const words = fc
  .array(
    fc.constantFrom(
      "call",
      "the",
      "buyer",
      "about",
      "pricing",
      "إعادة",
      "in",
      "Riyadh",
      "ERP",
      "–",
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) => all.join(" "));

/** Changes one part: another saying, another number, another choice. */
const change: fc.Arbitrary<Edit> = fc
  .tuple(
    fc.constantFrom(...PATHS).chain((paths) => fc.constantFrom(...paths)),
    words,
    fc.nat(5),
  )
  .map(([path, saying, number]) => (document) => {
    const owner = at(document, path.slice(0, -1));
    const key = path.at(-1) ?? "";
    if (!isRecord(owner)) return;
    owner[key] = changed(owner[key], key, saying, number);
  });

function changed(value: unknown, key: string, saying: string, number: number): unknown {
  if (key === "weight" && typeof value === "string") return ["must", "should"][number % 2];
  if (CHOICES[key] !== undefined) return CHOICES[key][number % CHOICES[key].length];
  if (typeof value === "boolean") return number % 2 === 0;
  if (typeof value === "number") return number + 1;
  if (Array.isArray(value) && value.every((entry) => typeof entry === "string"))
    return key === "keywords" || key === "signs" || number > 2
      ? [...value, saying].slice(-20)
      : value.slice(1);
  return typeof value === "string" ? saying : value;
}

/** What a playbook chooses from, by the key of the part. */
const CHOICES: Readonly<Record<string, readonly unknown[]>> = {
  triage: ["immediate-follow-up", "nurture", "disqualify", "research-first"],
  tier: ["urgent", "standard", "content"],
  every: ["week", "month", "quarter"],
  side: ["marketing", "sales", "both"],
  parent: [null, "unclear-fit"],
  minEmployees: [null, 10, 50],
  maxEmployees: [null, 500, 5000],
  reviewBy: [null, "2027-02-01", "2027-05-01"],
  timeZone: ["UTC", "Asia/Riyadh", "Europe/Madrid"],
  week: [
    [{ days: [1, 2, 3, 4, 5], hours: [{ from: "09:00", to: "18:00" }] }],
    [
      {
        days: [7, 1, 2, 3, 4],
        hours: [
          { from: "08:00", to: "12:00" },
          { from: "13:00", to: "24:00" },
        ],
      },
    ],
  ],
  holidays: [[], [{ from: "2026-12-25", to: "2026-12-26", label: "Christmas" }]],
  holidaysFrom: [null, { kind: "country", name: "ES", region: "MD", until: "2028-12-31" }],
  exceptions: [
    [],
    [
      {
        label: "Ramadan",
        from: "2027-02-08",
        to: "2027-03-09",
        days: [7, 1, 2, 3, 4],
        hours: [{ from: "10:00", to: "16:00" }],
      },
    ],
  ],
  calendar: [null, "riyadh"],
  away: [[], [{ from: "2026-12-24", to: "2027-01-06" }]],
  acceptanceWindow: [null, { kind: "working-minutes", minutes: 30 }],
  missed: [
    [],
    [
      { task: true, owner: { is: "next-by-rule" } },
      { task: false, owner: { is: "role", role: "sdr-lead" } },
    ],
  ],
  motion: ["inbound", "partner"],
  when: [
    [],
    [
      { fact: "industry", in: ["Software"] },
      { fact: "size", min: 50, max: null },
    ],
    [{ fact: "territory", in: ["gulf"] }],
  ],
  ifUnknown: ["next-rule", "complete-first"],
  to: [
    { to: "account-owner" },
    { to: "team", team: "sdr" },
    { to: "person", person: "omar" },
    { to: "role", role: "sdr-lead" },
  ],
  otherwise: [
    { to: { to: "role", role: "sdr-lead" }, does: "Complete it" },
    { to: { to: "team", team: "sdr" }, does: "Ask the buyer" },
  ],
  members: [["omar"], ["omar", "mona"]],
  transition: [null, { hours: 24, role: "revops", does: "Sees that it was answered" }],
  owner: [{ is: "kept" }, { is: "role", role: "sales-lead" }],
  outcome: ["no-response", "recycled"],
  responseWindow: [
    { kind: "same-day" },
    { kind: "working-hours", hours: 4 },
    { kind: "working-days", days: 2 },
  ],
  compares: ["industry", "size", "country", "role", "problem"],
  sign: ["trigger", "depth", "question"],
  asksFor: [[], ["recycle-until"]],
  outcomes: [["rejected"], ["rejected", "recycled"], ["nurture"]],
  startedBy: [[], ["event"], ["referral", "inbound-mail"]],
  needs: [[], ["buyer-acted"], ["buyer-acted", "sales-accepted"]],
  stage: ["marketing-to-sdr", "sdr-to-ae"],
  leadTypes: [[], ["event"]],
  attempts: [[{ channel: "call" }], [{ channel: "any" }, { channel: "email" }]],
  details: [[], [{ id: "who", label: "Who decides", required: false }]],
  stages: [[], [{ value: "SQL", stage: "sales-qualified" }]],
  decidedBy: ["revops", "sales-lead"],
  calledBy: ["revops", "sdr-lead"],
};

/** Takes an entry out, moves it, or adds another like it. */
const rearrange: fc.Arbitrary<Edit> = fc
  .tuple(
    fc.constantFrom(...LISTS),
    fc.constantFrom("remove", "move", "add"),
    fc.nat(30),
    fc.nat(30),
    fc.constantFrom("one", "two", "three"),
  )
  .map(([path, how, from, to, id]) => (document) => {
    const entries = at(document, path);
    if (!Array.isArray(entries) || entries.length === 0) return;
    const index = from % entries.length;
    const [entry] = how === "add" ? [entries[index]] : entries.splice(index, 1);
    if (how === "move") entries.splice(to % (entries.length + 1), 0, entry);
    if (how === "add" && isBranch(entry) && typeof entry["id"] === "string")
      entries.splice(to % (entries.length + 1), 0, { ...structuredClone(entry), id: `new-${id}` });
  });

/** What an editing side made of a playbook: up to six edits, each kept only when the document still holds. */
export function editedPlaybook(from: Playbook): fc.Arbitrary<Playbook> {
  return fc
    .array(fc.oneof({ arbitrary: change, weight: 3 }, rearrange), { maxLength: 6 })
    .map((edits) => tryAll(from, edits));
}

/** A playbook takes a while to make up: fewer of them, unless somebody asks to look further. */
export const PLAYBOOK_RUNS = { numRuns: fc.readConfigureGlobal().numRuns ?? 40 };

/** Playbooks that could be in force, each a few edits away from the shipped one. */
export const arbitraryPlaybook: fc.Arbitrary<Playbook> = editedPlaybook(START);

/** What both sides began with, and what each made of it. */
export const threePlaybooks = arbitraryPlaybook.chain((base) =>
  fc.record({
    base: fc.constant(base),
    marketing: editedPlaybook(base),
    sales: editedPlaybook(base),
  }),
);

/** All of them at once where that holds, else those that hold one after another. */
function tryAll(playbook: Playbook, edits: readonly Edit[]): Playbook {
  return (
    tryEdits(playbook, edits) ??
    edits.reduce((from, edit) => tryEdits(from, [edit]) ?? from, playbook)
  );
}

function tryEdits(playbook: Playbook, edits: readonly Edit[]): Playbook | null {
  const document: unknown = structuredClone(playbook);
  for (const edit of edits) edit(document);
  const parsed = parsePlaybook(document);
  return parsed.ok ? parsed.value : null;
}

function at(document: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((tree, step) => {
    if (Array.isArray(tree)) return tree.find((entry) => keyOf(entry) === step);
    return isBranch(tree) ? tree[step] : undefined;
  }, document);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return isBranch(value);
}
