/** What kind of page a word promises. */
export const PAGE_TOPICS = [
  "contact",
  "imprint",
  "people",
  "location",
  "about",
  "support",
  "press",
  "careers",
  "network",
  "calls",
  "legal",
  "news",
  "chore",
] as const;

export type PageTopic = (typeof PAGE_TOPICS)[number];

/**
 * How likely a page of the topic is to hold contacts, against 0 for a page we know nothing of. Chores (carts, logins,
 * archives, tags) hold fewer than that. Privacy and terms pages hold an address by law; a list of news mostly none, but
 * what it leads to may.
 */
export const TOPIC_WEIGHTS: Readonly<Record<PageTopic, number>> = {
  contact: 10,
  imprint: 9,
  people: 8,
  location: 6,
  about: 6,
  support: 5,
  press: 4.5,
  careers: 4,
  network: 3.8,
  calls: 3.8,
  legal: 3.5,
  news: 0.5,
  chore: -3,
};

/**
 * Words and phrases of link texts and URL paths, separated by commas, with a language or two in each line. A phrase is
 * found whether it is written apart, together or with punctuation between; accents and case do not matter. A word that
 * begins with "=" counts only where nothing else is said, because it means other things in longer texts or in other
 * languages.
 */
export const TOPIC_WORDS: Readonly<Record<PageTopic, string>> = {
  contact: `
    contact, contacts, contact us, contacting, get in touch, reach us, write to us, email us, =enquiry, enquiries, =inquiry, inquiries, =feedback,
    kontakt, kontakte, kontaktieren, kontaktieren sie uns, kontaktformular, ansprechpartner, ansprechpartnerin, ansprechpartnerinnen, ansprechperson, ansprechpersonen, =anfrage,
    contactez, contactez nous, nous contacter, nous ecrire, ecrivez nous, coordonnees, =joindre,
    contacto, contactos, contactar, contactenos, contactanos, contacta, escribenos, hable con nosotros,
    contatti, contatto, contattaci, contattateci, scrivici, recapiti,
    contato, contatos, contacte nos, fale conosco, fale connosco, entre em contato, atendimento,
    contacteer, contacteer ons, neem contact op, contactgegevens, contactformulier, contactpersonen, contactpersoon,
    kontakty, skontaktuj sie, napisz do nas, formularz kontaktowy, dane kontaktowe, kontaktujte nas,
    kontakta, kontakta oss, kontaktuppgifter, kontaktpersoner, kontakt oss, kontakt os, kontaktinfo,
    yhteystiedot, ota yhteytta, kapcsolat, elerhetoseg, elerhetosegek, contacteaza, contacteaza ne, date de contact,
    iletisim, bize ulasin, kontakti, kontaktai, susisiekite, sazinai, hubungi kami, =kontak, lien he,
    контакт, контакты, контакти, связаться с нами, связь, обратная связь, свържете се,
    epikoinonia, επικοινωνια, επικοινωνηστε, צור קשר, יצירת קשר, اتصل بنا, تواصل معنا, تماس با ما,
    otoiawase, toiawase, inquiryform, renraku, お問い合わせ, お問合せ, お問合わせ, 問い合わせ, 問合せ, ご連絡, 連絡先, ご相談, コンタクト,
    联系, 联系我们, 联络, 聯絡, 聯絡我們, 聯繫, 聯繫我們, 连络, lianxi, lianxiwomen, lianxifangshi, lxwm, lianluo,
    연락처, 문의, 문의하기, ติดต่อ`,
  imprint: `
    imprint, impressum, impress, site notice, legal notice, company information, anbieterkennzeichnung, offenlegung, pflichtangaben, verantwortlich,
    mentions legales, mention legale, informations legales,
    aviso legal, informacion legal, note legali, informazioni legali, dati societari, informacoes legais,
    colofon, bedrijfsgegevens, nota prawna, dane firmy, dane rejestrowe, stopka redakcyjna, tiraz, kolofon, juridisk information, foretagsuppgifter,
    tokushoho, tokutei, tokusho, 特定商取引, 会社情報, 運営会社, 運営者情報, 版权信息, 公司信息, impresszum, kunye, реквизиты`,
  people: `
    team, teams, our team, the team, meet the team, staff, our staff, staff directory, people, our people, who is who, whos who, =directory, faculty, =members,
    management, leadership, executives, =board, board of directors, trustees, =partners, lawyers, attorneys, doctors, physicians, =agents, brokers, consultants, advisors, =officers, =experts, employees, =crew, =founders, professors, researchers, =authors, =editors, masthead, committee, governance, councillors, =representatives, maintainers, =contributors, coaches, coaching staff, trainers,
    mitarbeiter, mitarbeiterin, mitarbeiterinnen, mitarbeitende, unser team, das team, personen, vorstand, geschaeftsfuehrung, geschaftsfuhrung, geschaeftsleitung, geschaftsleitung, =leitung, belegschaft, kollegium, lehrkraefte, anwaelte, aerzte, arzte, gremien, redaktion, =menschen, =experten, =organe, beirat, trainer, trainerinnen, uebungsleiter,
    equipe, lequipe, notre equipe, equipes, collaborateurs, =direction, annuaire, annuaires, =personnel, personnes, comite, conseil d administration, avocats, redaction, =membres, enseignants, =bureau, elus, entraineurs, encadrement,
    equipo, nuestro equipo, =personal, directorio, plantilla, miembros, junta directiva, profesorado, abogados, directivos, organigrama, profesionales, claustro, redaccion,
    squadra, il team, lo staff, chi lavora con noi, =persone, personale, rubrica, organigramma, direzione, docenti, avvocati, professionisti, =soci, redazione, consiglio direttivo,
    equipa, nossa equipe, nossa equipa, a equipa, =pessoas, colaboradores, diretoria, corpo docente, advogados, profissionais, redacao, membros, direcao, corpo clinico,
    medewerkers, medewerker, ons team, het team, =mensen, bestuur, directie, collegas, wie is wie, advocaten, artsen, docenten, redactie, =leden,
    zespol, nasz zespol, pracownicy, kadra, =ludzie, zarzad, redakcja, lekarze, prawnicy, nauczyciele, dyrekcja, =wladze, spis pracownikow,
    medarbetare, personalen, vart team, styrelse, styrelsen, =ledning, ledningsgrupp, var personal, =manniskor, larare, redaktionen, ansatte, medarbejdere, bestyrelse, bestyrelsen, styret, henkilosto, henkilokunta, tiimi,
    tym, nas tym, =lide, zamestnanci, =vedeni, munkatarsak, csapat, csapatunk, vezetoseg, echipa, echipa noastra, ekip, ekibimiz, kadro, yonetim, osoblje, djelatnici, zaposleni, komanda, darbinieki, darbuotojai, tootajad,
    команда, сотрудники, наша команда, коллектив, персонал, руководство, люди, співробітники, екип, ομαδα, προσωπικο, הצוות, צוות, فريق, فريق العمل,
    shain, meibo, kyoin, chiimu, スタッフ, チーム, 社員, 社員紹介, スタッフ紹介, メンバー, 役員, 役員一覧, 教員, 教員紹介, 医師紹介, 講師, 組織,
    团队, 我们的团队, 團隊, 員工, 员工, 人员, 师资, 師資, 领导, 領導, 成员, 成員, 律师团队, 专家, 通讯录, tuandui, women de tuandui, renyuan, shizi,
    팀, 팀원, 직원, 임원, 구성원, 교수진, 조직도`,
  location: `
    =location, locations, our offices, =offices, =office, =branches, branch, store locator, =stores, find us, where to find us, =directions, how to find us, visit us, =visit, =dealers, =distributors, headquarters, =regions,
    standort, standorte, filiale, filialen, niederlassungen, anfahrt, so finden sie uns, geschaeftsstelle, geschaeftsstellen, haendler, haendlersuche,
    =agences, nos agences, implantations, =acces, plan d acces, ou nous trouver, =magasins, points de vente, nous trouver,
    ubicacion, sucursales, oficinas, =sedes, donde estamos, como llegar, =tiendas, delegaciones,
    sedi, la sede, dove siamo, come raggiungerci, punti vendita, filiali, localizacao, onde estamos, =unidades, =lojas, como chegar, filiais,
    vestigingen, vestiging, locaties, routebeschrijving, =route, =winkels, lokalizacja, oddzialy, placowki, =dojazd, gdzie jestesmy, =sklepy, biura, hitta hit, hitta till oss, =butiker, vara kontor, =kontor, kontorer,
    адреса, филиалы, офисы, как добраться, access map, akusesu, アクセス, 店舗, 店舗一覧, 拠点, 拠点一覧, 事業所, 営業所, 所在地, 支店, 分公司, 门店, 地址, 分店, 网点, dizhi, 오시는 길, 지점, 찾아오시는`,
  about: `
    about, about us, aboutus, who we are, our story, our company, =company, company profile, =profile, the company, =organisation, =organization, our organization, =mission, =history, =info, =information, =association, =club, =introduction,
    ueber uns, uber uns, ueber mich, uber mich, =ueber, wir ueber uns, wir uber uns, wer wir sind, =unternehmen, das unternehmen, =firma, firmenprofil, =portrait, =verein, der verein, kanzlei, =praxis, =hochschule, =profil, =gesellschaft,
    a propos, apropos, a propos de nous, qui sommes nous, nous connaitre, notre entreprise, =entreprise, la societe, =societe, =presentation, notre histoire, l association, le cabinet, l entreprise,
    =sobre, sobre nosotros, quienes somos, quien soy, =acerca, acerca de, acerca de nosotros, =nosotros, conocenos, la empresa, =empresa, nuestra empresa, =presentacion, =institucional,
    chi siamo, chi sono, =azienda, l azienda, =societa, la societa, profilo aziendale, la nostra storia, =storia, =informazioni,
    sobre nos, sobre mim, quem somos, quem sou, a empresa, acerca de nos, nossa historia, conheca nos, =conheca, a escola,
    over ons, over mij, wie zijn wij, wie zijn we, wie we zijn, wie ben ik, ons bedrijf, =bedrijf, het bedrijf, organisatie, de organisatie, bedrijfsprofiel,
    o nas, o mnie, o firmie, kim jestesmy, nasza firma, poznaj nas, o szkole, o fundacji, =historia, o spolocnosti, o spolecnosti,
    om oss, om os, om mig, om meg, om foretaget, foretaget, vilka vi ar, vi ar, foretag, om foreningen, om virksomheden, tietoa meista, =meista, =yritys, rolunk, bemutatkozas, cegunk, despre noi, =despre, hakkimizda, =kurumsal, biz kimiz, o nama, za nas, o podjetju, apie mus, par mums, meist, tentang kami, gioi thieu, ve chung toi,
    о нас, о компании, компания, про нас, за нас, σχετικα με εμας, εταιρεια, ποιοι ειμαστε, אודות, עלינו, من نحن, عن الشركة, درباره ما,
    kaisha, kaishagaiyou, kaishagaiyo, gaiyou, gaiyo, kaisya, kaishaannai, 会社概要, 会社案内, 企業情報, 企業概要, 概要, 私たちについて, 弊社について, 当社について, 法人概要, ごあいさつ, 代表挨拶, 団体概要, プロフィール,
    关于, 关于我们, 關於, 關於我們, 公司简介, 公司簡介, 公司概况, 企业简介, 学校概况, 学院概况, 简介, 簡介, 走进, guanyu, guanyuwomen, gywm, jianjie, gongsijianjie, gongsijieshao, 회사소개, 소개, 기업정보, 회사 소개, เกี่ยวกับเรา`,
  support: `
    =support, =help, help desk, helpdesk, customer service, customer care, customer support, =service, service desk, =faq, =faqs, =assistance, =complaints, report abuse, security contact, security txt,
    kundenservice, kundendienst, kundenbetreuung, =hilfe, =beratung, service center, meldestelle, =aide, service client, assistance client, reclamations, ayuda, atencion al cliente, soporte, atencion al usuario, assistenza, aiuto, servizio clienti, ajuda, suporte, apoio ao cliente, =sac, ouvidoria,
    klantenservice, =hulp, klachten, =pomoc, obsluga klienta, biuro obslugi klienta, reklamacje, wsparcie, kundtjanst, hjalp, kundeservice, hjaelp, asiakaspalvelu, ugyfelszolgalat, =podpora, =destek,
    поддержка, помощь, sapooto, サポート, ヘルプ, お客様窓口, 相談窓口, よくある質問, 客服, 客户服务, 客戶服務, 在线客服, 帮助, 支持, kefu, 고객센터, 고객지원`,
  press: `
    press, =media, press room, pressroom, newsroom, media relations, press office, media contact, press contact, press contacts, investor relations, =investors, public relations, spokesperson, media kit, media data, =advertise, advertise with us, advertising, =advertisers,
    presse, mediadaten, werben, anzeigenpreise, anzeigen schalten, werbung schalten, annonceurs, espace annonceurs, publicite, anunciantes, anunciese, publicidad, pubblicita, inserzionisti, anuncie, publicidade, adverteren, adverteerders, dla reklamodawcow, reklama, annonsera, annoncering, annoncer, mainostajat, inzerce, hirdetes, hirdetoknek, publicitate, reklam, pressestelle, pressekontakt, pressekontakte, =medien, medienkontakt, pressebereich, oeffentlichkeitsarbeit, investoren, espace presse, service de presse, contact presse, relations presse, =medias, investisseurs,
    prensa, sala de prensa, contacto de prensa, =medios, gabinete de prensa, inversores, stampa, ufficio stampa, area stampa, sala stampa, imprensa, assessoria de imprensa, sala de imprensa, investidores,
    =pers, perscontact, persvoorlichting, persberichten, woordvoerders, woordvoering, =prasa, dla mediow, dla prasy, biuro prasowe, kontakt dla mediow, rzecznik, rzecznik prasowy, centrum prasowe, pressrum, presskontakt, presskontakter, pressmeddelanden, investerare, pressekontakter, medialle, =sajto, sajtoszoba, =presa, =basin, tiskove, pro media,
    пресса, пресс центр, сми, hodo, kouhou, koho, puresu, プレス, 報道, 報道関係, 広報, プレスルーム, 取材, メディア, 媒体, 媒體, 新闻中心, 媒体联系, meiti, 보도자료, 언론`,
  careers: `
    careers, =career, jobs, =job, vacancies, work with us, work for us, join us, join our team, join the team, we are hiring, hiring, recruitment, =recruiting, open positions, =openings, =employment,
    karriere, stellenangebote, =stellen, offene stellen, jobangebote, =ausbildung, bewerbung, arbeiten bei uns, carriere, carrieres, =emploi, =emplois, recrutement, nous rejoindre, rejoignez nous, offres d emploi, =postuler,
    empleo, empleos, trabaja con nosotros, trabaje con nosotros, unete, unete al equipo, ofertas de empleo, bolsa de trabajo, =carrera, =carriera, carriere, lavora con noi, posizioni aperte, offerte di lavoro, =lavoro, =selezione,
    carreiras, carreira, trabalhe conosco, trabalhe connosco, vagas, recrutamento, junte se a nos, emprego, vacatures, vacature, werken bij, werken bij ons, kom werken, solliciteren,
    kariera, =praca, oferty pracy, pracuj z nami, dolacz do nas, rekrutacja, karriar, jobba hos oss, jobba, lediga jobb, lediga tjanster, jobba med oss, ledige stillinger, =ura, avoimet tyopaikat, karrier, allasok, cariere, volna mista, kariyer,
    вакансии, карьера, работа у нас, saiyou, saiyo, kyujin, 採用, 採用情報, 求人, 求人情報, 招聘, 加入我们, 加入我們, 诚聘英才, 人才招聘, 徵才, zhaopin, jiaruwomen, zhaopinxinxi, 채용, 인재채용`,
  network: `
    partner, partners, partnership, partnerships, our partners, =network, our network, networks, cooperation, cooperations, collaboration, collaborations, member organisations, member organizations, member companies, affiliates, affiliated, =chapters, =chapter, =alliance, =consortium, =sponsors, sponsoring, sponsorship, become a partner, become a sponsor, reseller, resellers, where to buy, local groups, regional groups, =regions, near you, =departments, =faculties, =institutes, research groups,
    partnerschaft, partnerschaften, unsere partner, netzwerk, netzwerke, kooperation, kooperationen, kooperationspartner, mitglieder, mitgliedsverbaende, mitgliedsunternehmen, landesverbaende, kreisverbaende, ortsverbaende, ortsgruppen, =verbund, =buendnis, sponsoren, foerderer, =traeger, vertriebspartner, bezugsquellen, vor ort, gliederungen, regionalgruppen, ortsvereine, abteilungen, fakultaeten, fachbereiche, lehrstuehle, aemter, dezernate, fachdienste,
    partenaire, partenaires, nos partenaires, partenariat, partenariats, =reseau, notre reseau, cooperation, cooperations, collaborations, adherents, nos adherents, organisations membres, mecenes, mecenat, revendeurs, ou acheter, groupes locaux, antennes, =departements, facultes, =services municipaux,
    socio, socios, nuestros socios, alianzas, alianza, =red, nuestra red, redes, cooperacion, colaboracion, colaboradores, convenios, entidades asociadas, entidades colaboradoras, patrocinadores, patrocinio, donde comprar, grupos locales, departamentos, facultades, concejalias,
    partner istituzionali, i nostri partner, =rete, la rete, nostra rete, cooperazione, collaborazione, collaborazioni, convenzioni, associati, enti associati, sostenitori, sponsorizzazioni, rivenditori, dove acquistare, gruppi locali, dipartimenti, facolta,
    parceiro, parceiros, parcerias, nossos parceiros, =rede, nossa rede, cooperacao, colaboracao, associados, entidades parceiras, apoiadores, patrocinadores, onde comprar, revendedores, faculdades, secretarias,
    partners en sponsors, onze partners, partnerschap, =netwerk, ons netwerk, samenwerking, samenwerkingspartners, samenwerkingen, aangesloten leden, aangesloten organisaties, afdelingen, faculteiten, verkooppunten,
    partnerzy, nasi partnerzy, partnerstwo, =siec, wspolpraca, czlonkowie, organizacje czlonkowskie, sponsorzy, darczyncy, gdzie kupic, wydzialy, katedry, referaty,
    partnerek, vara partners, natverk, samarbete, samarbeten, samarbetspartners, medlemsorganisationer, medlemsforeningar, lokalforeningar, sponsorer, aterforsaljare, samarbejde, samarbejdspartnere, netvaerk, medlemmer, samarbeid, samarbeidspartnere, nettverk, forhandlere, lokallag, kumppanit, yhteistyo, yhteistyokumppanit, verkosto, jasenet, jasenjarjestot, jalleenmyyjat,
    partneri, nasi partneri, spoluprace, partnerstvi, spolupraca, =clenove, prodejci, partnereink, egyuttmukodes, halozat, tagszervezetek, tamogatok, parteneri, partenerii nostri, parteneriate, cooperare, =retea, partnerler, is ortaklari, cozum ortaklari, is birligi, isbirligi, bayiler, bayilerimiz, suradnja, sodelovanje, mreza, partneriai, bendradarbiavimas, sadarbiba, koostoo,
    партнер, партнеры, партнёры, наши партнеры, партнерство, сотрудничество, сеть, дилеры, где купить, участники, партнери, наші партнери, співпраця, сътрудничество, συνεργατες, συνεργασια, συνεργασιες, δικτυο, μελη, שותפים, שיתופי פעולה, שיתוף פעולה, شركاء, شركاؤنا, الشركاء, تعاون, التعاون, شبكة, همکاران,
    paatonaa, teikei, kyoryoku, パートナー, パートナー企業, 提携, 提携先, 協力, 協力会社, 協賛, 会員一覧, 加盟店, 加盟団体, ネットワーク, 取扱店, 販売店, 代理店,
    合作, 合作伙伴, 合作夥伴, 战略合作, 友情链接, 会员单位, 成员单位, 經銷商, 经销商, 赞助, 贊助, hezuo, hezuohuoban, 파트너, 협력사, 협력, 제휴, 회원사, 후원, 대리점, พันธมิตร, doi tac, mitra, mitra kami, kerja sama`,
  calls: `
    call for papers, call for abstracts, call for proposals, call for speakers, call for participation, call for contributions, call for submissions, call for posters, call for workshops, call for sponsors, calls, =cfp, =cfps, paper submission, abstract submission, submission guidelines, =submissions, instructions for authors, author guidelines, open call, important dates, organizing committee, organising committee, program committee, programme committee, =organizers, =organisers, =organization committee, code of conduct, visa letter, visa letters,
    beitragsaufruf, beitragseinreichung, einreichung, einreichungen, ausschreibung, ausschreibungen, autorenhinweise, programmkomitee, organisationskomitee, veranstalter,
    appel a communications, appel a contributions, appel a candidatures, appel a projets, appels a projets, appels d offres, soumission, soumissions, comite d organisation, comite scientifique, organisateurs,
    convocatoria, convocatorias, envio de trabajos, envio de resumenes, comite organizador, comite cientifico, organizadores, bando, bandi, invito a presentare, invio contributi, comitato organizzatore, comitato scientifico, organizzatori, chamada de trabalhos, chamada de artigos, chamadas, editais, submissao, submissao de trabalhos, comissao organizadora, comissao cientifica,
    oproep, oproep voor bijdragen, indienen van bijdragen, organisatiecomite, zgloszenia, nabor, nabor wnioskow, zglaszanie referatow, komitet organizacyjny, komitet naukowy, organizatorzy, inbjudan att lamna bidrag, utlysning, utlysningar, indkaldelse af bidrag, utlysninger, hakukuulutus, vyzva, vyzvy, palyazat, palyazatok, felhivas, apel, apeluri, bildiri cagrisi, bildiri gonderimi, duzenleme kurulu, natjecaj, natjecaji, razpis, razpisi,
    конкурсы, прием заявок, приём заявок, прием докладов, оргкомитет, организационный комитет, программный комитет, оргкомітет, подача тез, προσκληση υποβολης, קול קורא, קולות קוראים, دعوة للمشاركة, هيئة التنظيم, 論文募集, 発表募集, 演題募集, 公募, 募集要項, 投稿規定, 実行委員会, 事務局, 征文, 征稿, 徵稿, 投稿, 投稿指南, 会议征文, 组委会, 組委會, 논문모집, 논문 투고, 투고 안내, 공모, 조직위원회`,
  legal: `
    =legal, privacy, privacy policy, privacy notice, privacy statement, data protection, =terms, terms of service, terms of use, terms and conditions, terms conditions, conditions of use, conditions of sale, terms of sale, returns policy, refund policy, shipping policy, shipping and returns, =shipping, =returns, gdpr, imprint and privacy, =accessibility, accessibility statement, disclaimer, cookie policy, modern slavery, whistleblowing, =compliance,
    rechtliches, rechtliche hinweise, datenschutz, datenschutzerklaerung, datenschutzerklarung, datenschutzhinweise, datenschutzbestimmungen, nutzungsbedingungen, allgemeine geschaeftsbedingungen, agb, widerrufsbelehrung, widerrufsrecht, barrierefreiheit, widerruf, hinweisgeber, confidentialite, politique de confidentialite, donnees personnelles, cgu, cgv, conditions generales, conditions d utilisation, conditions de vente, protection des donnees, vie privee, politique cookies, plan d accessibilite, rgpd, accessibilite,
    privacidad, politica de privacidad, aviso de privacidad, proteccion de datos, =condiciones, condiciones de uso, condiciones de venta, terminos, terminos y condiciones, politica de cookies, canal etico, informativa privacy, privacy policy, trattamento dati, protezione dei dati, =condizioni, condizioni d uso, condizioni di vendita, termini, termini e condizioni, termini di servizio, privacidade, politica de privacidade, protecao de dados, lgpd, =termos, termos de uso, termos e condicoes, termos de servico,
    privacybeleid, privacyverklaring, privacystatement, gegevensbescherming, =voorwaarden, algemene voorwaarden, gebruiksvoorwaarden, leveringsvoorwaarden, polityka prywatnosci, rodo, regulamin, ochrona danych, ochrona danych osobowych, warunki uzytkowania, integritetspolicy, personuppgifter, tillganglighet, =villkor, anvandarvillkor, kopvillkor, allmanna villkor, dataskydd, privatlivspolitik, persondatapolitik, handelsbetingelser, vilkar, personvern, personvernerklaering, salgsbetingelser, tietosuoja, tietosuojaseloste, kayttoehdot, toimitusehdot, adatvedelem, adatkezeles, adatkezelesi tajekoztato, aszf, felhasznalasi feltetelek, gizlilik, gizlilik politikasi, kullanim kosullari, kvkk, ochrana osobnich udaju, ochrana osobnych udajov, obchodni podminky, obchodne podmienky, confidentialitate, politica de confidentialitate, termeni si conditii, zastita podataka, pravila privatnosti, uvjeti koristenja, varstvo podatkov, pogoji poslovanja, privatumo politika, taisykles, privatuma politika, lietosanas noteikumi, privaatsus, privaatsuspoliitika, kasutustingimused, kebijakan privasi, syarat dan ketentuan, chinh sach bao mat, dieu khoan,
    конфиденциальность, политика конфиденциальности, персональные данные, пользовательское соглашение, условия использования, правовая информация, оферта, публичная оферта, політика конфіденційності, умови користування, поверителност, общи условия, защита на личните данни, απορρητο, πολιτικη απορρητου, οροι χρησης, προσωπικα δεδομενα, מדיניות פרטיות, תנאי שימוש, פרטיות, سياسة الخصوصية, الخصوصية, شروط الاستخدام, الشروط والاحكام, حريم خصوصی, puraibashii, kojinjoho, プライバシー, プライバシーポリシー, 個人情報, 個人情報保護方針, 個人情報保護, 利用規約, サイトポリシー, 隐私, 隐私政策, 隱私, 隱私權, 服务条款, 服務條款, 使用条款, 使用條款, 用户协议, 法律声明, 法律聲明, yinsi, 개인정보처리방침, 이용약관`,
  news: `
    =news, latest news, news and events, =blog, =stories, =updates, =newsletter, =bulletin, =press releases,
    =aktuelles, =neuigkeiten, =nachrichten, =meldungen, =mitteilungen, =actualites, =actualite, =nouvelles, =noticias, =novedades, =actualidad, =notizie, =novita, =attualita, =novidades, =nieuws, =actueel, =aktualnosci, =nowosci, =wiadomosci, =nyheter, =aktuellt, =nyheder, =aktuelt, =uutiset, =ajankohtaista, =aktuality, =novinky, =hirek, =stiri, =noutati, =haberler, =duyurular, =novosti, =vijesti, =novice, =naujienos, =zinas, =uudised, =berita, =tin tuc,
    =новости, =новини, =νεα, =ανακοινωσεις, =חדשות, =أخبار, =الأخبار, =اخبار, =お知らせ, =ニュース, =新着情報, =新闻, =新聞, =新闻动态, =公告, =뉴스, =소식, =공지사항, =ข่าว`,
  chore: `
    login, log in, signin, sign in, signup, sign up, register, registration, logout, my account, account, password, lost password, cart, basket, checkout, wishlist, compare, search, tag, tags, category, categories, archive, archives, product, products, shop, feed, rss, print, calendar, events, event, gallery, photos, sort, filter, download, downloads, video, videos, comments, replytocom, share,
    anmelden, registrieren, warenkorb, kasse, suche, schlagwort, kategorie, archiv, produkt, produkte, veranstaltungen, termine, galerie,
    connexion, inscription, panier, recherche, categorie, produit, produits, boutique, evenements, agenda,
    iniciar sesion, carrito, cesta, buscar, etiqueta, categoria, producto, productos, tienda, eventos, accedi, carrello, cerca, prodotto, prodotti, negozio, entrar, carrinho, busca, produto, produtos, loja,
    inloggen, winkelwagen, zoeken, producten, categorieen, evenementen, zaloguj, koszyk, szukaj, wyszukiwarka, produkty, sklep, kategoria, wydarzenia, galeria, logga in, varukorg, sok, produkter, kategori, evenemang, handlevogn, kurv,
    вход, корзина, поиск, каталог, ログイン, カート, 検索, カテゴリー, 商品, 商品一覧, ギャラリー, 登录, 登錄, 购物车, 購物車, 搜索, 产品, 產品, 产品中心, 장바구니, 로그인, 검색`,
};
