import { makeRecord, makeTouch } from "../story/make-record.ts";
import { makeAngle, makeBrief, withBriefs } from "./ranking-playbook.ts";
import { bare, known, page, type RankingCase, told } from "./ranking-records.ts";

const BY_TRIGGER = withBriefs(
  makeBrief(
    "erp",
    ["ERP"],
    [
      makeAngle("read", { triggers: ["content-download"] }),
      makeAngle("asked", { triggers: ["demo-request"] }),
    ],
  ),
);
const BY_ROLE = withBriefs(
  makeBrief(
    "erp",
    ["ERP"],
    [
      makeAngle("money", { personas: ["CFO", "finance"] }),
      makeAngle("machines", { personas: ["IT", "architect"] }),
      makeAngle("anybody"),
    ],
  ),
);
const BY_MARKET = withBriefs(
  makeBrief(
    "erp",
    ["ERP", "references"],
    [
      makeAngle("gulf", { markets: ["Gulf"] }),
      makeAngle("sweden", { markets: ["Sweden"] }),
      makeAngle("freight", { markets: ["Freight"] }),
      makeAngle("entering", { markets: ["entering the market"] }),
    ],
  ),
);
const BY_READINESS = withBriefs(
  makeBrief(
    "erp",
    ["ERP"],
    [
      makeAngle("early", { readiness: ["early-stage", "exploratory"] }),
      makeAngle("late", { readiness: ["active", "urgent"] }),
    ],
  ),
);
/** What conditions of angles decide. */
export const CONDITION_CASES: readonly RankingCase[] = [
  {
    title: "the trigger that an angle is for",
    record: bare(makeTouch("demo-request", "11-19", { asset: "ERP demo" })),
    playbook: BY_TRIGGER,
    order: ["erp/asked"],
    because: "They came by a demo request, two days ago, and this angle is for that",
  },
  {
    title: "another trigger takes an angle out",
    record: bare(makeTouch("content-download", "11-19", { asset: "ERP guide" })),
    playbook: BY_TRIGGER,
    order: ["erp/read"],
    because: "They came by a download",
  },
  {
    title: "a trigger that nobody knows neither helps nor hurts",
    record: bare(page("ERP page")),
    playbook: BY_TRIGGER,
    order: ["erp/read"],
    because: "As strong as “Theme of erp: angle asked”; this angle stands first in its brief",
  },
  {
    title: "a trigger of another year is another story",
    record: bare(
      makeTouch("demo-request", "2025-11-01", { asset: "ERP demo" }),
      makeTouch("content-download", "11-19", { asset: "ERP guide" }),
    ),
    playbook: BY_TRIGGER,
    order: ["erp/read"],
    because: "They came by a download",
  },
  {
    title: "the role that an angle is written for",
    record: known({ jobTitle: "Chief Financial Officer, CFO" }, page("ERP page")),
    playbook: BY_ROLE,
    order: ["erp/money"],
    because: "is one that this angle is written for",
  },
  {
    title: "the field of work where the title has other words",
    record: known({ jobTitle: "Lead software developer" }, page("ERP page")),
    playbook: withBriefs(
      makeBrief("erp", ["ERP"], [makeAngle("anybody"), makeAngle("it", { personas: ["IT"] })]),
    ),
    order: ["erp/it"],
    because: "Their role, Lead software developer, is one that this angle is written for",
  },
  {
    title: "a role of another field takes an angle out",
    record: known({ jobTitle: "Head of Operations" }, page("ERP page")),
    playbook: BY_ROLE,
    order: ["erp/anybody"],
    because: "Looked at the ERP page two days ago",
  },
  {
    title: "a title that says no field leaves all of them in",
    record: known({ jobTitle: "Managing partner" }, page("ERP page")),
    playbook: BY_ROLE,
    order: ["erp/money"],
    because: "As strong as",
  },
  {
    title: "a title in Arabic",
    record: known({ jobTitle: "مدير المالية" }, page("ERP page")),
    playbook: BY_ROLE,
    order: ["erp/money"],
    because: "مدير المالية",
  },
  {
    title: "the country of a region",
    record: known(
      { country: "السعودية", company: { ...makeRecord().company, country: null, industry: null } },
      page("ERP page"),
    ),
    playbook: BY_MARKET,
    order: ["erp/gulf"],
    because: "is one that this angle is written for",
  },
  {
    title: "another country takes an angle out, the same industry under another name keeps it",
    record: known({}, page("ERP page")),
    playbook: withBriefs(
      makeBrief(
        "erp",
        ["ERP"],
        [makeAngle("gulf", { markets: ["Gulf"] }), makeAngle("freight", { markets: ["Freight"] })],
      ),
    ),
    order: ["erp/freight"],
    because: "Their market, Logistics, is one that this angle is written for",
  },
  {
    title: "a market known from a talk",
    record: told({ problem: "No ERP in the region yet", market: "entering-market" }),
    playbook: BY_MARKET,
    order: ["erp/entering"],
    because: "They are entering the market, and this angle is for that",
  },
  {
    title: "a local company is not entering the market",
    record: told({ proof: "local references", market: "local" }),
    playbook: withBriefs(
      makeBrief(
        "erp",
        ["references"],
        [
          makeAngle("entering", { markets: ["entering the market"] }),
          makeAngle("local", { markets: ["local"] }),
        ],
      ),
    ),
    order: ["erp/local"],
    because: "They asked for proof: “local references”",
  },
  {
    title: "readiness that the note names takes the other angle out",
    record: bare(page("ERP page")),
    note: { readiness: "Active: project signed off, go-live in March" },
    playbook: BY_READINESS,
    order: ["erp/late"],
    because: "The note puts readiness at active",
  },
  {
    title: "readiness that the record shows",
    record: bare(page("ERP page"), makeTouch("demo-request", "11-20", { asset: "ERP demo" })),
    playbook: BY_READINESS,
    order: ["erp/late"],
    because: "this angle is for that",
  },
  {
    title: "readiness that only rests on what is missing excludes nothing",
    record: bare(page("ERP page")),
    playbook: BY_READINESS,
    order: ["erp/early"],
    because: "Readiness looks",
  },
];
