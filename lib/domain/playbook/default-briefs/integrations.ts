import { phrases } from "../phrase-list.ts";
import type { Brief } from "../schema.ts";
import { ALWAYS } from "./always.ts";

export const INTEGRATIONS: Brief = {
  id: "integrations",
  theme: "Integrations and implementation",
  persona: "Operations or IT lead who has to make it work with what is there",
  keywords: phrases(`
    integration | integrations | integrate | integrating | API | connector | connectors | sync | syncing | ERP | SAP
    data migration | migration | implementation | implementation checklist | rollout | go-live | onboarding | setup | webhook
    تكامل | التكامل | ربط | الربط | تنفيذ | التنفيذ | ترحيل البيانات | مزامنة`),
  problem: "Systems do not talk to each other, so people copy data by hand and trust none of it",
  promise: "A clear picture of what connects, who does what, and how long it takes",
  proof: "An implementation plan of a team of similar size, with its real dates",
  oneAsk: "Twenty minutes to go through their systems and name the first one to connect",
  doNotSay: ["Seamless", "Works out of the box with everything"],
  arabic: {
    theme: "التكامل والتنفيذ",
    problem: "الأنظمة لا تتبادل البيانات، فتُنسخ يدوياً ولا يثق بها أحد",
    promise: "صورة واضحة لما سيُربط ومن يتولاه والمدة اللازمة",
    proof: "خطة تنفيذ لفريق بحجم مماثل بتواريخها الفعلية",
    oneAsk: "هل يناسبكم لقاء مدته عشرون دقيقة نراجع فيه أنظمتكم ونحدد أولها للربط؟",
  },
  angles: [
    {
      id: "first-connection",
      label: "The first system to connect",
      when: {
        ...ALWAYS,
        problems: phrases(`
          typed twice | type twice | entered twice | retype | retyping | double entry | copy and paste | not connected
          إدخال مزدوج | الإدخال مرتين | نسخ ولصق`),
        assets: phrases("integrations page | connectors | integration guide | صفحة التكامل"),
      },
      promise: "The one connection that takes the most typing away, named and sized first",
      proof: "A before and after of one connected process, counted in hours a week",
      oneAsk: "Twenty minutes to go through their systems and name the first one to connect",
      doNotSay: [],
      arabic: {
        promise: "تحديد الربط الذي يوفر أكبر قدر من الإدخال اليدوي وتقدير حجمه أولاً",
        proof: "مقارنة لعملية واحدة قبل الربط وبعده بعدد الساعات في الأسبوع",
        oneAsk: "هل يناسبكم لقاء مدته عشرون دقيقة نراجع فيه أنظمتكم ونحدد أولها للربط؟",
      },
    },
    {
      id: "rollout-plan",
      label: "The rollout, step by step",
      when: {
        ...ALWAYS,
        problems: phrases(`
          go live by | how long does it take | rollout plan | who does the setup | كم يستغرق | كم ياخذ | مدة التنفيذ`),
        assets: phrases(
          "implementation checklist | rollout | onboarding | go-live | integration planning | التنفيذ",
        ),
      },
      promise: "The steps from signature to the first working day, with who is needed when",
      proof: "An implementation plan of a team of similar size, with its real dates",
      oneAsk: "Whether they have a date by which it should be live",
      doNotSay: ["Up and running in minutes"],
      arabic: {
        promise: "خطوات العمل من التوقيع إلى أول يوم تشغيل ومن يلزم في كل خطوة",
        proof: "خطة تنفيذ لفريق بحجم مماثل بتواريخها الفعلية",
        oneAsk: "هل لديكم موعد مستهدف لبدء التشغيل؟",
      },
    },
    {
      id: "technical-answers",
      label: "Technical questions answered in writing",
      when: {
        ...ALWAYS,
        personas: phrases("IT | CTO | CIO | developer | architect | engineer | تقنية المعلومات"),
        problems: phrases(
          "API | webhook | rate limit | data model | authentication | واجهة برمجية",
        ),
        assets: phrases("API | technical overview | developer documentation | الوثائق التقنية"),
      },
      promise: "Answers in writing from the people who build it, before anybody sits in a call",
      proof: "The technical documentation, free to read for everybody who asks",
      oneAsk: "Their list of technical questions",
      doNotSay: [],
      arabic: {
        promise: "إجابات مكتوبة من الفريق التقني قبل أي اجتماع",
        proof: "الوثائق التقنية متاحة للاطلاع مباشرة",
        oneAsk: "هل يمكنكم مشاركة قائمة أسئلتكم التقنية؟",
      },
    },
  ],
};
