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
  "legal",
  "chore",
] as const;

export type PageTopic = (typeof PAGE_TOPICS)[number];

/**
 * How likely a page of the topic is to hold contacts, against 0 for a page we know nothing of. Chores (carts, logins,
 * archives, tags) hold fewer than that.
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
  legal: 3.5,
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
    management, leadership, executives, =board, board of directors, trustees, =partners, lawyers, attorneys, doctors, physicians, =agents, brokers, consultants, advisors, =officers, =experts, employees, =crew, =founders, professors, researchers, =authors, =editors, masthead, committee, governance, councillors, =representatives,
    mitarbeiter, mitarbeiterin, mitarbeiterinnen, mitarbeitende, unser team, das team, personen, vorstand, geschaeftsfuehrung, geschaftsfuhrung, geschaeftsleitung, geschaftsleitung, =leitung, belegschaft, kollegium, lehrkraefte, anwaelte, aerzte, arzte, gremien, redaktion, =menschen, =experten, =organe, beirat,
    equipe, lequipe, notre equipe, equipes, collaborateurs, =direction, annuaire, annuaires, =personnel, personnes, comite, conseil d administration, avocats, redaction, =membres, enseignants, =bureau, elus,
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
    press, =media, press room, pressroom, newsroom, media relations, press office, media contact, press contact, press contacts, investor relations, =investors, public relations, spokesperson, media kit,
    presse, pressestelle, pressekontakt, pressekontakte, =medien, medienkontakt, pressebereich, oeffentlichkeitsarbeit, investoren, espace presse, service de presse, contact presse, relations presse, =medias, investisseurs,
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
  legal: `
    =legal, privacy, privacy policy, privacy notice, data protection, =terms, terms of service, terms and conditions, gdpr, =accessibility, accessibility statement, disclaimer, cookie policy, modern slavery, whistleblowing, =compliance,
    rechtliches, rechtliche hinweise, datenschutz, datenschutzerklaerung, datenschutzerklarung, agb, barrierefreiheit, widerruf, hinweisgeber, confidentialite, politique de confidentialite, donnees personnelles, cgu, cgv, conditions generales, rgpd, accessibilite,
    privacidad, politica de privacidad, proteccion de datos, =condiciones, terminos, canal etico, informativa privacy, privacy policy, trattamento dati, =condizioni, termini, privacidade, politica de privacidade, protecao de dados, lgpd, =termos,
    privacybeleid, privacyverklaring, =voorwaarden, algemene voorwaarden, polityka prywatnosci, rodo, regulamin, ochrona danych, integritetspolicy, personuppgifter, tillganglighet, =villkor, dataskydd, privatlivspolitik, personvern, tietosuoja, adatvedelem, gizlilik, kvkk, ochrana osobnich udaju, confidentialitate,
    конфиденциальность, политика конфиденциальности, правовая информация, puraibashii, kojinjoho, プライバシー, プライバシーポリシー, 個人情報, 個人情報保護方針, 利用規約, 隐私, 隐私政策, 隱私, 隱私權, 法律声明, 法律聲明, yinsi, 개인정보처리방침, 이용약관`,
  chore: `
    login, log in, signin, sign in, signup, sign up, register, registration, logout, my account, account, password, lost password, cart, basket, checkout, wishlist, compare, search, tag, tags, category, categories, archive, archives, product, products, shop, feed, rss, print, calendar, events, event, gallery, photos, sort, filter, download, downloads, video, videos, comments, replytocom, share,
    anmelden, registrieren, warenkorb, kasse, suche, schlagwort, kategorie, archiv, produkt, produkte, veranstaltungen, termine, galerie,
    connexion, inscription, panier, recherche, categorie, produit, produits, boutique, evenements, agenda,
    iniciar sesion, carrito, cesta, buscar, etiqueta, categoria, producto, productos, tienda, eventos, accedi, carrello, cerca, prodotto, prodotti, negozio, entrar, carrinho, busca, produto, produtos, loja,
    inloggen, winkelwagen, zoeken, producten, categorieen, evenementen, zaloguj, koszyk, szukaj, wyszukiwarka, produkty, sklep, kategoria, wydarzenia, galeria, logga in, varukorg, sok, produkter, kategori, evenemang, handlevogn, kurv,
    вход, корзина, поиск, каталог, ログイン, カート, 検索, カテゴリー, 商品, 商品一覧, ギャラリー, 登录, 登錄, 购物车, 購物車, 搜索, 产品, 產品, 产品中心, 장바구니, 로그인, 검색`,
};
