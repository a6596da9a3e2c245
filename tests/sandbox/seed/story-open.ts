import { toStamp } from "../hubspot/values.ts";
import { createJourney } from "./journey.ts";
import { LEADS, OWNERS } from "./stories.ts";
import type { Story } from "./story.ts";
import { note, person } from "./story.ts";
import type { Times } from "./times.ts";
import { CAMPAIGNS } from "./vendor.ts";

/** Handoffs that somebody still has to do something about. */
export function openStories(times: Times): readonly Story[] {
  return [accepted(times), touched(times), badNote(times), overdue(times)];
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
