import { phrases } from "../phrase-list.ts";
import type { Brief } from "../schema.ts";
import { ALWAYS } from "./always.ts";

export const LEAD_QUALITY: Brief = {
  id: "lead-quality",
  theme: "Lead quality and handoff",
  persona: "Head of marketing, sales or revenue operations",
  keywords: phrases(`
    lead quality | handoff | hand-off | handover | MQL | MQLs | SQL | lead routing | routing | lead scoring | scoring | SLA
    follow-up | pipeline | conversion | qualification | attribution | response time | RevOps | revenue operations
    our leads | good leads | bad leads | lost leads | leads go cold | leads from
    جودة العملاء | العملاء المحتملين | تسليم العملاء | تأهيل العملاء | توزيع العملاء | معدل التحويل`),
  problem: "Leads arrive without context, go cold, and each team blames the other",
  promise: "One shared definition, a named owner, and a reply while the buyer still remembers",
  proof: "Share of leads followed up in time, before and after, at a team like theirs",
  oneAsk: "Look together at the last ten rejected leads and what was missing",
  doNotSay: ["Your leads are bad", "More leads"],
  arabic: {
    theme: "جودة العملاء المحتملين وتسليمهم",
    problem: "يصل العملاء المحتملون بلا سياق فيبرد اهتمامهم ويلوم كل فريق الآخر",
    promise: "تعريف واحد مشترك ومسؤول محدد ورد قبل أن ينسى المشتري",
    proof: "نسبة المتابعة في الوقت المتفق عليه قبل التغيير وبعده لدى فريق مماثل",
    oneAsk: "هل يناسبكم أن نراجع معاً آخر عشرة عملاء مرفوضين وما كان ينقصهم؟",
  },
  angles: [
    {
      id: "last-ten-rejected",
      label: "The last ten rejected leads",
      when: {
        ...ALWAYS,
        problems: phrases(`
          rejected leads | rejecting leads | junk leads | unqualified leads | lead quality | blame each other
          غير مؤهلين | جودة العملاء`),
        assets: phrases("lead quality | rejection | جودة العملاء"),
      },
      promise: "What was missing in each of ten leads, seen by both teams at one table",
      proof: "A review of ten leads of a team like theirs, with what changed after it",
      oneAsk: "Look together at the last ten rejected leads and what was missing",
      doNotSay: [],
      arabic: {
        promise: "ما كان ينقص كل واحد من عشرة عملاء بمراجعة الفريقين معاً",
        proof: "مراجعة لعشرة عملاء لدى فريق مماثل وما تغير بعدها",
        oneAsk: "هل يناسبكم أن نراجع معاً آخر عشرة عملاء مرفوضين وما كان ينقصهم؟",
      },
    },
    {
      id: "answer-while-warm",
      label: "The answer while it is warm",
      when: {
        ...ALWAYS,
        problems: phrases(`
          go cold | too late to call | slow follow-up | response time | بطء الرد | وقت الاستجابة`),
        assets: phrases("response time | SLA | lead routing | سرعة الرد"),
      },
      promise: "A named owner and an agreed hour for each kind of lead",
      proof: "Share of leads followed up in time, before and after, at a team like theirs",
      oneAsk: "How long a lead waits for its first answer today",
      doNotSay: [],
      arabic: {
        promise: "مسؤول محدد وموعد متفق عليه لكل نوع من العملاء",
        proof: "نسبة المتابعة في الوقت المتفق عليه قبل التغيير وبعده لدى فريق مماثل",
        oneAsk: "كم ينتظر العميل المحتمل أول رد لديكم اليوم؟",
      },
    },
  ],
};
