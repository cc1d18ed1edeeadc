import { wordSet } from "./word-set.ts";

/**
 * Greetings and ways to write, the press, editors and readers, sales and buying, accounts, personnel, help, privacy and
 * complaints, reception and booking, who leads, and the desks of councils, schools, practices, clubs and churches.
 */
export const POLISH_ROLE_WORDS = wordSet(`
  czesc witaj witam dziendobry napisz napiszdonas kontaktowy redaktor redaktorzy redaktornaczelny naczelny
  sekretariatredakcji sekretarzredakcji redakcjaonline listy listydoredakcji czytelnicy zglos zgloszenie interwencja
  interwencje dlamediow biuroprasowe rzecznik rzecznikprasowy prasowy prasowe komunikacja reklamy biuroreklamy
  dzialreklamy ogloszenia ogloszenie prenumerata prenumeraty subskrypcja dzialsprzedazy sprzedazinternetowa handlowcy
  wyceny wycena kosztorys zapytanie zapytanieofertowe zapytaniaofertowe przetarg zamowieniapubliczne zakup
  dzialzakupow zaopatrzenie dostawcy dostawca ksiegowa dzialksiegowosci rachunkowosc rachunek efaktury efaktura
  rozliczenia platnosc naleznosci skarbnik skarbnikgminy finansowy kadryiplace kadryplace dzialkadr ofertypracy
  pracownicy staze staz praktyka pomoctechniczna wsparcie wsparcietechniczne dzialtechniczny serwistechniczny awaria
  awarie pogotowie usterki gwarancja gwarancje biuroobslugiklienta klienci infolinia telefonzaufania skargiiwnioski
  wnioski sygnalista sygnalisci naduzycia etyka ochrona ochronadanychosobowych inspektordanych inspektorochronydanych
  prywatnosc prawny dzialprawny prawnik prawnicy radca radcaprawny radcowie adwokat adwokaci notariusz notariusze
  komornik mediator portiernia rezerwuj pokoje pensjonat apartamenty agroturystyka kemping goscie grupy wesela wesele
  imprezy impreza konferencje konferencja bankiety eventy restauracja kuchnia kasabiletowa kasy widownia
  organizacjawidowni repertuar wystawy zwiedzanie edukacja lekcje muzeum galeria archiwum archiwa biblioteki czytelnia
  informacja informacjaturystyczna burmistrz prezydent starostwo sekretariatburmistrza sekretariatwojta sekretarzgminy
  urzadgminy urzadmiasta powiat rada radagminy radamiasta biurorady przewodniczacy radni usc urzadstanucywilnego
  ewidencja ewidencjaludnosci meldunki geodezja budownictwo inwestycje gospodarka gospodarkakomunalna komunalny odpady
  srodowisko ochronasrodowiska planowanie architektura oswiata podatki oplaty pomocspoleczna straz strazmiejska
  policja dzielnicowy kryzysowe zarzadzaniekryzysowe konsulat ambasada wizy prokuratura kierownictwo dyrektornaczelny
  wicedyrektor prezeszarzadu wiceprezes czlonkowie czlonek stowarzyszenie fundacja darowizny darowizna wolontariusze
  wolontariusz wspolpracuj partnerzy trener trenerzy zawodnicy szkolapodstawowa sekretariatszkoly przedszkole zlobek
  technikum uczniowie rodzice radarodzicow pedagog psycholog swietlica dziekanat dziekan rektor wydzial instytut
  studenci studia doktoranci badania rekrutacjastudenci wymiana kursy szkolenie akademia naukajazdy przychodnia
  przychodnie poradnia poradnie rejestracja rejestracje klinika szpital apteka laboratorium stomatolog stomatologia
  dentysta weterynarz weterynaria rehabilitacja pacjenci pacjent recepty recepta wizyta wizyty ubezpieczenia
  ubezpieczenie szkody szkoda polisy nieruchomosci biuronieruchomosci wynajem najem mieszkania administracjaosiedla
  wspolnota wspolnoty zarzadca zarzadcy architekci pracownia projekt projektowanie budowa budowy inwestor jakosc
  pelnomocnik audyt magazynier spedycja flota wysylka wysylki dostawy zamowienie zamow sklepinternetowy esklep sklepy
  salon salony piekarnia cukiernia winnica browar czesci serwissamochodowy blacharnia lakiernia informatyk informatycy
  informatyka strona wypisz wydawnictwo wydawca autorzy rekopisy sluchacze proboszcz ksiadz kuria diecezja katecheza
  kancelariaparafialna wydarzenia
`);
