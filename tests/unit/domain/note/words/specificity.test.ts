import { describe, expect, it } from "vitest";
import { checkSample, rulesOf } from "../sample.ts";

const SAYS_NOTHING = [
  "too-vague",
  "boilerplate",
  "restates-label",
  "no-concrete-asset",
  "evidence-missing",
];

function saysNothing(field: Parameters<typeof rulesOf>[1], text: string): boolean {
  const check = checkSample({ [field]: text }, { leadType: null });
  return rulesOf(check, field).some((rule) => SAYS_NOTHING.includes(rule));
}

describe("prose that fits every lead", () => {
  it.each([
    [
      "problem",
      "They are on a journey to become more efficient and need a partner that can walk with them every step of the way",
    ],
    [
      "problem",
      "The business is facing headwinds and is eager to find smarter ways of working to protect its bottom line",
    ],
    [
      "problem",
      "The prospect mentioned that they are not fully satisfied with how things are done today and would love to see what is possible",
    ],
    [
      "problem",
      "Lack of efficiency and productivity across departments is holding the company back from reaching its full potential",
    ],
    [
      "problem",
      "Like many companies in their industry they are under pressure to do more with less",
    ],
    [
      "problem",
      "Customer seeks a robust, scalable and future-ready solution aligned with their strategic goals for 2027",
    ],
    [
      "problem",
      "They require a 360 degree view and better collaboration between teams to deliver excellence",
    ],
    [
      "problem",
      "Their main challenge is finding the right solution at the right price with the right support",
    ],
    [
      "problem",
      "The client is passionate about quality and wants a vendor who shares the same values",
    ],
    [
      "problem",
      "There is a clear business need and a willingness to invest in the right technology",
    ],
    [
      "problem",
      "Needs to digitally transform and improve the overall performance of the organization",
    ],
    [
      "problem",
      "Operational excellence and customer satisfaction are at the heart of what they want to achieve",
    ],
    ["problem", "They believe that our offering could be a good match for what they have in mind"],
    ["problem", "Current process is not optimal and there is room for improvement in many areas"],
    [
      "problem",
      "The team spends too much time on manual tasks and would like to become more productive",
    ],
    ["problem", "العميل يبحث عن شريك موثوق يساعده على تحقيق أهدافه وتطوير أعماله بطريقة احترافية"],
    ["problem", "لدى الشركة رغبة كبيرة في تحسين تجربة عملائها ورفع كفاءة فرق العمل"],
    ["problem", "تعاني الشركة من تحديات تشغيلية وتسعى لإيجاد حلول فعالة ومستدامة تضمن لها النجاح"],
    ["problem", "العميل مهتم جدا ويرغب في معرفة كل ما يمكن أن نقدمه له من خدمات مميزة"],
    ["problem", "يحتاجون إلى نظام متكامل يسهل عليهم العمل ويوفر الوقت والجهد ويزيد الإنتاجية"],
    ["problem", "بدهم يطوروا شغلهم ويحسنوا الأداء بشكل عام"],
    ["problem", "الشركة في مرحلة نمو وتحتاج حلول تواكب هذا النمو وتدعم خططها المستقبلية"],
    [
      "trigger",
      "The contact has demonstrated a consistent pattern of engagement across multiple touchpoints",
    ],
    [
      "trigger",
      "Lead showed interest by interacting with our brand online and leaving contact details",
    ],
    [
      "trigger",
      "They came to us because they heard good things about our company and wanted to learn more",
    ],
    ["trigger", "Customer approached us with an enquiry regarding our range of services"],
    [
      "trigger",
      "Highly engaged prospect who is actively exploring the market and considering us as an option",
    ],
    ["trigger", "أظهر العميل تفاعلا مستمرا مع منصاتنا وأبدى رغبة في معرفة المزيد عن خدماتنا"],
    ["trigger", "تواصل العميل معنا للاستفسار عن خدمات الشركة وإمكانية التعاون"],
    ["trigger", "وصلنا العميل عن طريق الموقع وهو مهتم جدا بما نقدمه من حلول"],
    [
      "nextStep",
      "Connect with the prospect to better understand where they are in their buying journey and add value",
    ],
    [
      "nextStep",
      "Maintain regular contact and keep the prospect warm until they are ready to move forward",
    ],
    ["nextStep", "Have a conversation about their goals and show how we can make a difference"],
    ["nextStep", "Sales should pick this up promptly and take it to the next level"],
    [
      "nextStep",
      "Engage the stakeholder with a tailored value proposition and agree mutual next steps",
    ],
    [
      "nextStep",
      "Please handle with care as this could turn into a great opportunity for both sides",
    ],
    ["nextStep", "التواصل مع العميل بأسلوب احترافي وعرض خدماتنا المتميزة عليه بما يلبي احتياجاته"],
    ["nextStep", "يرجى من فريق المبيعات متابعة الموضوع والتواصل مع العميل في أقرب فرصة ممكنة"],
    ["nextStep", "بناء علاقة جيدة مع العميل وتقديم أفضل ما لدينا من عروض لكسب ثقته"],
    ["fit", "Ideal profile with great potential for a long and fruitful partnership"],
    ["fit", "Matches our target audience in every respect"],
    ["fit", "العميل مناسب تماما لخدماتنا ويتوافق مع توجهاتنا"],
    ["readiness", "The account seems promising and shows a positive attitude towards our solution"],
    ["readiness", "Strong buying signals all around"],
    ["readiness", "إشارات إيجابية جدا من العميل واهتمام واضح"],
  ] as const)("says nothing in %s: “%s”", (field, text) => {
    expect(saysNothing(field, text)).toBe(true);
  });
});

describe("plain words about one buyer", () => {
  it.each([
    [
      "problem",
      "Every quote is retyped from a mail into the price sheet and then again into the ERP, so errors slip in",
    ],
    ["problem", "Patients phone to ask for results because the portal does not show them"],
    ["problem", "The warehouse learns of a cancelled order only after the parcel has left"],
    ["problem", "Tenants report leaks by text message and nobody keeps a list"],
    ["problem", "Franchisees order from an old catalogue and get the wrong parts"],
    ["problem", "Engineers wait for drawings because approvals go round by paper"],
    ["problem", "Consultants forget to book their hours and invoices leave late"],
    ["problem", "Her team copies addresses from mails into the label printer by hand"],
    ["problem", "Inspectors photograph defects but the pictures stay on their phones"],
    ["problem", "كل عرض سعر يعاد كتابته من الإيميل إلى الإكسل فتحدث أخطاء"],
    ["problem", "المرضى يتصلون لمعرفة النتائج لأن البوابة لا تعرضها"],
    ["problem", "المستودع لا يعلم بإلغاء الطلب إلا بعد خروج الشحنة"],
    ["problem", "الفنيين ينتظرون المخططات لأن الموافقات ورقية"],
    ["problem", "السكان يبلغون عن التسريب برسالة ولا أحد يسجلها"],
    ["problem", "الموظفات ينسون تسجيل الساعات والفواتير تطلع متأخرة"],
    ["problem", "Les plans arrivent en retard car les validations se font sur papier"],
    ["problem", "Die Prüfer fotografieren Mängel, aber die Bilder bleiben auf den Handys"],
    ["trigger", "Rang the office after her colleague had shown her the clip"],
    ["trigger", "Commented under our post that their portal does not show results"],
    ["trigger", "Came back to the price page and left a comment about franchise discounts"],
    ["trigger", "Sent a photo of his price sheet and asked whether we can read it"],
    ["trigger", "Asked the speaker how drawings get approved on a phone"],
    ["trigger", "اتصل بعد ما شاف الفيديو عند زميله"],
    ["trigger", "كتب تعليقا على منشورنا عن البوابة"],
    ["trigger", "أرسل صورة من ملف الأسعار وسأل إذا نقدر نقرأه"],
    ["nextStep", "Ask her to send a picture of the label printer"],
    ["nextStep", "Phone the clinic and find out which portal they run"],
    ["nextStep", "Show him how a drawing gets approved on a phone"],
    ["nextStep", "Offer a trial with one franchisee"],
    ["nextStep", "Send the clip about defect photos"],
    ["nextStep", "نطلب منها صورة الطابعة"],
    ["nextStep", "نتصل بالعيادة ونسأل عن البوابة المستخدمة"],
    ["nextStep", "نعرض عليه اعتماد المخططات من الجوال"],
    ["asset", "Sales process checklist"],
    ["asset", "Clip about defect photos"],
    ["asset", "Customer portal page"],
    ["asset", "The comparison of label printers"],
    ["asset", "Franchise brochure"],
    ["asset", "About page of the dental line"],
    ["asset", "post on drawings"],
    ["asset", "فيديو اعتماد المخططات"],
    ["asset", "منشور البوابة"],
  ] as const)("say enough in %s: “%s”", (field, text) => {
    expect(saysNothing(field, text)).toBe(false);
  });
});
