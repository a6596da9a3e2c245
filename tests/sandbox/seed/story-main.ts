import type { World } from "../hubspot/state.ts";
import type { Random } from "../random.ts";
import { logText, offeredValues } from "./handoff.ts";
import { createJourney } from "./journey.ts";
import { COMPANIES, LEADS, OWNERS } from "./stories.ts";
import type { Times } from "./times.ts";
import { CAMPAIGNS } from "./vendor.ts";
import { addLead, addObject } from "./writer.ts";

/** The three stories that the demo walks through. */
export function addMainStories(world: World, times: Times, random: Random): void {
  addOffered(world, times, random);
  addUnnoted(world, times);
  addArabic(world, times, random);
}

function addOffered(world: World, times: Times, random: Random): void {
  addObject(
    world,
    "companies",
    {
      name: "Fjordpak Cartons AB",
      domain: "fjordpak.example",
      industry: "PACKAGING_AND_CONTAINERS",
      numberofemployees: "420",
      country: "Sweden",
      city: "Norrköping",
    },
    times.workday(12, "08:00"),
    COMPANIES.offered,
  );
  const email = "sara.lindqvist@fjordpak.example";
  const offeredAt = times.minutesAgo(35);
  const deadline = times.inHours(3);
  const journey = createJourney("en")
    .visit(times.workday(9, "13:42"), "pricing", CAMPAIGNS.organic, 2)
    .submit(times.workday(6, "09:15"), "downtimeGuide", CAMPAIGNS.organic)
    .opensMail(times.workday(5, "07:31"), "Your guide: Cutting unplanned downtime", true)
    .visit(times.workday(3, "14:05"), "sap", CAMPAIGNS.newsletter, 3)
    .visit(times.workday(3, "14:19"), "customers", CAMPAIGNS.direct)
    .visit(times.workday(1, "15:48"), "sap", CAMPAIGNS.direct, 2)
    .visit(times.minutesAgo(96), "demo", CAMPAIGNS.direct)
    .submit(times.minutesAgo(92), "demo", CAMPAIGNS.direct, {
      message:
        "We run SAP PM in two plants with one maintenance crew. Does your planning board write work orders back to SAP, or does it only read them? We need to know before our budget round on the 4th of December.",
    })
    .note(
      times.minutesAgo(70),
      OWNERS.marketer,
      "<p>Looked them up: two carton plants, <strong>420 people</strong>, hiring a second maintenance planner. Same size as our reference in Gävle.</p>",
    )
    .changes(offeredAt, "INTEGRATION", {
      ...offeredValues(
        "demo-request",
        {
          lead: "Sara Lindqvist, Maintenance Manager at Fjordpak Cartons AB (Sweden, 420 people, two plants)",
          source: "Organic search, first seen on the pricing page",
          trigger: "Asked for a demo through the form on the demo page this morning",
          problem:
            "One crew for two plants, planned in SAP PM and a spreadsheet; fears entering every change twice",
          asset: "Guide 'Cutting unplanned downtime', then the SAP integration page on two days",
          fit: "Packaging, 420 people, SAP PM: the same profile as our carton reference",
          readiness: "Has a date: budget round on 4 December. Read pricing before anything else",
          nextStep:
            "Answer the write-back question by mail today, then offer a 30-minute demo of the SAP connector",
          owner: OWNERS.sdr,
          deadline,
        },
        offeredAt,
      ),
      handrail_log: logText(
        [{ at: offeredAt, by: OWNERS.marketer, type: "offered", to: OWNERS.sdr }],
        random,
      ),
      lifecyclestage: "marketingqualifiedlead",
    });
  addLead(world, {
    id: LEADS.offered,
    createdAt: times.workday(9, "13:42"),
    companyId: COMPANIES.offered,
    values: {
      firstname: "Sara",
      lastname: "Lindqvist",
      email,
      phone: "+46 11 555 01 42",
      jobtitle: "Maintenance Manager",
      company: "Fjordpak Cartons AB",
      country: "Sweden",
      city: "Norrköping",
      website: "https://www.fjordpak.example",
      numemployees: "420",
      hs_language: "en",
      lifecyclestage: "lead",
      hs_lead_status: "NEW",
    },
    events: journey.events,
  });
}

function addUnnoted(world: World, times: Times): void {
  const email = "katharina.brueggemann@sonnborn.example";
  const journey = createJourney("de")
    .visit(times.workday(14, "08:12"), "sparePartsGuide", CAMPAIGNS.plantManagers, 2)
    .submit(times.workday(14, "08:20"), "sparePartsGuide", CAMPAIGNS.plantManagers)
    .opensMail(times.workday(12, "06:45"), "Ihr Leitfaden ist da", true)
    .submit(times.workday(8, "10:01"), "webinar", CAMPAIGNS.newsletter)
    .writes(
      times.workday(7, "12:26"),
      email,
      OWNERS.marketer,
      "Frage nach dem Webinar",
      "Guten Tag, im Webinar haben Sie die Übergabe zwischen den Schichten gezeigt. Bei uns fällt dabei jede Woche etwas unter den Tisch. Geht das auch, wenn ein Team zwei Hallen betreut?",
    )
    .isWrittenTo(
      times.workday(7, "14:02"),
      email,
      OWNERS.marketer,
      "Re: Frage nach dem Webinar",
      "Guten Tag Frau Brüggemann, ja, ein Team kann mehrere Hallen haben. Ich schicke Ihnen einen kurzen Film dazu.",
    )
    .visit(times.workday(4, "09:33"), "pricing", CAMPAIGNS.direct, 4)
    .visit(times.workday(2, "16:10"), "security", CAMPAIGNS.direct)
    .visit(times.hoursAgo(3), "pricing", CAMPAIGNS.direct, 2)
    .submit(times.hoursAgo(2.8), "pricing", CAMPAIGNS.direct, {
      message:
        "Was kostet die Lösung für 60 Instandhalter an zwei Standorten? Unser Betriebsrat möchte außerdem wissen, ob einzelne Mitarbeiter ausgewertet werden.",
    });
  addLead(world, {
    id: LEADS.unnoted,
    createdAt: times.workday(14, "08:12"),
    values: {
      firstname: "Katharina",
      lastname: "Brüggemann",
      email,
      phone: "+49 202 5550 117",
      jobtitle: "Leiterin Instandhaltung",
      company: "Sonnborn Antriebstechnik GmbH",
      country: "Germany",
      city: "Wuppertal",
      website: "https://www.sonnborn.example",
      numemployees: "610",
      hs_language: "de",
      lifecyclestage: "marketingqualifiedlead",
      hs_lead_status: "NEW",
    },
    events: journey.events,
  });
}

function addArabic(world: World, times: Times, random: Random): void {
  addObject(
    world,
    "companies",
    {
      name: "رمال الخليج للصناعات الغذائية",
      domain: "rimal-khaleej.example",
      industry: "FOOD_PRODUCTION",
      numberofemployees: "340",
      country: "Saudi Arabia",
      city: "الدمام",
    },
    times.workday(6, "07:00"),
    COMPANIES.arabic,
  );
  const offeredAt = times.hoursAgo(2);
  const journey = createJourney("en")
    .changes(times.workday(5, "07:10"), "CRM_UI", {
      hs_analytics_source: CAMPAIGNS.salesEntry.source,
      hs_analytics_source_data_1: CAMPAIGNS.salesEntry.data1,
    })
    .chats(
      times.workday(5, "07:12"),
      OWNERS.sdrGulf,
      "السلام عليكم، أعطاني المهندس طارق النجار رقمكم. نبحث عن نظام لتخطيط الصيانة في مصنعين بالدمام.",
    )
    .chats(
      times.workday(4, "08:40"),
      OWNERS.sdrGulf,
      "هل الواجهة متاحة بالعربية للفنيين؟ ثلاث ورديات، وأغلبهم لا يقرأ الإنجليزية.",
    )
    .visit(times.workday(3, "11:25"), "customers", CAMPAIGNS.direct, 3)
    .submit(times.workday(1, "10:05"), "contact", CAMPAIGNS.direct, {
      message:
        "نرجو إرسال عرض رسمي لمصنعين. لجنة المشتريات تجتمع في الأسبوع الأول من ديسمبر وتطلب مرجعًا من قطاع الأغذية في المملكة.",
    })
    .changes(offeredAt, "INTEGRATION", {
      ...offeredValues(
        "whatsapp-introduction",
        {
          lead: "عبدالرحمن القحطاني، مدير الصيانة في رمال الخليج للصناعات الغذائية (الدمام، 340 موظفًا)",
          source: "تعريف من طارق النجار عبر واتساب",
          trigger: "طلب عرضًا رسميًا من خلال نموذج التواصل أمس",
          problem: "ثلاث ورديات في مصنعين، والتسليم على الورق؛ الفنيون يحتاجون واجهة عربية",
          asset: "صفحة العملاء، ثم نموذج التواصل",
          fit: "قطاع الأغذية، مصنعان، فريق صيانة واحد",
          readiness: "لجنة المشتريات تجتمع في الأسبوع الأول من ديسمبر",
          nextStep: "الرد بالعربية اليوم، مع مرجع من قطاع الأغذية، ثم عرض مباشر يوم الأحد",
          owner: OWNERS.sdrGulf,
          deadline: times.inHours(2),
        },
        offeredAt,
      ),
      handrail_log: logText(
        [{ at: offeredAt, by: OWNERS.marketer, type: "offered", to: OWNERS.sdrGulf }],
        random,
      ),
    });
  addLead(world, {
    id: LEADS.arabic,
    createdAt: times.workday(5, "07:10"),
    companyId: COMPANIES.arabic,
    values: {
      firstname: "عبدالرحمن",
      lastname: "القحطاني",
      email: "abdulrahman.alqahtani@rimal-khaleej.example",
      phone: "+966 13 555 0184",
      jobtitle: "مدير الصيانة",
      company: "رمال الخليج للصناعات الغذائية",
      country: "Saudi Arabia",
      city: "الدمام",
      website: "https://www.rimal-khaleej.example",
      numemployees: "340",
      hs_language: "ar",
      lifecyclestage: "marketingqualifiedlead",
      hs_lead_status: "NEW",
    },
    events: journey.events,
  });
}
