import type { EarlierNote } from "#lib/domain/note/copied/copy-index.ts";
import { toPrints } from "#lib/domain/note/copied/prints.ts";
import { EMPTY_NOTE, type HandoffNote } from "#lib/domain/note/note.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import type { Touch } from "#lib/domain/touch.ts";
import { createRandom } from "#tests/sandbox/random.ts";

/** What is written about: enough words that two notes share some and none is another's copy. */
const WORDS = (
  "orders invoices drivers slips warehouse returns shifts nurses boxes labels pallets depots tickets quotes tenants " +
  "meters crates batches lots audits recalls permits rosters vans routes samples patients drawings valves pumps " +
  "typed lost late twice missing paper phone laptop monday friday week month night auditor customer supplier branch " +
  "because since while nobody knows which where until after every second third again asked said wrote sent counts"
).split(" ");
const SYLLABLES = "ba ke ti mor lan fu sel dri pon ga ver ost ri cham".split(" ");
const ARABIC = (
  "الطلبات الفواتير السائقين الإيصالات المستودع المرتجعات الورديات الصناديق الملصقات التذاكر العروض العدادات تضيع تتأخر " +
  "يدويا ورق هاتف الاثنين الجمعة أسبوع شهر ليلا المدقق العميل المورد الفرع لأن بعد كل مرة سأل قال كتب أرسل"
).split(" ");

const random = createRandom(7);

/** Words that occur in few notes, as most words do: 4,000 of them. */
const RARE = Array.from({ length: 4_000 }, () =>
  Array.from(
    { length: random.between(2, 4) },
    () => SYLLABLES[random.between(0, SYLLABLES.length - 1)],
  ).join(""),
);

/** So many characters of text, a tenth of it Arabic, with a number now and then. */
export function textOf(characters: number): string {
  let text = "";
  while (text.length < characters) {
    const dice = random.between(0, 19);
    const list = dice < 2 ? ARABIC : dice < 11 ? WORDS : RARE;
    const word =
      dice === 19 ? String(random.between(2, 900)) : list[random.between(0, list.length - 1)];
    text += `${word}${dice === 10 ? ", " : " "}`;
  }
  return text.trim();
}

/** A note of about 5 kB, most of it in problem and next step: the two that are compared with others. */
export function longNote(): HandoffNote {
  return {
    ...EMPTY_NOTE,
    lead: "Sara Lindqvist, Head of Revenue Operations at Nordlog",
    source: "Organic search",
    trigger: `Asked for a demo of the dispatch board and wrote: ${textOf(400)}`,
    problem: textOf(2_400),
    asset: "Dispatch board page and the returns guide",
    fit: textOf(300),
    readiness: textOf(300),
    nextStep: `Call Monday 10:00 and ask about ${textOf(1_300)}`,
    owner: "Omar",
    deadline: "2026-11-23T17:00:00.000Z",
  };
}

/** The author's earlier notes, as long as notes usually are and some as long as a field may be. */
export function earlierNotes(count: number): readonly HandoffNote[] {
  return Array.from({ length: count }, (_, index) => ({
    ...EMPTY_NOTE,
    problem: textOf(index % 10 === 0 ? 2_000 : 300),
    nextStep: textOf(index % 10 === 0 ? 800 : 120),
  }));
}

/** The same as they are stored. */
export function toEarlier(notes: readonly HandoffNote[]): readonly EarlierNote[] {
  return notes.map((note, index) => ({
    recordKey: `bench:person:${index}`,
    buyer: `Buyer${index} Name${index}, Company ${index}`,
    prints: toPrints(note, [`Buyer${index} Name${index}`]),
  }));
}

/** A record with as much history as a busy one has. */
export function busyRecord(): RecordSnapshot {
  return {
    key: { connectionId: "bench", objectType: "person", recordId: "42" },
    version: "2026-11-20T08:00:00.000Z",
    createdAt: null,
    mergedIds: [],
    unreadable: [],
    archived: false,
    url: null,
    name: "Sara Lindqvist",
    emails: ["sara@nordlog.test"],
    phone: null,
    jobTitle: "Head of Revenue Operations",
    language: null,
    country: "Sweden",
    city: null,
    website: null,
    company: {
      name: "Nordlog AB",
      domain: "nordlog.test",
      industry: "Logistics",
      employees: 240,
      country: "Sweden",
    },
    stage: null,
    source: {
      original: "Organic search",
      latest: null,
      campaign: null,
      firstPage: null,
      lastPage: null,
    },
    handoff: {},
    touches: Array.from({ length: 200 }, (_, index) => touch(index)),
  };
}

function touch(index: number): Touch {
  return {
    id: `touch-${index}`,
    at: new Date(Date.UTC(2026, 9, 1) + index * 3_600_000).toISOString(),
    actor: index % 3 === 0 ? "us" : "buyer",
    kind: index % 10 === 0 ? "email-received" : "page-view",
    asset: `Dispatch board, part ${index % 12}`,
    campaign: null,
    count: 1,
    words: index % 10 === 0 ? textOf(600) : null,
    ownerId: null,
    receipt: { label: `Receipt ${index}`, url: null, evidence: `receipt-${index}` },
  };
}
