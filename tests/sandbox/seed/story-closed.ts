import type { World } from "../hubspot/state.ts";
import { toStamp } from "../hubspot/values.ts";
import { createJourney } from "./journey.ts";
import { COMPANIES, DEALS, LEADS, OWNERS } from "./stories.ts";
import type { Story } from "./story.ts";
import { note, person } from "./story.ts";
import type { Times } from "./times.ts";
import { CAMPAIGNS } from "./vendor.ts";
import { addObject, link } from "./writer.ts";

/** Handoffs with an outcome. */
export function closedStories(times: Times): readonly Story[] {
  return [recycled(times), rejected(times), opportunity(times)];
}

/** The deal and the company behind the opportunity. */
export function addOpportunityDeal(world: World, times: Times): void {
  const createdAt = times.workday(11, "16:40");
  const company = addObject(
    world,
    "companies",
    {
      name: "Kestrel Bay Foods plc",
      domain: "kestrelbay.example",
      numberofemployees: "1800",
      country: "United Kingdom",
      industry: "FOOD_PRODUCTION",
    },
    times.workday(24, "12:00"),
    COMPANIES.opportunity,
  );
  const deal = addObject(
    world,
    "deals",
    {
      dealname: "Kestrel Bay Foods, four sites",
      amount: "86000",
      dealstage: "presentationscheduled",
      pipeline: "default",
      closedate: toStamp(times.start + 45 * 86_400_000),
      hubspot_owner_id: OWNERS.executive,
    },
    createdAt,
    DEALS.opportunity,
  );
  link(world, deal, "contacts", LEADS.opportunity);
  link(world, deal, "companies", company.id);
  link(world, company, "contacts", LEADS.opportunity);
}

function recycled(times: Times): Story {
  const at = times.workday(6, "14:11");
  const until = new Date(times.start + 70 * 86_400_000).toISOString().slice(0, 10);
  const evidence = "Budget for 2027 is closed; asked to be called again in February.";
  return {
    id: LEADS.recycled,
    person: person(
      "Gonçalo",
      "Figueiredo",
      "goncalo.figueiredo@ribeiranova.example",
      "Diretor industrial",
      "Ribeira Nova Cerâmica Lda.",
      "Portugal",
      "pt",
    ),
    leadType: "event",
    note: note(
      "Gonçalo Figueiredo, Ribeira Nova Cerâmica",
      "Visited the booth and stayed for the demo",
      "Plans kiln maintenance on paper",
      OWNERS.sdrIberia,
      times.workday(7, "15:00"),
    ),
    journey: createJourney("pt")
      .submit(times.workday(10, "11:00"), "booth", CAMPAIGNS.booth)
      .call(
        at,
        OWNERS.sdrIberia,
        "First call",
        "Conversa curta. Orçamento fechado, voltar a ligar em fevereiro.",
      ),
    offeredAt: times.workday(8, "09:00"),
    log: [
      {
        at,
        by: OWNERS.sdrIberia,
        type: "recycled",
        outcome: "recycled",
        reason: "early-stage",
        words: evidence,
      },
    ],
    values: {
      handrail_status: "recycled",
      handrail_outcome: "recycled",
      handrail_reason: "early-stage",
      handrail_evidence: evidence,
      handrail_outcome_at: toStamp(at),
      handrail_recycle_until: until,
    },
  };
}

function rejected(times: Times): Story {
  const at = times.workday(4, "13:05");
  const evidence = "A student writing a thesis on maintenance; no company behind the request.";
  return {
    id: LEADS.rejected,
    person: person(
      "Lukas",
      "Moosbrugger",
      "lukas.moosbrugger@campusmail.example",
      "Student",
      "Hochschule am See",
      "Austria",
      "de",
    ),
    leadType: "content-download",
    note: note(
      "Lukas Moosbrugger, Hochschule am See",
      "Downloaded every guide in one evening",
      "Unclear",
      OWNERS.sdrDach,
      times.workday(3, "15:00"),
    ),
    journey: createJourney("de")
      .submit(times.workday(6, "19:40"), "downtimeGuide", CAMPAIGNS.organic)
      .submit(times.workday(6, "19:52"), "sparePartsGuide", CAMPAIGNS.organic),
    offeredAt: times.workday(5, "09:30"),
    log: [
      {
        at,
        by: OWNERS.sdrDach,
        type: "rejected",
        outcome: "rejected",
        reason: "wrong-role",
        words: evidence,
      },
    ],
    values: {
      handrail_status: "rejected",
      handrail_outcome: "rejected",
      handrail_reason: "wrong-role",
      handrail_evidence: evidence,
      handrail_outcome_at: toStamp(at),
    },
  };
}

function opportunity(times: Times): Story {
  const acceptedAt = times.workday(20, "09:20");
  const touchedAt = times.workday(20, "10:45");
  const at = times.workday(11, "16:30");
  const email = "priya.deshmukh@kestrelbay.example";
  return {
    id: LEADS.opportunity,
    person: person(
      "Priya",
      "Deshmukh",
      email,
      "Head of Engineering",
      "Kestrel Bay Foods plc",
      "United Kingdom",
      "en",
    ),
    leadType: "referral",
    note: note(
      "Priya Deshmukh, Kestrel Bay Foods plc",
      "Introduced by a customer, asked for a call",
      "Hygiene audits ask who changed a plan and when",
      OWNERS.sdr,
      times.workday(19, "15:00"),
    ),
    journey: createJourney("en")
      .visit(times.workday(24, "12:00"), "customers", CAMPAIGNS.partner, 5)
      .submit(times.workday(22, "09:12"), "contact", CAMPAIGNS.partner, {
        message: "Our auditors ask who changed a plan and when. Do you keep that history?",
      })
      .isWrittenTo(
        touchedAt,
        email,
        OWNERS.sdr,
        "Audit history",
        "Hello Priya, yes: every change of a plan is kept with name and time. May I show you on Tuesday?",
      )
      .meets(
        times.workday(13, "13:00"),
        OWNERS.sdr,
        "Demo: audit history",
        "Three people in the call. Wants a price for four sites; security questionnaire to follow.",
      ),
    offeredAt: times.workday(21, "10:00"),
    log: [
      { at: acceptedAt, by: OWNERS.sdr, type: "accepted" },
      {
        at: touchedAt,
        by: OWNERS.sdr,
        type: "touched",
        words: "Answered the audit question by mail.",
      },
      {
        at,
        by: OWNERS.sdr,
        type: "dispositioned",
        outcome: "opportunity",
        reason: "strong-fit",
        words: "Deal opened for four sites.",
      },
    ],
    values: {
      handrail_status: "opportunity",
      handrail_accepted_at: toStamp(acceptedAt),
      handrail_first_touch_at: toStamp(touchedAt),
      handrail_outcome: "opportunity",
      handrail_reason: "strong-fit",
      handrail_evidence: "Deal opened for four sites.",
      handrail_outcome_at: toStamp(at),
      lifecyclestage: "opportunity",
    },
  };
}
