/** Whether addresses of this domain say nothing of where somebody works: anybody may have one. */
export function isFreeMail(domain: string): boolean {
  const [brand = "", ...rest] = domain.toLowerCase().split(".");
  return FREE_MAIL.has(domain.toLowerCase()) || (BRANDS.has(brand) && ENDINGS.test(rest.join(".")));
}

/** A country, or a country's "co" or "com". */
const ENDINGS = /^(?:com|(?:com?\.)?[a-z]{2})$/;

/** Providers that have the same name in many countries. */
const BRANDS: ReadonlySet<string> = new Set(
  "gmail googlemail yahoo ymail rocketmail hotmail outlook live msn aol gmx yandex icloud".split(
    " ",
  ),
);

const FREE_MAIL: ReadonlySet<string> = new Set(
  [
    "me.com mac.com passport.com windowslive.com aim.com",
    "proton.me protonmail.com protonmail.ch pm.me tuta.com tuta.io tutanota.com tutanota.de",
    "fastmail.com fastmail.fm hey.com duck.com mailbox.org posteo.de posteo.net hushmail.com zoho.com zohomail.com",
    "mail.com email.com gmx.net web.de freenet.de t-online.de arcor.de online.de 1und1.de",
    "comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com netzero.net",
    "rogers.com shaw.ca sympatico.ca videotron.ca telus.net bell.net",
    "btinternet.com sky.com virginmedia.com ntlworld.com talktalk.net blueyonder.co.uk eircom.net",
    "orange.fr wanadoo.fr free.fr sfr.fr neuf.fr laposte.net bbox.fr numericable.fr",
    "libero.it virgilio.it tiscali.it alice.it tin.it telefonica.net terra.com.br uol.com.br bol.com.br ig.com.br",
    "sapo.pt bluewin.ch hispeed.ch chello.at skynet.be telenet.be ziggo.nl kpnmail.nl planet.nl xs4all.nl hetnet.nl",
    "seznam.cz centrum.cz email.cz azet.sk wp.pl o2.pl onet.pl interia.pl op.pl abv.bg mail.bg freemail.hu citromail.hu",
    "telia.com spray.se online.no hotmail.se mail.ee inbox.lv inbox.lt one.lt",
    "mail.ru bk.ru list.ru inbox.ru internet.ru rambler.ru ya.ru ukr.net i.ua",
    "qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com aliyun.com 139.com 189.cn",
    "naver.com daum.net hanmail.net nate.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp i.softbank.jp",
    "rediffmail.com indiatimes.com bigpond.com bigpond.net.au optusnet.com.au xtra.co.nz",
    "maktoob.com emirates.net.ae eim.ae batelco.com.bh walla.co.il walla.com mynet.com",
  ]
    .join(" ")
    .split(" "),
);
