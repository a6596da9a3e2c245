import type { World } from "../hubspot/state.ts";
import { toStamp } from "../hubspot/values.ts";
import type { Random } from "../random.ts";
import type { LogLine, SeedNote } from "./handoff.ts";
import { logText, offeredValues } from "./handoff.ts";
import type { Journey } from "./journey.ts";
import { createJourney } from "./journey.ts";
import { COMPANIES, DEALS, LEADS, OWNERS } from "./stories.ts";
import type { Times } from "./times.ts";
import { CAMPAIGNS } from "./vendor.ts";
import { addLead, addObject, link } from "./writer.ts";

type Values = Readonly<Record<string, string>>;

interface Story {
  readonly id: string;
  readonly person: Values;
  readonly leadType: string;
  readonly note: SeedNote;
  readonly journey: Journey;
  readonly offeredAt: number;
  /** What came after the offer. */
  readonly log: readonly LogLine[];
  readonly values: Values;
}

/** Handoffs at each later point of their life. */
export function addHandoffStories(world: World, times: Times, random: Random): void {
  const stories = [
    accepted(times),
    touched(times),
    badNote(times),
    overdue(times),
    recycled(times),
    rejected(times),
    opportunity(times),
  ];
  for (const story of stories) add(world, random, story);
  addOpportunity(world, times);
}

function add(world: World, random: Random, story: Story): void {
  const offered: LogLine = {
    at: story.offeredAt,
    by: OWNERS.marketer,
    type: "offered",
    ...(story.note.owner === "" ? {} : { to: story.note.owner }),
  };
  const first = offeredValues(story.leadType, story.note, story.offeredAt);
  story.journey.changes(story.offeredAt, "INTEGRATION", {
    ...first,
    handrail_log: logText([offered], random),
  });
  const last = story.log.at(-1);
  if (last !== undefined) {
    story.journey.changes(last.at, "INTEGRATION", {
      ...story.values,
      handrail_log: logText([offered, ...story.log], random),
    });
  }
  addLead(world, {
    id: story.id,
    createdAt: Math.min(...story.journey.events.map((event) => event.at)),
    values: story.person,
    events: story.journey.events,
  });
}

function accepted(times: Times): Story {
  const at = times.workday(1, "11:20");
  return {
    id: LEADS.accepted,
    person: person(
      "Élodie",
      "Thévenin",
      "elodie.thevenin@clairbois.example",
      "Responsable maintenance",
      "Clairbois Laiteries",
      "France",
      "fr",
    ),
    leadType: "content-download",
    note: note(
      "Élodie Thévenin, Clairbois Laiteries",
      "Downloaded two guides within a week",
      "Small stops are counted by hand and forgotten",
      OWNERS.sdrFrance,
      times.inHours(20),
    ),
    journey: createJourney("fr")
      .visit(times.workday(8, "09:00"), "downtimeGuide", CAMPAIGNS.paidSearch, 2)
      .submit(times.workday(8, "09:04"), "downtimeGuide", CAMPAIGNS.paidSearch)
      .submit(times.workday(2, "13:37"), "sparePartsGuide", CAMPAIGNS.newsletter),
    offeredAt: times.workday(1, "09:40"),
    log: [{ at, by: OWNERS.sdrFrance, type: "accepted" }],
    values: { handrail_status: "accepted", handrail_accepted_at: toStamp(at) },
  };
}

function touched(times: Times): Story {
  const acceptedAt = times.workday(2, "10:15");
  const at = times.workday(2, "11:02");
  const email = "joaquin.villasenor@valdeolmo.example";
  return {
    id: LEADS.touched,
    person: person(
      "Joaquín",
      "Villaseñor",
      email,
      "Director de operaciones",
      "Valdeolmo Envases S.A.",
      "Mexico",
      "es",
    ),
    leadType: "pricing-request",
    note: note(
      "Joaquín Villaseñor, Valdeolmo Envases S.A.",
      "Asked for a quote for 50 technicians",
      "Loses information at every change of shift",
      OWNERS.sdrIberia,
      times.workday(1, "15:00"),
    ),
    journey: createJourney("es")
      .visit(times.workday(4, "15:10"), "pricing", CAMPAIGNS.partner, 3)
      .submit(times.workday(3, "16:22"), "pricing", CAMPAIGNS.partner, {
        message:
          "¿Cuánto cuesta para 50 técnicos en dos plantas? El presupuesto se cierra en diciembre.",
      })
      .isWrittenTo(
        at,
        email,
        OWNERS.sdrIberia,
        "Su pregunta sobre 50 técnicos",
        "Buenos días, el precio es por técnico y baja a partir de 40. ¿Le viene bien media hora el jueves?",
      ),
    offeredAt: times.workday(2, "09:05"),
    log: [
      { at: acceptedAt, by: OWNERS.sdrIberia, type: "accepted" },
      {
        at,
        by: OWNERS.sdrIberia,
        type: "touched",
        words: "Answered the price question by mail, offered Thursday.",
      },
    ],
    values: {
      handrail_status: "touched",
      handrail_accepted_at: toStamp(acceptedAt),
      handrail_first_touch_at: toStamp(at),
    },
  };
}

function badNote(times: Times): Story {
  return {
    id: LEADS.badNote,
    person: person(
      "Owen",
      "Pettigrew",
      "owen.pettigrew@saltmarsh.example",
      "Plant Manager",
      "Saltmarsh Bottling Co.",
      "United Kingdom",
      "en",
    ),
    leadType: "demo-request",
    note: {
      lead: "Owen",
      source: "web",
      trigger: "",
      problem: "wants demo",
      asset: "n/a",
      fit: "good",
      readiness: "hot!!",
      nextStep: "call asap",
      owner: "",
      deadline: null,
    },
    journey: createJourney("en")
      .visit(times.workday(2, "10:00"), "board", CAMPAIGNS.paidSearch)
      .submit(times.hoursAgo(5), "demo", CAMPAIGNS.paidSearch, {
        message: "Can technicians use it offline? There is no signal in our filling hall.",
      }),
    offeredAt: times.hoursAgo(4),
    log: [],
    values: {},
  };
}

function overdue(times: Times): Story {
  return {
    id: LEADS.overdue,
    person: person(
      "Tessa",
      "van Rijswijk",
      "tessa.vanrijswijk@millstone.example",
      "Facilities Director",
      "Millstone Facilities Management",
      "Netherlands",
      "en",
    ),
    leadType: "demo-request",
    note: note(
      "Tessa van Rijswijk, Millstone Facilities Management",
      "Asked for a demo and named two other vendors",
      "Contract with the current tool ends in January",
      OWNERS.sdr,
      times.workday(2, "15:00"),
    ),
    journey: createJourney("en")
      .visit(times.workday(6, "08:30"), "customers", CAMPAIGNS.organic, 4)
      .submit(times.workday(3, "12:48"), "demo", CAMPAIGNS.organic, {
        message:
          "We are comparing three tools this month. What went wrong for your customers at first?",
      }),
    offeredAt: times.workday(3, "13:30"),
    log: [],
    values: {},
  };
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
        reason: "good-account-early-stage",
        words: evidence,
      },
    ],
    values: {
      handrail_status: "recycled",
      handrail_outcome: "recycled",
      handrail_reason: "good-account-early-stage",
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

function addOpportunity(world: World, times: Times): void {
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

function person(
  firstname: string,
  lastname: string,
  email: string,
  jobtitle: string,
  company: string,
  country: string,
  language: string,
): Values {
  return {
    firstname,
    lastname,
    email,
    jobtitle,
    company,
    country,
    hs_language: language,
    lifecyclestage: "marketingqualifiedlead",
    hs_lead_status: "OPEN",
  };
}

function note(
  lead: string,
  trigger: string,
  problem: string,
  owner: string,
  deadline: number,
): SeedNote {
  return {
    lead,
    source: "See the first page in the record",
    trigger,
    problem,
    asset: "The guides and pages named in the timeline",
    fit: "Manufacturing, more than 100 people, one maintenance team",
    readiness: "Came back on more than one day",
    nextStep: "Answer the open question, then offer a short call",
    owner,
    deadline,
  };
}
