import { describe, expect, it } from "vitest";
import {
  makeBareRecord,
  makeEvent,
  makeLog,
  makeOurTouch,
  makeRecord,
  makeTouch,
  storyToText,
  tell,
} from "./make-record.ts";

/** Whole stories as a person reads them. When one changes, read it aloud before accepting it. */
describe("golden stories", () => {
  it("tells a path from guide to demo request, with the call after it (R-CX-12)", () => {
    const story = tell(
      makeRecord({
        touches: [
          makeTouch("first-seen", "10-30", { asset: "Integrations page" }),
          makeTouch("page-view", "10-30 10:00", { asset: "Integrations page" }),
          makeTouch("content-download", "11-05", { asset: "Implementation checklist" }),
          makeTouch("page-view", "11-11 10:00", { asset: "Integrations page" }),
          makeTouch("page-view", "11-12 10:00", { asset: "Integrations page" }),
          makeTouch("page-view", "11-12 11:00", { asset: "Integrations page" }),
          makeTouch("demo-request", "11-12 11:30", {
            asset: "Demo request",
            words:
              "Hi, we ship 4,000 orders a week and type each one twice between SAP and the carrier portal. Does your connector work with SAP S/4? How long does a rollout take? Thanks, Sara",
          }),
          makeOurTouch("call", "11-13"),
          makeOurTouch("note", "11-13 10:00", {
            words: "Left voicemail. She asked whether SSO is included.",
          }),
        ],
      }),
    );
    expect(`\n${storyToText(story)}\n`).toMatchInlineSnapshot(`
      "
      Sara Lindqvist, Head of Operations at Nordfrakt AB (Logistics, 240 people, Sweden), says: “We ship 4,000 orders a week and type each one twice between SAP and the carrier portal.”
      Looked most at the integrations page (four times) and the implementation checklist; asked for a demo nine days ago.

      Story:
        First came to our site through the integrations page (organic search) on 30 Oct.
        Downloaded the implementation checklist on 5 Nov.
        Came back to the integrations page three times in two days (11–12 Nov), then asked for a demo on 12 Nov and wrote: “We ship 4,000 orders a week and type each one twice between SAP and the carrier portal. Does your connector work with SAP S/4? How long does a rollout take?”
        Dana Reyes called on 13 Nov and left a note: “Left voicemail. She asked whether SSO is included.”

      Already told us:
        We ship 4,000 orders a week and type each one twice between SAP and the carrier portal.
        Does your connector work with SAP S/4?
        How long does a rollout take?
        She asked whether SSO is included.

      Missing (contact-record):
        No next step is suggested; the note should say whether to call, write, qualify, nurture or research.
      "
    `);
  });

  it("tells a record with nothing on it as nothing but gaps (R-CX-21)", () => {
    expect(`\n${storyToText(tell(makeBareRecord()))}\n`).toMatchInlineSnapshot(`
      "

      Missing (contact-record):
        Where they came from is not recorded; the first page, the campaign or a question on the call would tell.
        No action that led to this handoff is recorded; a line in the note on why now would fill it.
        It is not known which topic or problem brought them; the page, the campaign or their own words would tell.
        Neither role nor company is known; ask who they are and for whom before anything else.
        Nothing says how soon they want to act; ask what happens if they wait.
        No next step is suggested; the note should say whether to call, write, qualify, nurture or research.
        No page, document or campaign is recorded that shaped what they expect.
      "
    `);
  });

  it("tells a campaign path that was handed over and rejected with its reason", () => {
    const story = tell(
      makeRecord({
        handoff: {
          leadType: "demo",
          noteProblem: "Orders typed twice",
          noteReadiness: "Wants to decide before the January peak",
          log: makeLog(
            makeEvent("drafted", "11-12 12:00"),
            makeEvent("offered", "11-12 14:00", { to: "2" }),
            makeEvent("accepted", "11-12 16:00", { by: "2" }),
            makeEvent("touched", "11-13 08:00", { by: "2", words: "Call: left a message" }),
            makeEvent("rejected", "11-13", {
              by: "2",
              reason: "wrong-role",
              words: "She runs the warehouse, not IT.",
            }),
          ),
        },
        touches: [
          makeTouch("ad-click", "11-01", {
            asset: "Stop typing orders twice",
            campaign: "Q4 integrations",
          }),
          makeTouch("page-view", "11-01 10:00", {
            asset: "Pricing page",
            campaign: "Q4 integrations",
          }),
          makeTouch("content-download", "11-02", { asset: "SAP integration guide" }),
          makeOurTouch("email-sent", "11-04", { asset: "Your guide" }),
          makeTouch("email-opened", "11-05", { asset: "Your guide" }),
          makeTouch("email-clicked", "11-06", { asset: "Your guide" }),
          makeTouch("form-submission", "11-07"),
          makeOurTouch("meeting", "11-28", { asset: "Discovery call" }),
        ],
      }),
    );
    expect(`\n${storyToText(story)}\n`).toMatchInlineSnapshot(`
      "
      Sara Lindqvist, Head of Operations at Nordfrakt AB (Logistics, 240 people, Sweden); wants to solve: Orders typed twice.
      Looked at the pricing page and the SAP integration guide; filled in a form 14 days ago; wants to decide before the January peak.

      Story:
        Clicked the ad “Stop typing orders twice” (campaign “Q4 integrations”) on 1 Nov, looked at the pricing page, then downloaded the SAP integration guide the next day.
        Dana Reyes sent the e-mail “Your guide” on 4 Nov.
        Opened our e-mail “Your guide” on 5 Nov, clicked a link in it the next day, then filled in a form the next day.
        Dana Reyes worked on the handoff note on 12 Nov.
        Dana Reyes handed this lead over to Omar Haddad on 12 Nov.
        Omar Haddad accepted the handoff on 12 Nov.
        Omar Haddad reached out by phone on 13 Nov: “left a message”.
        Omar Haddad rejected the handoff with the reason “Wrong role” on 13 Nov: “She runs the warehouse, not IT.”
        A meeting is planned for 28 Nov: “Discovery call”.

      Missing (opportunity):
        No record of what the form promised; the page or campaign it stood on would tell.
      "
    `);
  });

  it("joins mixed channels into one story, in Arabic words (R-CX-23)", () => {
    const story = tell(
      makeRecord({
        name: "سارة القحطاني",
        jobTitle: "Procurement Manager",
        country: "Saudi Arabia",
        company: {
          name: "رمال الخليج",
          domain: null,
          industry: "Food production",
          employees: 340,
          country: "Saudi Arabia",
        },
        source: {
          original: null,
          latest: null,
          campaign: null,
          firstPage: null,
          lastPage: null,
        },
        handoff: {
          log: makeLog(
            makeEvent("added-touch", "11-10", {
              words: "Introduction: Khalid from the chamber of commerce gave her our number",
            }),
          ),
        },
        touches: [
          makeTouch("chat", "11-11", {
            asset: "WhatsApp",
            words: "السلام عليكم، نبحث عن نظام لتخطيط الصيانة في مصنعين. هل الواجهة بالعربية؟",
          }),
          makeTouch("page-view", "11-12", { asset: "Customers page" }),
          makeTouch("email-received", "11-14", {
            asset: "طلب عرض سعر",
            words: "نرجو إرسال عرض رسمي لمصنعين.\nمع التحية\nسارة",
          }),
        ],
      }),
    );
    expect(`\n${storyToText(story)}\n`).toMatchInlineSnapshot(`
      "
      ⁨سارة القحطاني⁩, Procurement Manager at ⁨رمال الخليج⁩ (Food production, 340 people, Saudi Arabia), says: “⁨نبحث عن نظام لتخطيط الصيانة في مصنعين.⁩”
      Looked at the customers page; was introduced to us 11 days ago.

      Story:
        Was introduced to us on 10 Nov; our note: “Khalid from the chamber of commerce gave her our number”.
        Chatted with us on WhatsApp on 11 Nov: “⁨نبحث عن نظام لتخطيط الصيانة في مصنعين. هل الواجهة بالعربية؟⁩”
        Looked at the customers page on 12 Nov, then wrote to us about “⁨طلب عرض سعر⁩” two days later: “⁨نرجو إرسال عرض رسمي لمصنعين.⁩”

      Already told us:
        نبحث عن نظام لتخطيط الصيانة في مصنعين.
        هل الواجهة بالعربية؟
        نرجو إرسال عرض رسمي لمصنعين.

      Missing (contact-record):
        No next step is suggested; the note should say whether to call, write, qualify, nurture or research.
      "
    `);
  });

  it("tells counts without dates as what they are", () => {
    const story = tell(
      makeRecord({
        touches: [
          makeTouch("page-view", null, { id: "views", count: 14 }),
          makeTouch("email-opened", null, { id: "opens", count: 3, asset: "Autumn letter" }),
          makeTouch("email-clicked", "11-10", { id: "clicks", count: 2 }),
        ],
      }),
    );
    expect(`\n${storyToText(story)}\n`).toMatchInlineSnapshot(`
      "
      Sara Lindqvist, Head of Operations at Nordfrakt AB (Logistics, 240 people, Sweden).
      Clicked links in our e-mails twice 11 days ago.

      Story:
        At some point looked at 14 pages of our site and opened our e-mail “Autumn letter” three times.
        Clicked links in our e-mails twice by 10 Nov.

      Missing (contact-record):
        Nothing says how soon they want to act; ask what happens if they wait.
        No next step is suggested; the note should say whether to call, write, qualify, nurture or research.
        14 page views are only counted: which pages and when is not recorded.
        One touch has no date, so its place in the story is open.
      "
    `);
  });

  it("tells a mail thread without the mails it quotes (R-CX-13)", () => {
    const story = tell(
      makeRecord({
        touches: [
          makeTouch("email-received", "11-16 08:00", {
            asset: "Two plants, one crew",
            words:
              "Hello,\n\nwe plan maintenance for two plants in one spreadsheet. Can the board show both? Budget is 40,000 EUR.\n\nBest regards,\nSara Lindqvist",
          }),
          makeOurTouch("email-sent", "11-16 09:00", { asset: "Re: Two plants, one crew" }),
          makeTouch("email-received", "11-17 08:00", {
            asset: "Re: Two plants, one crew",
            words:
              "Thursday is fine. Who will join from your side?\n\nOn Mon, 16 Nov 2026 at 10:00, Dana Reyes <dana@example.com> wrote:\n> Would Thursday work? How many planners are you?",
          }),
        ],
      }),
    );
    expect(`\n${storyToText(story)}\n`).toMatchInlineSnapshot(`
      "
      Sara Lindqvist, Head of Operations at Nordfrakt AB (Logistics, 240 people, Sweden), says: “We plan maintenance for two plants in one spreadsheet.”
      Wrote to us about “Two plants, one crew” four days ago.

      Story:
        Wrote to us about “Two plants, one crew” on 16 Nov: “We plan maintenance for two plants in one spreadsheet. Can the board show both? Budget is 40,000 EUR.”
        Dana Reyes sent the e-mail “Two plants, one crew” on 16 Nov.
        Wrote to us about “Two plants, one crew” on 17 Nov: “Thursday is fine. Who will join from your side?”

      Already told us:
        We plan maintenance for two plants in one spreadsheet.
        Can the board show both?
        Budget is 40,000 EUR.
        Thursday is fine.
        Who will join from your side?

      Missing (contact-record):
        No next step is suggested; the note should say whether to call, write, qualify, nurture or research.
      "
    `);
  });

  it("tells a two-year history with years, quiet spells and returns (R-CX-14)", () => {
    const story = tell(
      makeRecord({
        touches: [
          makeTouch("first-seen", "2024-11-02", { asset: "Blog: Why planners retype orders" }),
          makeTouch("event-attendance", "2025-03-12", { asset: "Logistics day 2025" }),
          makeTouch("content-download", "2025-03-13", { asset: "Buyer's guide" }),
          makeTouch("page-view", "2025-09-01", { asset: "Pricing page" }),
          makeTouch("page-view", "11-02 09:00", { asset: "Pricing page" }),
          makeTouch("page-view", "11-05 09:00", { asset: "Pricing page" }),
          makeTouch("pricing-request", "11-05 10:00", { asset: "Enterprise pricing" }),
        ],
      }),
    );
    expect(`\n${storyToText(story)}\n`).toMatchInlineSnapshot(`
      "
      Sara Lindqvist, Head of Operations at Nordfrakt AB (Logistics, 240 people, Sweden).
      Looked most at the pricing page (three times) and “Logistics day 2025”; asked for pricing through the form “Enterprise pricing” 16 days ago.

      Story:
        First came to our site through “Blog: Why planners retype orders” (organic search) on 2 Nov 2024.
        Attended “Logistics day 2025” on 12 Mar 2025, then downloaded the buyer's guide the next day.
        Looked at the pricing page on 1 Sept 2025.
        Came back to the pricing page twice over four days (2–5 Nov), then asked for pricing through the form “Enterprise pricing” on 5 Nov.

      Missing (contact-record):
        No next step is suggested; the note should say whether to call, write, qualify, nurture or research.
      "
    `);
  });

  it("tells a busy week without drowning in pages", () => {
    const pages = [
      "Home page",
      "Integrations page",
      "Pricing page",
      "Security page",
      "Careers page",
    ];
    const story = tell(
      makeRecord({
        touches: [
          ...pages.map((asset, index) => makeTouch("page-view", `11-1${index} 08:00`, { asset })),
          makeTouch("page-view", "11-14 09:00", { asset: "Integrations page" }),
          makeTouch("content-download", "11-14 10:00", { asset: "Security whitepaper" }),
          makeTouch("form-submission", "11-15 10:00", {
            asset: "Contact form",
            words: "Company size: 240\nCRM: HubSpot\nPlease call me back before Friday.",
          }),
        ],
      }),
    );
    expect(`\n${storyToText(story)}\n`).toMatchInlineSnapshot(`
      "
      Sara Lindqvist, Head of Operations at Nordfrakt AB (Logistics, 240 people, Sweden), says: “Please call me back before Friday.”
      Looked most at the integrations page (twice) and the pricing page; filled in the contact form six days ago.

      Story:
        Looked at the integrations page twice, the home page, the pricing page and two other pages over five days (10–14 Nov), downloaded the security whitepaper on 14 Nov, then filled in the contact form the next day and wrote: “Please call me back before Friday.”

      Already told us:
        Please call me back before Friday.
        Company size: 240
        CRM: HubSpot

      Missing (contact-record):
        No next step is suggested; the note should say whether to call, write, qualify, nurture or research.
      "
    `);
  });

  it("tells what the CRM noted about the record in one line a day", () => {
    const story = tell(
      makeRecord({
        touches: [
          makeTouch("stage-change", "11-10 08:00", {
            id: "s1",
            actor: "system",
            words: "Lead status: New",
          }),
          makeTouch("stage-change", "11-10 08:01", {
            id: "s2",
            actor: "system",
            words: "Lifecycle stage: Lead",
          }),
          makeTouch("handoff-event", "11-10 08:02", {
            id: "o1",
            actor: "us",
            ownerId: "2",
            words: "Owner set",
          }),
          makeTouch("demo-request", "11-11", { campaign: "Plant managers, autumn" }),
          makeTouch("stage-change", "11-12", {
            id: "s3",
            actor: "us",
            words: "Lifecycle stage: Lead → Marketing qualified lead",
          }),
          makeTouch("handoff-event", null, {
            id: "m1",
            actor: "system",
            words: "Record 77 was merged into this one",
          }),
        ],
      }),
    );
    expect(`\n${storyToText(story)}\n`).toMatchInlineSnapshot(`
      "
      Sara Lindqvist, Head of Operations at Nordfrakt AB (Logistics, 240 people, Sweden).
      Asked for a demo ten days ago.

      Story:
        At some point record 77 was merged into this one.
        The lead status was set to “New”, the lifecycle stage to “Lead” and Omar Haddad became the owner on 10 Nov.
        Asked for a demo (campaign “Plant managers, autumn”) on 11 Nov.
        The lifecycle stage went from “Lead” to “Marketing qualified lead” on 12 Nov.

      Missing (contact-record):
        No next step is suggested; the note should say whether to call, write, qualify, nurture or research.
        No page, document or campaign is recorded that shaped what they expect.
        One touch has no date, so its place in the story is open.
      "
    `);
  });

  it("tells our own work, planned and done, by name or as we", () => {
    const story = tell(
      makeRecord({
        touches: [
          makeTouch("email-sent", "11-01", { id: "a1", actor: "system", asset: "Welcome" }),
          makeOurTouch("call", "11-02", { asset: "First call", words: "Not reached." }),
          makeOurTouch("call", "11-03", { id: "c2", ownerId: "gone" }),
          makeOurTouch("email-sent", "11-04 09:00", { id: "e1", asset: "Case study" }),
          makeOurTouch("email-sent", "11-06 09:00", { id: "e2", asset: "One more idea" }),
          makeOurTouch("task", "11-09", { asset: "Call back" }),
          makeOurTouch("task", "11-30", { asset: "Ask about budget" }),
        ],
      }),
    );
    expect(`\n${storyToText(story)}\n`).toMatchInlineSnapshot(`
      "
      Sara Lindqvist, Head of Operations at Nordfrakt AB (Logistics, 240 people, Sweden).

      Story:
        Our automatic e-mail “Welcome” went out on 1 Nov.
        Dana Reyes had the call “First call” on 2 Nov and noted: “Not reached.”
        We called on 3 Nov.
        Dana Reyes sent the e-mails “Case study” and “One more idea” over three days (4–6 Nov).
        Dana Reyes had the task “Call back” due on 9 Nov.
        The task “Ask about budget” is due on 30 Nov.

      Missing (contact-record):
        No action that led to this handoff is recorded; a line in the note on why now would fill it.
        It is not known which topic or problem brought them; the page, the campaign or their own words would tell.
        Nothing says how soon they want to act; ask what happens if they wait.
        No next step is suggested; the note should say whether to call, write, qualify, nurture or research.
        No page, document or campaign is recorded that shaped what they expect.
        Nothing is written down from the call on 3 Nov; whoever was there can add it.
      "
    `);
  });

  it("tells a recycled lead that came back and became an opportunity", () => {
    const story = tell(
      makeRecord({
        handoff: {
          noteNextStep: "Call and show the ERP connector",
          log: makeLog(
            makeEvent("offered", "03-02", { to: "2" }),
            makeEvent("recycled", "03-04", {
              by: "2",
              reason: "early-stage",
              words: "Budget for next year is set in autumn.",
            }),
            makeEvent("offered", "11-09", { to: "2" }),
            makeEvent("accepted", "11-09 11:00", { by: "2" }),
            makeEvent("touched", "11-09 12:00", {
              by: "2",
              words: "E-mail: answered her question",
            }),
            makeEvent("reassigned", "11-10", { by: "2", to: "1" }),
            makeEvent("dispositioned", "11-16", { outcome: "opportunity" }),
          ),
        },
        touches: [
          makeTouch("content-download", "03-01", { asset: "ERP buying guide" }),
          makeTouch("content-download", "11-08", { asset: "ERP buying guide" }),
          makeTouch("meeting", "11-12", {
            asset: "Discovery call",
            words: "“We decide in March.”",
          }),
        ],
      }),
    );
    expect(`\n${storyToText(story)}\n`).toMatchInlineSnapshot(`
      "
      Sara Lindqvist, Head of Operations at Nordfrakt AB (Logistics, 240 people, Sweden), says: “We decide in March.”
      Looked at the ERP buying guide (twice); met with us for “Discovery call” nine days ago.

      Story:
        Downloaded the ERP buying guide on 1 Mar.
        Dana Reyes handed this lead over to Omar Haddad on 2 Mar.
        Omar Haddad sent the lead back to marketing with the reason “Good account, early-stage” on 4 Mar: “Budget for next year is set in autumn.”
        Downloaded the ERP buying guide again on 8 Nov.
        Dana Reyes handed this lead over to Omar Haddad on 9 Nov.
        Omar Haddad accepted the handoff on 9 Nov.
        Omar Haddad reached out by e-mail on 9 Nov: “answered her question”.
        Omar Haddad passed the lead on to Dana Reyes on 10 Nov.
        Met with us for “Discovery call” on 12 Nov; our note: “We decide in March.”
        Dana Reyes logged an outcome: Opportunity on 16 Nov.

      Already told us:
        We decide in March.
      "
    `);
  });

  it("tells hostile text without letting it hide or reorder anything", () => {
    const story = tell(
      makeRecord({
        name: "<img src=x onerror=alert(1)> \u202EegaugnaL",
        jobTitle: "CEO\0\u200B",
        touches: [
          makeTouch("email-received", "11-16", {
            asset: "Invoice \u202Efdp.exe",
            words: "<script>alert(1)</script> \uD800 we need {{7*7}} \u2067licences",
          }),
          makeTouch("page-view", "11-17", { asset: "$& {thing} {date} page" }),
        ],
      }),
    );
    expect(`\n${storyToText(story)}\n`).toMatchInlineSnapshot(`
      "
      <img src=x onerror=alert(1)> egaugnaL, CEO at Nordfrakt AB (Logistics, 240 people, Sweden), says: “<script>alert(1)</script> � we need {{7*7}} licences”.
      Looked at “$& {thing} {date} page”; wrote to us about “Invoice fdp.exe” five days ago.

      Story:
        Wrote to us about “Invoice fdp.exe” on 16 Nov: “<script>alert(1)</script> � we need {{7*7}} licences”.
        Looked at “$& {thing} {date} page” on 17 Nov.

      Already told us:
        <script>alert(1)</script> � we need {{7*7}} licences

      Missing (contact-record):
        No next step is suggested; the note should say whether to call, write, qualify, nurture or research.
      "
    `);
  });

  it("tells dates in the reader's zone and order", () => {
    const record = makeRecord({
      touches: [makeTouch("demo-request", "2026-11-12T23:30:00Z", { id: "d" })],
    });
    const texts = [
      tell(record, { timeZone: "Asia/Riyadh", locale: "en-GB" }),
      tell(record, { timeZone: "America/New_York", locale: "en-US" }),
      tell(record, { timeZone: "Nowhere/Land", locale: "ar-SA" }),
    ].map((story) => story.sentences[0]?.text);
    expect(texts).toEqual([
      "Asked for a demo on 13 Nov.",
      "Asked for a demo on Nov 12.",
      "Asked for a demo on 12 Nov.",
    ]);
  });
});
