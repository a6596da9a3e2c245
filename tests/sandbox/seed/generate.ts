import type { World } from "../hubspot/state.ts";
import type { Random } from "../random.ts";
import { generatedHandoff } from "./generated-handoff.ts";
import type { Journey } from "./journey.ts";
import { createJourney } from "./journey.ts";
import { arabic } from "./languages/arabic.ts";
import { english } from "./languages/english.ts";
import { french } from "./languages/french.ts";
import { german } from "./languages/german.ts";
import { japanese } from "./languages/japanese.ts";
import type { LanguagePack } from "./languages/pack.ts";
import { portuguese } from "./languages/portuguese.ts";
import { spanish } from "./languages/spanish.ts";
import type { Person } from "./person.ts";
import { createPerson } from "./person.ts";
import { OWNERS } from "./stories.ts";
import type { Times } from "./times.ts";
import type { Campaign, PageKey } from "./vendor.ts";
import { CAMPAIGNS } from "./vendor.ts";
import { addLead } from "./writer.ts";

/** How many leads of each language the demo account has, named stories not counted. */
const SHARES: readonly (readonly [LanguagePack, number])[] = [
  [english, 96],
  [german, 50],
  [french, 34],
  [spanish, 34],
  [arabic, 36],
  [portuguese, 22],
  [japanese, 12],
];

/** The ways in which real histories differ. */
type Kind =
  | "complete"
  | "reader"
  | "half-empty"
  | "event"
  | "mail"
  | "introduced"
  | "contradictory"
  | "stale";

const KINDS: readonly [Kind, ...Kind[]] = [
  ...repeat("complete", 28),
  ...repeat("reader", 22),
  ...repeat("half-empty", 18),
  ...repeat("event", 10),
  ...repeat("mail", 8),
  ...repeat("introduced", 6),
  ...repeat("contradictory", 4),
  "stale",
];

const SITE_VISITS: readonly [Campaign, ...Campaign[]] = [
  CAMPAIGNS.organic,
  CAMPAIGNS.organic,
  CAMPAIGNS.paidSearch,
  CAMPAIGNS.newsletter,
  CAMPAIGNS.plantManagers,
  CAMPAIGNS.partner,
  CAMPAIGNS.direct,
];

export function addGeneratedLeads(world: World, times: Times, random: Random): void {
  for (const [pack, count] of SHARES) {
    for (let index = 0; index < count; index += 1) addOne(world, times, random, pack);
  }
}

function addOne(world: World, times: Times, random: Random, pack: LanguagePack): void {
  const kind = random.pick(KINDS);
  const person = createPerson(world, times, random, pack, kind === "half-empty");
  const journey = createJourney(pack.language === "ja" ? "en" : pack.language);
  const daysAgo = kind === "stale" ? random.between(200, 380) : random.between(3, 80);
  const firstSeen = times.workday(daysAgo, clock(random));
  TELL[kind](journey, { times, random, pack, person, daysAgo });
  const events = journey.events;
  const handoff = kind === "complete" ? generatedHandoff(random, times, person, events) : [];
  addLead(world, {
    createdAt: Math.min(firstSeen, ...events.map((event) => event.at)),
    values: { ...person.values, ...contradiction(kind, random, pack) },
    ...(person.companyId === null ? {} : { companyId: person.companyId }),
    events: [...events, ...handoff],
  });
}

interface Tale {
  readonly times: Times;
  readonly random: Random;
  readonly pack: LanguagePack;
  readonly person: Person;
  readonly daysAgo: number;
}

const TELL: Readonly<Record<Kind, (journey: Journey, tale: Tale) => void>> = {
  complete: (journey, tale) => {
    const { random, pack, person, daysAgo } = tale;
    const campaign = random.pick(SITE_VISITS);
    const day = stepsFrom(tale, daysAgo);
    journey.visit(day(), random.pick(["downtimeGuide", "board", "home", "pricing"]), campaign, 2);
    journey.submit(day(), random.pick(["downtimeGuide", "sparePartsGuide", "webinar"]), campaign);
    if (random.chance(0.6))
      journey.opensMail(day(), "Downtime letter, November", random.chance(0.5));
    journey.visit(
      day(),
      random.pick<PageKey>(["sap", "dynamics", "integrations", "customers"]),
      CAMPAIGNS.direct,
      3,
    );
    if (random.chance(0.5)) journey.visit(day(), "pricing", CAMPAIGNS.direct);
    journey.submit(day(), random.pick(["demo", "demo", "pricing", "contact"]), CAMPAIGNS.direct, {
      message: random.pick(pack.questions),
    });
    if (random.chance(0.3)) journey.note(day(), OWNERS.marketer, random.pick(pack.notes));
    if (random.chance(0.25)) {
      const [subject, text] = random.pick(pack.mails);
      journey.writes(day(), person.email, OWNERS.marketer, subject, text);
    }
  },
  reader: (journey, tale) => {
    const { random, daysAgo } = tale;
    const campaign = random.pick(SITE_VISITS);
    const day = stepsFrom(tale, daysAgo);
    journey.visit(day(), random.pick(["downtimeGuide", "sparePartsGuide", "webinar"]), campaign);
    journey.submit(day(), random.pick(["downtimeGuide", "sparePartsGuide", "webinar"]), campaign);
    if (random.chance(0.7)) journey.opensMail(day(), "Your guide is ready", true);
    if (random.chance(0.3)) journey.visit(day(), "pricing", CAMPAIGNS.newsletter, 2);
  },
  "half-empty": () => undefined,
  event: (journey, tale) => {
    const { random, pack, daysAgo } = tale;
    const day = stepsFrom(tale, daysAgo);
    journey.changes(day(), "CRM_UI", source(CAMPAIGNS.booth));
    journey.submit(day(), "booth", CAMPAIGNS.booth);
    journey.note(day(), OWNERS.marketer, random.pick(pack.notes));
    if (random.chance(0.4)) journey.visit(day(), "home", CAMPAIGNS.direct, 2);
  },
  mail: (journey, tale) => {
    const { random, pack, person, daysAgo } = tale;
    const day = stepsFrom(tale, daysAgo);
    const [subject, text] = random.pick(pack.mails);
    journey.changes(day(), "CRM_UI", source(CAMPAIGNS.salesEntry));
    journey.writes(day(), person.email, OWNERS.marketer, subject, text);
    if (random.chance(0.5)) {
      journey.isWrittenTo(
        day(),
        person.email,
        OWNERS.marketer,
        `Re: ${subject}`,
        "Thank you for writing. A colleague who knows your question will answer today.",
      );
    }
  },
  introduced: (journey, tale) => {
    const { random, pack, daysAgo } = tale;
    const day = stepsFrom(tale, daysAgo);
    journey.changes(day(), "CRM_UI", source(CAMPAIGNS.salesEntry));
    journey.chats(day(), tale.person.ownerId, random.pick(pack.chats));
    if (random.chance(0.5))
      journey.call(day(), tale.person.ownerId, "Intro call", random.pick(pack.calls));
    if (random.chance(0.4))
      journey.task(tale.times.inHours(20), day(), tale.person.ownerId, "Call back", false);
  },
  contradictory: (journey, tale) => {
    const { random, pack, daysAgo } = tale;
    const day = stepsFrom(tale, daysAgo);
    journey.visit(day(), "pricing", CAMPAIGNS.paidSearch);
    journey.submit(day(), "contact", CAMPAIGNS.paidSearch, {
      message: random.pick(pack.questions),
    });
    journey.note(
      day(),
      OWNERS.marketer,
      "<p>On the phone: left the company in summer, now consults for a competitor of theirs. Title in the record is out of date.</p>",
    );
  },
  stale: (journey, tale) => {
    const day = stepsFrom(tale, tale.daysAgo);
    journey.visit(day(), "home", CAMPAIGNS.organic);
    journey.submit(day(), "webinar", CAMPAIGNS.organic);
    journey.changes(day(), "CRM_UI", { hubspot_owner_id: OWNERS.left });
  },
};

/** Moments that move from the first contact towards yesterday, never backwards. */
function stepsFrom({ times, random }: Tale, daysAgo: number): () => number {
  let left = daysAgo;
  let last = 0;
  return () => {
    const moment = Math.max(times.workday(left, clock(random)), last + 60_000);
    left = Math.max(1, left - random.between(0, Math.max(1, Math.floor(left / 3))));
    last = moment;
    return moment;
  };
}

function contradiction(kind: Kind, random: Random, pack: LanguagePack): Record<string, string> {
  if (kind !== "contradictory") return {};
  const country = pack.places[0].country === "Germany" ? "Spain" : "Germany";
  return random.chance(0.5) ? { country } : { jobtitle: "Student", numemployees: "4" };
}

function source(campaign: Campaign): Record<string, string> {
  return {
    hs_analytics_source: campaign.source,
    hs_analytics_source_data_1: campaign.data1,
    hs_analytics_source_data_2: campaign.data2,
  };
}

function clock(random: Random): string {
  return `${String(random.between(6, 15)).padStart(2, "0")}:${String(random.between(0, 59)).padStart(2, "0")}`;
}

function repeat(kind: Kind, count: number): readonly [Kind, ...Kind[]] {
  return [kind, ...Array.from({ length: count - 1 }, () => kind)];
}
