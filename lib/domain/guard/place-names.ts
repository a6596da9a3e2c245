/** The countries that a folded text names, also by their towns and peoples, in English and Arabic. */
export function readPlaces(folded: string): readonly string[] {
  return PLACES.flatMap(([name, words]) => (words.test(folded) ? [name] : []));
}

/** A town, by name and country. */
export interface Town {
  readonly name: string;
  readonly country: string;
}

/** The larger towns that a folded text names. */
export function readTowns(folded: string): readonly Town[] {
  return TOWNS.filter(({ words }) => words.test(folded));
}

const TOWNS: readonly (Town & { readonly words: RegExp })[] = [
  { name: "Riyadh", country: "Saudi Arabia", words: /\briyadh\b|الرياض/u },
  { name: "Jeddah", country: "Saudi Arabia", words: /\bjedd?ah?\b|(?<!\p{L})[بل]?جده(?!\p{L})/u },
  { name: "Dammam", country: "Saudi Arabia", words: /\bdammam\b|الدمام/u },
  { name: "Khobar", country: "Saudi Arabia", words: /\bkhobar\b|الخبر(?!\p{L})/u },
  { name: "Makkah", country: "Saudi Arabia", words: /\bmakk?ah\b|\bmecca\b|مكه المكرمه/u },
  { name: "Dubai", country: "the Emirates", words: /\bdubai\b|(?<!\p{L})[بل]?دبي(?!\p{L})/u },
  { name: "Abu Dhabi", country: "the Emirates", words: /\babu dhabi\b|ابو ?ظبي/u },
  { name: "Sharjah", country: "the Emirates", words: /\bsharjah\b|الشارقه/u },
  { name: "Cairo", country: "Egypt", words: /\bcairo\b|القاهره/u },
  { name: "Alexandria", country: "Egypt", words: /\balexandria\b|الاسكندريه/u },
  { name: "London", country: "the United Kingdom", words: /\blondon\b|لندن/u },
  { name: "Manchester", country: "the United Kingdom", words: /\bmanchester\b/u },
  { name: "Leeds", country: "the United Kingdom", words: /\bleeds\b/u },
  { name: "Berlin", country: "Germany", words: /\bberlin\b/u },
  { name: "Munich", country: "Germany", words: /\bmunich\b/u },
  { name: "Hamburg", country: "Germany", words: /\bhamburg\b/u },
  { name: "Frankfurt", country: "Germany", words: /\bfrankfurt\b/u },
  { name: "Paris", country: "France", words: /\bparis\b|باريس/u },
  { name: "Lyon", country: "France", words: /\blyon\b/u },
  { name: "Madrid", country: "Spain", words: /\bmadrid\b/u },
  { name: "Barcelona", country: "Spain", words: /\bbarcelona\b/u },
  { name: "Mumbai", country: "India", words: /\bmumbai\b/u },
  { name: "Delhi", country: "India", words: /\bdelhi\b/u },
  { name: "Chicago", country: "the United States", words: /\bchicago\b/u },
  { name: "New York", country: "the United States", words: /\bnew york\b/u },
];

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
