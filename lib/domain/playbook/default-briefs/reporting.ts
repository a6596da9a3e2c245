import { phrases } from "../phrase-list.ts";
import type { Brief } from "../schema.ts";
import { ALWAYS } from "./always.ts";

export const REPORTING: Brief = {
  id: "reporting",
  theme: "Reporting and visibility",
  persona: "Revenue, sales or marketing leader who answers for the number",
  keywords: phrases(`
    reporting | report | reports | dashboard | dashboards | forecast | forecasting | visibility | analytics | metrics
    KPI | KPIs | spreadsheet | spreadsheets | Excel | تقارير | التقارير | لوحة | مؤشرات | تحليلات | توقعات | جداول إكسل | رقم واحد`),
  problem: "The number is put together by hand and every team has its own",
  promise: "One number that both teams can open and check",
  proof: "The weekly review page of a similar team, with the questions it answers",
  oneAsk: "Name the one report that is discussed every week and who builds it",
  doNotSay: ["Single pane of glass", "Real-time everything"],
  arabic: {
    theme: "التقارير ووضوح الرؤية",
    problem: "الرقم يُجمع يدوياً ولكل فريق رقمه",
    promise: "رقم واحد يمكن للفريقين فتحه والتحقق منه",
    proof: "صفحة المراجعة الأسبوعية لفريق مماثل والأسئلة التي تجيب عنها",
    oneAsk: "ما التقرير الذي يناقَش كل أسبوع لديكم؟",
  },
  angles: [
    {
      id: "one-report",
      label: "The one report of every week",
      when: {
        ...ALWAYS,
        problems: phrases(`
          by hand every | numbers together | every Monday | different numbers | own numbers | تجميع الأرقام | أرقام مختلفة`),
        assets: phrases("report template | dashboard | التقارير"),
      },
      promise: "The report of every week, put together once and open to both teams",
      proof: "The weekly review page of a similar team, with the questions it answers",
      oneAsk: "Name the one report that is discussed every week",
      doNotSay: [],
      arabic: {
        promise: "تقرير كل أسبوع يُعدّ مرة واحدة ويطلع عليه الفريقان",
        proof: "صفحة المراجعة الأسبوعية لفريق مماثل والأسئلة التي تجيب عنها",
        oneAsk: "ما التقرير الذي يناقَش كل أسبوع لديكم؟",
      },
    },
    {
      id: "forecast",
      label: "A forecast that can be checked",
      when: {
        ...ALWAYS,
        problems: phrases(`
          forecast | forecasting | board meeting | pipeline review | توقعات | مجلس الإدارة`),
        assets: phrases("forecast | forecasting | pipeline report | توقعات"),
      },
      promise: "A forecast in which every figure opens down to the lead behind it",
      proof: "A forecast of last quarter beside what came of it",
      oneAsk: "How far their last forecast was from what came",
      doNotSay: [],
      arabic: {
        promise: "توقعات يمكن تتبع كل رقم فيها إلى مصدره",
        proof: "توقعات الربع الماضي إلى جانب ما تحقق منها",
        oneAsk: "كم كان الفرق بين آخر توقعاتكم وما تحقق؟",
      },
    },
  ],
};
