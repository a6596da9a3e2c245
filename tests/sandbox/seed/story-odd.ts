import { merge } from "../hubspot/operations.ts";
import { findRecord } from "../hubspot/records.ts";
import type { World } from "../hubspot/state.ts";
import { createJourney } from "./journey.ts";
import { LEADS, OWNERS } from "./stories.ts";
import type { Times } from "./times.ts";
import { CAMPAIGNS } from "./vendor.ts";
import { addLead, past } from "./writer.ts";

const MEGABYTE = 1_048_576;

/** Records as real accounts have them: thin, wrong, merged, gone, and meant to break things. */
export function addOddStories(world: World, times: Times): void {
  addLead(world, {
    id: LEADS.sparse,
    createdAt: times.workday(2, "10:30"),
    values: { firstname: "Wes", lastname: "Strand", email: "wes.strand@oakhurst.example" },
    events: [],
  });
  addContradictory(world, times);
  addMerged(world, times);
  addArchived(world, times);
  addHostile(world, times);
  addHuge(world, times);
}

function addContradictory(world: World, times: Times): void {
  const journey = createJourney("en")
    .visit(times.workday(7, "09:50"), "pricing", CAMPAIGNS.plantManagers, 2)
    .submit(times.workday(7, "10:02"), "contact", CAMPAIGNS.plantManagers, {
      message:
        "I am the plant manager and decide on this purchase. Please send a quote for three sites.",
    })
    .note(
      times.workday(5, "14:30"),
      OWNERS.sdr,
      "<p>On the phone she said she is an <strong>intern in purchasing</strong> and collects offers for her manager. One site, not three. Sits in Spain, not in Germany.</p>",
    );
  addLead(world, {
    id: LEADS.contradictory,
    createdAt: times.workday(7, "09:50"),
    values: {
      firstname: "Paloma",
      lastname: "Quiroga",
      email: "paloma.quiroga@aguamarina.example",
      phone: "+34 976 55 01 73",
      jobtitle: "Plant Manager",
      company: "Aguamarina Cerámica S.A.",
      country: "Germany",
      city: "Zaragoza",
      hs_language: "es",
      numemployees: "2400",
      lifecyclestage: "marketingqualifiedlead",
    },
    events: journey.events,
  });
}

/** Two entries for one person, merged by a colleague some days ago. */
function addMerged(world: World, times: Times): void {
  addLead(world, {
    id: LEADS.merged,
    createdAt: times.workday(30, "09:00"),
    values: {
      firstname: "Hannah",
      lastname: "Thornbury",
      email: "hannah.thornbury@ashgrove.example",
      company: "Ashgrove Castings Ltd",
      country: "United Kingdom",
    },
    events: createJourney("en")
      .visit(times.workday(30, "09:00"), "downtimeGuide", CAMPAIGNS.organic)
      .submit(times.workday(30, "09:06"), "downtimeGuide", CAMPAIGNS.organic).events,
  });
  addLead(world, {
    id: LEADS.mergedOther,
    createdAt: times.workday(12, "15:00"),
    values: {
      firstname: "Hanna",
      lastname: "Thornbury",
      email: "h.thornbury@ashgrove.example",
      jobtitle: "Reliability Engineer",
    },
    events: createJourney("en").note(
      times.workday(12, "15:05"),
      OWNERS.marketer,
      "<p>Booth visit. I think we have her already under another address.</p>",
    ).events,
  });
  const { nextId } = world.state;
  world.state.nextId = Number(LEADS.mergedInto);
  const then: World = { ...world, now: () => times.workday(10, "08:30") };
  merge(then, "contacts", LEADS.merged, LEADS.mergedOther, past("CRM_UI"));
  world.state.nextId = nextId;
}

function addArchived(world: World, times: Times): void {
  addLead(world, {
    id: LEADS.archived,
    createdAt: times.workday(40, "09:00"),
    values: {
      firstname: "Desmond",
      lastname: "Ashdown",
      email: "desmond.ashdown@stonebeck.example",
      company: "Stonebeck Glassworks",
    },
    events: createJourney("en").submit(times.workday(40, "09:00"), "webinar", CAMPAIGNS.newsletter)
      .events,
  });
  const record = findRecord(world, "contacts", LEADS.archived);
  if (record !== null) record.archivedAt = times.workday(3, "12:00");
}

function addHostile(world: World, times: Times): void {
  const journey = createJourney("en")
    .submit(times.workday(2, "03:33"), "contact", CAMPAIGNS.direct, {
      message: '"><script>window.__pwned = true</script><a href="javascript:alert(1)">our plan</a>',
    })
    .note(
      times.workday(2, "08:00"),
      OWNERS.marketer,
      '<p>Looks like somebody tests our form. <a href="https://example.test/%22onmouseover=alert(1)">link</a></p><img src="x">',
    )
    .writes(
      times.workday(1, "04:04"),
      "hostile@example.test",
      OWNERS.marketer,
      "Invoice \u202Efdp.exe",
      "<svg onload=alert(1)> {{constructor.constructor('alert(1)')()}} %3Cscript%3E",
    );
  addLead(world, {
    id: LEADS.hostile,
    createdAt: times.workday(2, "03:30"),
    values: {
      firstname: "<img src=x onerror=alert(1)>",
      // A right-to-left override, a zero-width space and a zero-width joiner inside a name.
      lastname: "\u202Eegaugnal\u202C Sm\u200Bi\u200Dth",
      email: "hostile@example.test",
      company: "<b>Bold & Sons</b> \"'`",
      jobtitle: "javascript:alert(document.domain)",
      website: "javascript:alert(1)",
      country: '=HYPERLINK("https://example.test")',
    },
    events: journey.events,
  });
}

/** Larger than the API lets anybody write: such values come from old imports. */
function addHuge(world: World, times: Times): void {
  const sentence = "We keep everything that was ever said to us in this one field. ";
  addLead(world, {
    id: LEADS.huge,
    createdAt: times.workday(9, "10:00"),
    values: {
      firstname: "Maximiliana Theodora Wilhelmine ".repeat(12).trim(),
      lastname: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
      email: "maximiliana@longname.example",
      company: "The Incorporated Society of Extraordinarily Long Names ".repeat(6).trim(),
      message: sentence.repeat(Math.ceil(MEGABYTE / sentence.length)).slice(0, MEGABYTE),
    },
    events: [],
  });
}
