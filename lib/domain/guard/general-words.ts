import { toContentWords } from "../text/words.ts";
import { toComparedRoots } from "./arabic-roots.ts";

/** The words of a text that say something of this buyer: neither little words nor words of any sales mail. */
export function distinctiveWords(text: string): readonly string[] {
  return [...new Set(toContentWords(text))].filter((word) => !GENERAL.has(word));
}

/** The same for a whole message, in which more words meet by chance: also without numbers and days. */
export function rareWords(text: string): readonly string[] {
  return distinctiveWords(text).filter(
    (word) => !(/^\d/u.test(word) || toComparedRoots(word).some((root) => ANYWHERE.has(root))),
  );
}

/** Words that pages and documents share, and words of every sales mail. */
const GENERAL: ReadonlySet<string> = new Set(
  `page form guide checklist webinar report article post overview ebook book whitepaper paper template brochure demo request download contact home
   landing thank event conference newsletter website site web online new our company business team customer client solution
   product service help work time way need look call meeting mail email e question info information more know learn day week year month today
   great good better best start people thing lot sure well happy interested interest today really ask tell see come go take find talk discuss
   introduction introduce whatsapp linkedin
   صفحه نموذج دليل طلب شركه فريق عمل خدمه منتج حل موقع وقت معلومات مزيد
   سلام عليكم وعليكم ورحمه رحمه الله وبركاته بركاته مرحبا اهلا معكم معك تحيه استاذ استاذه اخ اخت سيد سيده شكرا عرفنا عرفنا عليكم علينا رشحنا اسمي انا حياك`.split(
    /\s+/u,
  ),
);

/** What two messages on quite different things have in common, as roots. */
const ANYWHERE: ReadonlySet<string> = new Set(
  toComparedRoots(
    `${[...GENERAL].join(" ")} two three four five six seven eight nine ten twelve fifteen twenty thirty fifty hundred half dozen once first second third last next every each
     monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
     morning afternoon evening tonight tomorrow yesterday hour minute weekly monthly yearly daily quarter summer winter spring autumn season
     good nice small large big long short quick fast easy simple different same right wrong full free real ready open close able possible enough whole several
     do does did doing say said give show send write put keep run bring hold move turn try think feel hear read set sign move pay buy sell save cut build grow add
     move handle manage support improve increase reduce drive deliver provide offer include require plan choose change share connect compare believe hope love like
     person partner leader manager director founder office country city world market industry sector group place area end back today now still never always
     quality value result success growth goal idea problem issue challenge project opportunity experience example story number data system software platform tool
     tech technology digital process price pricing cost rate money budget sale sales marketing lead user account order list file link note message reply answer
     answer phone number address name title office staff employee job hire house side part point step level line top start hand head life lead
     professional modern special general current available important local international global
     عند عندنا عندكم لدي لديكم لدينا علي الي هذه هناك كل بعض خلال حول منذ ضمن يوم اسبوع شهر سنه ساعه دقيقه اليوم غدا
     جديد كبير صغير افضل اول اخر واحد اثنين ثلاث اربع خمس ست سبع ثمان تسع عشر مجال سوق قطاع نظام مشروع سعر تكلفه عرض بيانات عميل عملاء موظف مدير اداره
     رد رساله ارسل ارسال تواصل اتصال مكالمه اجتماع نحتاج نريد نقدم لكم لك منكم يمكن ممكن قبل بعد نهايه بدايه حجز`,
  ),
);
