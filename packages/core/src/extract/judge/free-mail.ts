import freeMailDomains from "email-providers/all.json" with { type: "json" };
import { parse } from "tldts";
import { asciiHost } from "../../url/host-name.ts";

/** Providers where anybody takes a mailbox, with those of access providers. */
const ADDED_FREE_MAIL_DOMAINS: ReadonlySet<string> = words(`
  alice-dsl.net alice.de o2mail.de o2online.de nordnet.fr mailo.com tim.it vodafone.it jazzfree.com telefonica.es
  mail.telepac.pt hccnet.nl belgacom.net pandora.be iol.ie plusnet.com bredband2.com live.se live.no lyse.net swipnet.se
  get2net.dk ofir.dk post.tele.dk privat.dk dnainternet.net phnet.fi hi.t-com.hr inet.hr mts.rs volja.net delfi.lt
  inbox.ee online.ee email.ua online.ua nm.ru dion.ne.jp nifty.ne.jp bsnl.in vsnl.net zing.vn gmx.biz
  countermail.com onmail.com systemli.org vivaldi.net
  aim.com aliyun.com duck.com fastmail.com hey.com hushmail.com keemail.me kolabnow.com disroot.org riseup.net mailbox.org
  mailfence.com mozmail.com myyahoo.com passport.com pm.me posteo.de posteo.eu posteo.net privaterelay.appleid.com
  proton.me relay.firefox.com runbox.com simplelogin.com simplelogin.co startmail.com tuta.com tuta.io tutamail.com
  tutanota.com tutanota.de zohomail.com zohomail.eu zoho.eu zoho.in ctemplar.com skiff.com cock.li autistici.org
  inbox.eu inbox.lv inbox.lt mail.ee one.lt
  1und1.de arcor.de email.de freenet.de mail.de netcologne.de online.de t-online.de versanet.de vodafone.de vodafonemail.de
  ewe.net ewetel.net kabelmail.de magenta.de osnanet.de smart-mail.de unitybox.de web.de
  a1.net aon.at chello.at inode.at liwest.at utanet.at bluewin.ch hispeed.ch sunrise.ch swissonline.ch
  aliceadsl.fr bbox.fr cegetel.net club-internet.fr free.fr laposte.net neuf.fr noos.fr numericable.fr orange.fr sfr.fr
  wanadoo.fr proximus.be scarlet.be skynet.be telenet.be voo.be base.be mobistar.be
  casema.nl chello.nl hetnet.nl home.nl kpnmail.nl kpnplanet.nl live.nl online.nl planet.nl quicknet.nl solcon.nl
  telfort.nl tele2.nl upcmail.nl xs4all.nl zeelandnet.nl ziggo.nl zonnet.nl caiway.nl pt.lu internet.lu
  alice.it aruba.it email.it fastwebnet.it inwind.it iol.it libero.it teletu.it tin.it tiscali.it virgilio.it
  movistar.es ono.com orange.es telefonica.net terra.es vodafone.es ya.com euskaltel.net
  clix.pt iol.pt mail.pt meo.pt netcabo.pt nos.pt sapo.pt vodafone.pt
  bigpond.com bigpond.net.au dodo.com.au exemail.com.au iinet.net.au internode.on.net iprimus.com.au optusnet.com.au
  tpg.com.au westnet.com.au clear.net.nz orcon.net.nz paradise.net.nz slingshot.co.nz xtra.co.nz vodafone.co.nz
  blueyonder.co.uk btconnect.com btinternet.com btopenworld.com freeserve.co.uk ntlworld.com o2.co.uk plus.net
  plus.com sky.com talktalk.net tesco.net tiscali.co.uk virgin.net virginmedia.com eircom.net indigo.ie
  bell.net cogeco.ca eastlink.ca mts.net rogers.com sasktel.net shaw.ca sympatico.ca telus.net videotron.ca
  att.net bellsouth.net centurylink.net centurytel.net charter.net comcast.net cox.net earthlink.net embarqmail.com
  frontier.com frontiernet.net hughes.net juno.com mindspring.com netzero.net optimum.net optonline.net peoplepc.com
  prodigy.net roadrunner.com rr.com sbcglobal.net spectrum.net suddenlink.net swbell.net verizon.net windstream.net wowway.com
  bredband.net comhem.se spray.se tele2.se telia.com bahnhof.se frisurf.no online.no start.no broadpark.no getmail.no
  jubii.dk mail.dk stofanet.dk tdcadsl.dk youmail.dk elisanet.fi kolumbus.fi luukku.com pp.inet.fi saunalahti.fi
  suomi24.fi welho.com simnet.is
  buziaczek.pl gazeta.pl go2.pl interia.com interia.eu interia.pl neostrada.pl o2.pl onet.eu onet.pl op.pl poczta.fm
  poczta.onet.eu poczta.onet.pl spoko.pl tlen.pl vp.pl wp.pl autograf.pl
  atlas.cz centrum.cz email.cz post.cz quick.cz seznam.cz tiscali.cz volny.cz azet.sk centrum.sk post.sk pobox.sk
  szm.sk zoznam.sk citromail.hu freemail.hu indamail.hu t-online.hu upcmail.hu vipmail.hu
  abv.bg dir.bg gbg.bg mail.bg clicknet.ro home.ro net.hr t-com.hr vip.hr siol.net t-2.net eunet.rs sbb.rs
  bigmir.net i.ua meta.ua ukr.net autorambler.ru bk.ru inbox.ru internet.ru lenta.ru list.ru mail.ru mail.ua myrambler.ru
  rambler.ru rambler.ua ro.ru tut.by xmail.ru ya.ru narod.ru mail.kz
  forthnet.gr hol.gr in.gr mail.gr otenet.gr cytanet.com.cy mynet.com superonline.com ttmail.com ttnet.net.tr turk.net
  012.net.il bezeqint.net netvision.net.il walla.co.il walla.com zahav.net.il emirates.net.ae eim.ae maktoob.com
  126.com 139.com 163.com 188.com 189.cn 21cn.com foxmail.com qq.com sina.cn sina.com sohu.com tom.com vip.163.com
  vip.126.com vip.qq.com vip.sina.com wo.cn yeah.net aliyun.cn
  hinet.net pchome.com.tw seed.net.tw netvigator.com ctm.macau.com
  daum.net dreamwiz.com hanmail.net kakao.com korea.com nate.com naver.com
  au.com biglobe.ne.jp docomo.ne.jp excite.co.jp ezweb.ne.jp goo.ne.jp i.softbank.jp infoseek.jp jcom.home.ne.jp
  nifty.com ocn.ne.jp odn.ne.jp plala.or.jp rakumail.jp so-net.ne.jp softbank.ne.jp ybb.ne.jp ymobile.ne.jp asahi-net.or.jp
  airtelmail.in indiatimes.com rediff.com rediffmail.com sancharnet.in sify.com singnet.com.sg starhub.net.sg streamyx.com
  tm.net.my pldtdsl.net pacific.net.sg fpt.vn vnn.vn cbn.net.id telkom.net
  absa.co.za iafrica.com mweb.co.za telkomsa.net vodamail.co.za webmail.co.za
  arnet.com.ar ciudad.com.ar fibertel.com.ar speedy.com.ar bol.com.br globo.com globomail.com ig.com.br oi.com.br r7.com
  superig.com.br terra.com.br uol.com.br zipmail.com.br prodigy.net.mx vtr.net une.net.co cantv.net adinet.com.uy
`);

/** In the published list, and yet firms whose own people write from there. */
const REMOVED_FREE_MAIL_DOMAINS: ReadonlySet<string> = words("alibaba.com facebook.com");

/** Brands that a provider holds below the suffixes of most countries. */
const FREE_MAIL_FAMILIES: ReadonlySet<string> = words(
  "aol gmx googlemail hotmail outlook posteo windowslive yahoo yandex ymail",
);

const PUBLISHED_FREE_MAIL_DOMAINS: ReadonlySet<string> = new Set(freeMailDomains);
/** The suffixes below which a provider has its brand in many countries. */
const FAMILY_SUFFIX = /^(?:(?:com?|net|org)\.)?[a-z]{2}$|^(?:com|net)$/;

/** Whether mailboxes of a domain (as addresses have it) are a free-mail provider's. */
export function isFreeMailDomain(domain: string): boolean {
  return freeMailList(asciiHost(domain)) !== undefined;
}

/** The list by which a domain, in lower case and ASCII, is a free-mail provider's; undefined where it is none. */
export function freeMailList(domain: string): "email-providers" | "type-lists" | undefined {
  if (REMOVED_FREE_MAIL_DOMAINS.has(domain)) return undefined;
  if (PUBLISHED_FREE_MAIL_DOMAINS.has(domain)) return "email-providers";
  return ADDED_FREE_MAIL_DOMAINS.has(domain) || isOfFamily(domain) ? "type-lists" : undefined;
}

/** A provider's brand below the suffix of a country: yahoo.com.vn, hotmail.lt. */
function isOfFamily(domain: string): boolean {
  const { subdomain, domainWithoutSuffix, publicSuffix } = parse(domain);
  return (
    subdomain === "" &&
    FREE_MAIL_FAMILIES.has(domainWithoutSuffix ?? "") &&
    FAMILY_SUFFIX.test(publicSuffix ?? "")
  );
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ""));
}
