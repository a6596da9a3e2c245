import type { NoteField } from "../note.ts";
import { wordList } from "./tokens.ts";

type WordsByField = Readonly<Partial<Record<NoteField, ReadonlySet<string>>>>;

/** Words that say that something is wrong; beside a noun they make a problem: "high churn", "no visibility". */
export const PROBLEM_SIGNS = wordList(
  `no lack lacking lose losing lost loses missing miss slow low high poor late delay delayed manual manually broken
   fail failing failure expensive costly waste wasted duplicate error inconsistent unclear fragmented stuck struggle
   struggling cannot cant unable too many few rising falling dropping overdue outdated legacy bottleneck rejected
   cold ignored nobody doesnt dont didnt isnt arent wont never`,
  `بطء بطيء ضعف ضعيف ارتفاع انخفاض نقص تأخر تأخير يدوي يدوية يدويا فقدان ضياع عدم صعوبة أخطاء خطأ تكرار مكلف هدر لا تضيع
   يضيع نفقد نخسر تتأخر يتأخر`,
);

/** What a problem can be about; beside a sign these are half a point, alone they are empty. */
export const PROBLEM_MATTERS = wordList(
  `lead customer sales marketing data quality conversion revenue information operations`,
  `عملاء عميل محتملون مبيعات تسويق بيانات جودة معلومات عمليات`,
);

/** Words that are empty in one field only: every asset is a page, every trigger came through some form. */
export const FIELD_EMPTY_WORDS: WordsByField = {
  trigger: wordList(
    `form website site web page online internet inbound outbound submission lead contact visit click email mail e message
     campaign social media ad ads advert landing home traffic organic browse browsing source channel crm mql sql
     conversion converted event action entry score scored threshold points hand raiser raised wrote clicked several`,
    `نموذج موقع الموقع صفحة الصفحة انترنت الإنترنت زيارة نقر بريد رسالة حملة إعلان وسائل دخل دخلت عبأ عبأت عبى فورم لينك`,
  ),
  asset: wordList(
    `page pages webpage webpages website site web landing home homepage www com net org http https html url link blog post article
     ebook book whitepaper paper pdf file document doc brochure deck slides presentation video webinar event
     conference form email mail e newsletter campaign ad ads advert advertisement banner social media asset content
     resource resources download guide checklist report case study linkedin facebook instagram twitter google youtube
     search seo ppc paid organic our online marketing promo promotion library collection material materials collateral
     hub center centre catalogue catalog section area homepage platform channel channels collaterals item items
     insightful informative educational company corporate generic general number range variety amount lot lots bunch kind sort
     information info details data`,
    `صفحة الصفحة موقع الموقع الإلكتروني الرئيسية حملة الحملة إعلان اعلان رابط ملف كتاب دليل تقرير مقال مدونة فيديو ندوة فعالية بريد
     نموذج كتيب وسائل السوشيال ميديا التواصل الاجتماعي بروشور ايميل إيميل لينكدإن فيسبوك جوجل تحميل منصات مواد مادة قسم الشركة`,
  ),
  problem: wordList(
    `demo trial call meeting quote proposal presentation pricing info website form download downloaded
     budget authority timeline decision maker`,
    `تجريبي اجتماع مكالمة موقع`,
  ),
  nextStep: wordList(
    `followup send schedule arrange book set setup get back loop introduce intro qualify qualification further
     sometime anytime monday tuesday wednesday thursday friday saturday sunday tomorrow tonight morning afternoon
     noon evening hour hours hr hrs am pm eod eow cob`,
    `حدد تحديد موعد ميعاد ارسل إرسال ارسال رتب ترتيب غدا بكرة صباحا مساء الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت أسبوع شهر`,
  ),
};

/** Words that name a channel and no matter: half a point, so that it takes a matter, a name or a time too. */
export const WEAK_WORDS: WordsByField = {
  nextStep: wordList(
    `call phone ring email mail write message text whatsapp meet meeting demo demonstration presentation quote quotation
     proposal pricing`,
    `اتصال اتصل مكالمة بريد رسالة واتساب اجتماع كلم كلمه ديمو`,
  ),
};
