import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { makeBareRecord, makeTouch } from "../story/make-record.ts";
import { makeAngle, makeBrief, withBriefs } from "./ranking-playbook.ts";
import { bare, known, page, type RankingCase, told, wrote } from "./ranking-records.ts";

const BY_WORDS = withBriefs(
  makeBrief(
    "erp",
    ["ERP", "invoice", "الفواتير"],
    [
      makeAngle("plain"),
      makeAngle("typed-twice", { problems: ["typed twice", "مرتين"] }),
      makeAngle("checklist", { assets: ["rollout checklist"] }),
    ],
  ),
);
const TWO_BRIEFS = withBriefs(
  makeBrief("erp", ["ERP"], [makeAngle("one")]),
  makeBrief("price", ["pricing"], [makeAngle("two")]),
);

/** What the record speaks of, when, and how loudly. */
export const TOPIC_CASES: readonly RankingCase[] = [
  {
    title: "the buyer's own words of a problem",
    record: bare(wrote("Each invoice is typed twice.")),
    playbook: BY_WORDS,
    order: ["erp/typed-twice"],
    because: "Each invoice is typed twice.",
  },
  {
    title: "Arabic words of a problem",
    record: bare(wrote("نكتب الفواتير مرتين كل أسبوع.")),
    playbook: BY_WORDS,
    order: ["erp/typed-twice"],
    because: "الفواتير مرتين",
  },
  {
    title: "the problem of the note, in the angle's words",
    record: makeBareRecord(),
    note: { problem: "Every invoice is typed twice" },
    playbook: BY_WORDS,
    order: ["erp/typed-twice"],
    because: "The note names the problem: “Every invoice is typed twice”",
  },
  {
    title: "the asset that an angle names",
    record: bare(makeTouch("content-download", "11-19", { asset: "ERP rollout checklist" })),
    playbook: BY_WORDS,
    order: ["erp/checklist"],
    because: "Downloaded the ERP rollout checklist",
  },
  {
    title: "words of a problem are not looked for in the names of pages",
    record: bare(page("ERP page: typed twice")),
    playbook: BY_WORDS,
    order: ["erp/plain"],
    because: "Looked at “ERP page: typed twice”",
  },
  {
    title: "a sentence of theirs that wants the thing before one that declines it",
    record: bare(wrote("We do not need prices now. Could you quote two printers?")),
    playbook: DEFAULT_PLAYBOOK,
    order: ["pricing/range-in-writing"],
    because: "Could you quote two printers?",
  },
  {
    title: "a theme none of whose angles finds its words, as the brief itself",
    record: bare(page("ERP page")),
    playbook: withBriefs(
      makeBrief("erp", ["ERP"], [makeAngle("typed-twice", { problems: ["typed twice"] })]),
    ),
    order: ["erp"],
    because: "Looked at the ERP page",
  },
  {
    title: "what is newer",
    record: bare(page("ERP page", "09-01"), page("Pricing page", "11-19")),
    playbook: TWO_BRIEFS,
    order: ["price/two", "erp/one"],
    because: "Looked at the pricing page two days ago",
  },
  {
    title: "what they asked for before what they looked at",
    record: bare(
      page("ERP page", "11-20"),
      makeTouch("pricing-request", "11-18", { asset: "Form" }),
    ),
    playbook: TWO_BRIEFS,
    order: ["price/two", "erp/one"],
    because: "pricing",
  },
  {
    title: "a pricing request by its kind alone",
    record: bare(makeTouch("pricing-request", "11-18")),
    playbook: TWO_BRIEFS,
    order: ["price/two"],
    because: "Asked for pricing three days ago",
  },
  {
    title: "a problem that somebody confirmed of a talk before a page of theirs",
    record: {
      ...told({ problem: "Our ERP does not speak to the portal" }),
      touches: [page("Pricing page", "11-18")],
    },
    playbook: TWO_BRIEFS,
    order: ["erp/one", "price/two"],
    because: "They told us the problem: “Our ERP does not speak to the portal”",
  },
  {
    title: "two angles of one brief where each has a ground of its own",
    record: bare(wrote("Each invoice is typed twice."), page("ERP rollout checklist", "11-20")),
    playbook: BY_WORDS,
    order: ["erp/typed-twice", "erp/checklist"],
    because: "typed twice",
  },
  {
    title: "a question that no brief covers, beside what one covers",
    record: bare(
      makeTouch("demo-request", "11-20", { asset: "ERP demo" }),
      makeTouch("chat", "11-18", { words: "Is there an offline mode?" }),
    ),
    playbook: TWO_BRIEFS,
    order: ["erp/one", "question"],
    because: "Asked for a demo",
  },
  {
    title: "an angle that goes on from the trigger before the bare trigger with its question",
    record: bare(
      makeTouch("event-attendance", "11-19", {
        asset: "ERP webinar",
        words: "How do you keep drivers on time?",
      }),
    ),
    playbook: TWO_BRIEFS,
    order: ["erp/one", "trigger"],
    because: "Attended the ERP webinar two days ago",
  },
  {
    title: "what we noted of a call",
    record: bare(
      makeTouch("call", "11-19", { actor: "us", words: "They asked whether the ERP can stay." }),
    ),
    playbook: TWO_BRIEFS,
    order: ["erp/one"],
    because: "We noted of a call two days ago: “They asked whether the ERP can stay.”",
  },
  {
    title: "the shipped playbook: an ERP and orders typed twice",
    record: known(
      {},
      page("Integrations page"),
      wrote("Orders are typed twice because SAP and the portal are not connected."),
    ),
    playbook: DEFAULT_PLAYBOOK,
    order: ["integrations/first-connection"],
    because: "typed twice",
  },
  {
    title: "the shipped playbook: a rollout checklist",
    record: known(
      {},
      makeTouch("content-download", "11-19", { asset: "Implementation checklist" }),
    ),
    playbook: DEFAULT_PLAYBOOK,
    order: ["integrations/rollout-plan"],
    because: "Downloaded the implementation checklist",
  },
  {
    title: "the shipped playbook: a price asked for in Arabic",
    record: bare(
      makeTouch("pricing-request", "11-19", { words: "نرجو إرسال عرض سعر لخمسين مستخدماً" }),
    ),
    playbook: DEFAULT_PLAYBOOK,
    order: ["pricing/range-in-writing"],
    because: "عرض سعر",
  },
  {
    title: "the shipped playbook: an introduction",
    record: told({
      introducer: "Faisal",
      problem: "No references in Riyadh yet",
      market: "entering-market",
    }),
    playbook: DEFAULT_PLAYBOOK,
    order: ["market-entry/introduction"],
    because: "They came by a referral, two days ago, and this angle is for that",
  },
  {
    title: "the shipped playbook: a talk with a company that enters the market",
    record: told({ problem: "No references in Riyadh yet", market: "entering-market" }),
    playbook: DEFAULT_PLAYBOOK,
    order: ["market-entry/entering"],
    because: "They told us the problem",
  },
];
