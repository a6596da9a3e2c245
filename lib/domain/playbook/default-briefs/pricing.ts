import { phrases } from "../phrase-list.ts";
import type { Brief } from "../schema.ts";
import { ALWAYS } from "./always.ts";

export const PRICING: Brief = {
  id: "pricing",
  theme: "Pricing and budget",
  persona: "Budget owner or the person who has to make the case to one",
  keywords: phrases(`
    pricing | price | prices | cost | costs | budget | quote | quotation | proposal | ROI | business case | total cost
    discount | licence | license | licences | seats
    سعر | السعر | الأسعار | أسعار | تسعير | التسعير | ميزانية | الميزانية | عرض سعر | تكلفة | التكلفة`),
  problem: "They must name a number and defend it before they know what moves it",
  promise: "A price range in writing, and the two or three things that move it",
  proof: "A one-page business case with the assumptions left open to change",
  oneAsk: "A short call to settle number of users and scope, so that the range becomes a price",
  doNotSay: ["It depends", "Let me check with my manager"],
  arabic: {
    theme: "الأسعار والميزانية",
    problem: "المطلوب تقديم رقم والدفاع عنه قبل معرفة ما يتوقف عليه",
    promise: "نطاق سعري مكتوب مع العاملين أو الثلاثة التي تغيّره",
    proof: "دراسة جدوى في صفحة واحدة بافتراضات قابلة للتعديل",
    oneAsk: "هل يناسبكم اتصال قصير نحدد فيه عدد المستخدمين والنطاق ليصبح التقدير سعراً؟",
  },
  angles: [
    {
      id: "range-in-writing",
      label: "A range in writing",
      when: {
        ...ALWAYS,
        problems: phrases(`
          how much does it cost | what does it cost | cost per year | cost for | price list | price per | a quote | كم السعر | كم تكلفة | عرض سعر | قائمة الأسعار`),
        assets: phrases("pricing page | price list | صفحة الأسعار"),
        readiness: ["exploratory", "active", "urgent"],
      },
      promise: "A price range in writing, and the two or three things that move it",
      proof: "A worked example for a team of similar size, every line of it explained",
      oneAsk: "A short call to settle number of users and scope, so that the range becomes a price",
      doNotSay: [],
      arabic: {
        promise: "نطاق سعري مكتوب مع العاملين أو الثلاثة التي تغيّره",
        proof: "مثال محسوب لفريق بحجم مماثل مع شرح كل بند",
        oneAsk: "هل يناسبكم اتصال قصير نحدد فيه عدد المستخدمين والنطاق ليصبح التقدير سعراً؟",
      },
    },
    {
      id: "business-case",
      label: "The case for whoever signs",
      when: {
        ...ALWAYS,
        problems: phrases(`
          ROI | return on investment | business case | justify the cost | budget approval | payback
          العائد على الاستثمار | موافقة الإدارة`),
        assets: phrases("ROI | business case | calculator | total cost | حاسبة | دراسة الجدوى"),
      },
      promise: "One page that a budget owner can check, with the buyer's own figures in it",
      proof: "A one-page business case with the assumptions left open to change",
      oneAsk: "Thirty minutes to put their own figures into the business case",
      doNotSay: ["Guaranteed return"],
      arabic: {
        promise: "صفحة واحدة يمكن لصاحب الميزانية مراجعتها وفيها أرقامكم",
        proof: "دراسة جدوى في صفحة واحدة بافتراضات قابلة للتعديل",
        oneAsk: "هل يناسبكم لقاء مدته ثلاثون دقيقة نضع فيه أرقامكم في دراسة الجدوى؟",
      },
    },
    {
      id: "what-today-costs",
      label: "What it costs to leave it as it is",
      when: {
        ...ALWAYS,
        problems: phrases(`
          too expensive | contract renewal | contract ends | compare prices | save money | تجديد العقد | مقارنة الأسعار`),
      },
      promise: "Today's cost and the new one side by side, the hidden parts included",
      proof: "A list of the costs that teams usually find only after a year",
      oneAsk: "When their present contract ends",
      doNotSay: ["Cheaper than anybody"],
      arabic: {
        promise: "التكلفة الحالية والجديدة جنباً إلى جنب مع البنود الخفية",
        proof: "قائمة بالتكاليف التي لا تظهر عادة إلا بعد عام",
        oneAsk: "متى ينتهي عقدكم الحالي؟",
      },
    },
  ],
};
