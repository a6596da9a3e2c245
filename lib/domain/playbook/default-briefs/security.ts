import { phrases } from "../phrase-list.ts";
import type { Brief } from "../schema.ts";
import { ALWAYS } from "./always.ts";

export const SECURITY: Brief = {
  id: "security",
  theme: "Security and procurement",
  persona: "Security reviewer, legal or procurement officer",
  keywords: phrases(`
    security | SSO | single sign-on | GDPR | PDPL | ISO 27001 | SOC 2 | data residency | encryption | compliance
    procurement | vendor assessment | questionnaire | tender | RFP | RFI | DPA | security audit | legal review
    أمن | الأمن | الأمان | حماية البيانات | خصوصية | المشتريات | مناقصة | امتثال | الامتثال | استضافة البيانات`),
  problem: "The project waits on a review, and nobody has the answers in one place",
  promise: "The documents the review needs, complete, before it is scheduled",
  proof: "The security pack: architecture, data locations, sub-processors, test reports",
  oneAsk: "The name of the reviewer and their list of questions",
  doNotSay: ["Fully compliant with everything", "Other customers did not ask for that"],
  arabic: {
    theme: "الأمن والمشتريات",
    problem: "المشروع بانتظار المراجعة، والإجابات غير مجموعة في مكان واحد",
    promise: "الوثائق التي تحتاجها المراجعة كاملة قبل تحديد موعدها",
    proof: "ملف الأمن: البنية ومواقع البيانات والمعالجون الفرعيون وتقارير الاختبار",
    oneAsk: "هل يمكنكم مشاركة قائمة أسئلة المراجعة؟",
  },
  angles: [
    {
      id: "security-pack",
      label: "The security pack before the review",
      when: {
        ...ALWAYS,
        problems: phrases(`
          security review | vendor questionnaire | SSO | penetration test | ISO 27001 | SOC 2 | مراجعة أمنية | الأمن السيبراني`),
        assets: phrases("security | الأمن"),
      },
      promise: "The documents the review needs, complete, before it is scheduled",
      proof: "The security pack: architecture, data locations, sub-processors, test reports",
      oneAsk: "The list of questions that the reviewer uses",
      doNotSay: [],
      arabic: {
        promise: "الوثائق التي تحتاجها المراجعة كاملة قبل تحديد موعدها",
        proof: "ملف الأمن: البنية ومواقع البيانات والمعالجون الفرعيون وتقارير الاختبار",
        oneAsk: "هل يمكنكم مشاركة قائمة أسئلة المراجعة؟",
      },
    },
    {
      id: "data-location",
      label: "Where the data lives",
      when: {
        ...ALWAYS,
        markets: phrases("Gulf | Saudi Arabia | United Arab Emirates | Egypt | Jordan"),
        problems: phrases(`
          PDPL | data residency | where is the data | hosted in | in the kingdom | استضافة البيانات | داخل المملكة | حماية البيانات`),
        assets: phrases("data residency | PDPL | استضافة البيانات"),
      },
      promise: "Data locations and who may see what, in one table that legal can sign off",
      proof: "A data-flow sheet with places, purposes and sub-processors",
      oneAsk: "Which rules on data location their review goes by",
      doNotSay: ["Data never leaves the country"],
      arabic: {
        promise: "مواقع البيانات وصلاحيات الاطلاع في جدول واحد تعتمده الإدارة القانونية",
        proof: "مخطط لتدفق البيانات يبين المواقع والأغراض والمعالجين الفرعيين",
        oneAsk: "ما ضوابط موقع البيانات التي تستند إليها مراجعتكم؟",
      },
    },
    {
      id: "procurement-ready",
      label: "A proposal that procurement can process",
      when: {
        ...ALWAYS,
        problems: phrases(`
          tender | RFP | RFI | vendor registration | procurement | purchase order
          مناقصة | كراسة الشروط | تسجيل المورد | المشتريات`),
        assets: phrases("tender | RFP | procurement | مناقصة | المشتريات"),
      },
      promise: "A proposal in the form that the buying process asks for, with every annex",
      proof: "A checklist of the papers that procurement usually asks for, filled in",
      oneAsk: "The date by which procurement needs the papers",
      doNotSay: [],
      arabic: {
        promise: "عرض بالصيغة التي تطلبها إجراءات الشراء مع جميع الملاحق",
        proof: "قائمة بالمستندات التي تطلبها المشتريات عادة وهي مستوفاة",
        oneAsk: "ما الموعد الذي تحتاج فيه إدارة المشتريات إلى المستندات؟",
      },
    },
  ],
};
