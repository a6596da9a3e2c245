import type { LanguagePack } from "./pack.ts";

export const japanese: LanguagePack = {
  language: "ja",
  places: [
    { country: "Japan", city: "浜松市", phone: "+81 53 555 01##" },
    { country: "Japan", city: "北九州市", phone: "+81 93 555 01##" },
  ],
  firstNames: [
    ["美咲", "misaki"],
    ["健一", "kenichi"],
    ["陽子", "yoko"],
    ["大輔", "daisuke"],
  ],
  lastNames: [
    ["小野寺", "onodera"],
    ["河合", "kawai"],
    ["三宅", "miyake"],
    ["藤堂", "todo"],
  ],
  jobTitles: ["設備保全課長", "工場長", "生産技術部長"],
  companyHeads: [
    ["青葉川", "aobagawa"],
    ["白樺", "shirakaba"],
    ["松風", "matsukaze"],
  ],
  companyTails: ["製作所", "食品工業", "包装株式会社"],
  questions: [
    "計画ボードは作業指示をSAPに書き戻せますか。それとも参照のみですか。",
    "二交代制の引き継ぎはどのように行えますか。",
    "技術者30名の場合の費用を教えてください。",
  ],
  mails: [
    [
      "ウェビナーの件",
      "先日はありがとうございました。オフラインでも使えるかどうか教えていただけますか。",
    ],
  ],
  notes: ["<p>展示会で名刺交換。表計算で計画、<strong>二交代制</strong>。</p>"],
  calls: ["短い電話。工場長同席のデモを希望。"],
  chats: ["河合様からご紹介いただきました。木曜日にデモは可能でしょうか。"],
};
