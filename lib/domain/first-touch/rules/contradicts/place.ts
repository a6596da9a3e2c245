import { foldText } from "../../../text/fold-text.ts";
import { isAboutUs } from "../../about-us.ts";
import { type FindContradictions, isOfReader } from "./contradiction.ts";

/** "Your Dubai office" where record and note know the buyer in Sweden only. */
export const contradictingPlaces: FindContradictions = ({ read, known, snapshot }) => {
  const { country, city, company } = snapshot;
  const fields = [country, city, company.country].map((place) => foldText(place ?? ""));
  const own = new Set(placesOf([...known.record().map(foldText), ...fields].join(" . ")));
  if (own.size === 0) return [];
  const allowed = new Set([...own, ...placesOf(known.brief().map(foldText).join(" . "))]);
  return read.ownSentences.flatMap((sentence) => {
    const folded = foldText(sentence);
    if (!(isOfReader(folded) && placesOfReader(folded)) || isAboutUs(sentence)) return [];
    const wrong = placesOf(folded).find((place) => !allowed.has(place));
    if (wrong === undefined) return [];
    const message = `It speaks of ${wrong}; the record knows them in ${[...own].slice(0, 2).join(" and ")}.`;
    return [{ sentence, message, better: null }];
  });
};

/** A visit of ours, or somebody else's example, says nothing about where they are. */
function placesOfReader(folded: string): boolean {
  return !/\b(?:i(?:'ll| will| am|'m)|we(?:'ll| will|'re| are)|client|customer|example)\b/u.test(
    folded,
  );
}

function placesOf(folded: string): readonly string[] {
  return PLACES.flatMap(([name, words]) => (words.test(folded) ? [name] : []));
}

const PLACES: readonly (readonly [string, RegExp])[] = [
  [
    "Saudi Arabia",
    /\b(?:saudi\w*|ksa|riyadh|jeddah|dammam|khobar|jubail|yanbu|makkah|madinah)\b|السعودي|الرياض|جده|الدمام|الخبر(?= |$)|الجبيل|ينبع/u,
  ],
  [
    "the Emirates",
    /\b(?:emirat\w*|uae|dubai|abu dhabi|sharjah)\b|الامارات|دبي|ابوظبي|ابو ظبي|الشارقه/u,
  ],
  ["Qatar", /\b(?:qatar\w*|doha)\b|قطر|الدوحه/u],
  ["Kuwait", /\bkuwait\w*\b|الكويت/u],
  ["Bahrain", /\b(?:bahrain\w*|manama)\b|البحرين|المنامه/u],
  ["Oman", /\b(?:oman|omani|muscat)\b|سلطنه عمان|مسقط/u],
  ["Egypt", /\b(?:egypt\w*|cairo|alexandria)\b|مصر(?= |$)|القاهره|الاسكندريه/u],
  ["Jordan", /\b(?:amman|jordanian)\b|الاردن/u],
  ["Lebanon", /\b(?:leban\w*|beirut)\b|لبنان|بيروت/u],
  ["Iraq", /\b(?:iraq\w*|baghdad|erbil)\b|العراق|بغداد|اربيل/u],
  ["Morocco", /\b(?:morocc\w*|casablanca|rabat)\b|المغرب(?= |$)|الدار البيضاء/u],
  ["Tunisia", /\btunis\w*\b|تونس/u],
  ["Turkey", /\b(?:turkish|turkiye|istanbul|ankara)\b|تركيا|اسطنبول/u],
  ["India", /\b(?:india|indian|mumbai|delhi|bangalore|bengaluru|pune|chennai)\b|الهند/u],
  ["Pakistan", /\b(?:pakistan\w*|karachi|lahore)\b|باكستان/u],
  [
    "the United Kingdom",
    /\b(?:united kingdom|uk|british|england|scotland|wales|london|manchester|birmingham|leeds|bristol|glasgow|edinburgh)\b|بريطانيا|لندن/u,
  ],
  ["Ireland", /\b(?:ireland|irish|dublin|cork)\b|ايرلندا/u],
  ["Germany", /\b(?:german\w*|berlin|munich|hamburg|frankfurt|cologne|stuttgart)\b|المانيا/u],
  ["Austria", /\b(?:austria\w*|vienna|graz|linz)\b|النمسا/u],
  ["Switzerland", /\b(?:switzerland|swiss|zurich|basel|geneva)\b|سويسرا/u],
  ["France", /\b(?:france|french|paris|lyon|marseille)\b|فرنسا|باريس/u],
  ["Spain", /\b(?:spain|spanish|madrid|barcelona|valencia)\b|اسبانيا/u],
  ["Portugal", /\b(?:portug\w*|lisbon|porto)\b|البرتغال/u],
  ["Italy", /\b(?:ital(?:y|ian)|milan|rome|turin)\b|ايطاليا/u],
  ["the Netherlands", /\b(?:netherlands|dutch|amsterdam|rotterdam|utrecht)\b|هولندا/u],
  ["Belgium", /\b(?:belgi\w*|brussels|antwerp|ghent)\b|بلجيكا/u],
  ["Sweden", /\b(?:swed\w*|stockholm|gothenburg|malmo)\b|السويد/u],
  ["Norway", /\b(?:norw\w*|oslo|bergen)\b|النرويج/u],
  ["Denmark", /\b(?:denmark|danish|copenhagen|aarhus)\b|الدنمارك/u],
  ["Finland", /\b(?:finland|finnish|helsinki|tampere)\b|فنلندا/u],
  ["Poland", /\b(?:poland|warsaw|krakow|wroclaw|gdansk)\b|بولندا/u],
  [
    "the United States",
    /\b(?:usa|united states|american|new york|texas|california|chicago|boston|seattle|ohio|florida|denver|austin)\b|امريكا|الولايات المتحده/u,
  ],
  ["Canada", /\b(?:canad\w*|toronto|vancouver|montreal|calgary)\b|كندا/u],
  ["Brazil", /\b(?:brazil\w*|sao paulo)\b|البرازيل/u],
  ["Mexico", /\b(?:mexic\w*|monterrey)\b|المكسيك/u],
  ["Australia", /\b(?:austral\w*|sydney|melbourne|brisbane|perth)\b|استراليا/u],
  ["Singapore", /\bsingapor\w*\b|سنغافوره/u],
  ["Malaysia", /\b(?:malaysia\w*|kuala lumpur)\b|ماليزيا/u],
  ["South Africa", /\b(?:south africa\w*|johannesburg|cape town|durban)\b|جنوب افريقيا/u],
  ["Kenya", /\b(?:kenya\w*|nairobi)\b|كينيا/u],
  ["Nigeria", /\b(?:nigeria\w*|lagos)\b|نيجيريا/u],
  ["China", /\b(?:china|chinese|shanghai|beijing|shenzhen)\b|الصين/u],
  ["Japan", /\b(?:japan\w*|tokyo|osaka)\b|اليابان/u],
];
