import { wordSet } from "./word-set.ts";

/**
 * Greetings and ways to write, the press, editors and readers, sales and buying, accounts, personnel, help, privacy and
 * complaints, reception and booking, who leads, and the desks of councils, schools, practices, clubs and churches.
 */
export const ITALIAN_ROLE_WORDS = wordSet(`
  ciao buongiorno contattaci scrivici scriveteci redazioneweb redazioneonline direttrice direttoreresponsabile
  caporedattore lettere letterealdirettore segnalazioni addettostampa comunicati comunicazioni relazioniesterne
  concessionaria inserzioni annunci necrologie abbonamenti abbonati ufficioabbonamenti ufficiovendite
  ufficiocommerciale direzionecommerciale garedappalto appalti ufficioacquisti approvvigionamenti fornitore
  ufficioamministrativo amministrativo ufficiocontabilita fatturazioneelettronica fatturaelettronica pagamenti
  tesoriere ragioneria finanza bilancio economato ufficiopersonale lavora curricula selezioni selezionepersonale
  tirocini tirocinio paghe assistenzatecnica supportotecnico serviziotecnico guasti prontointervento reperibilita
  cliente numeroverde centralino reclamo rimborsi garanzia garanzie postvendita spedizione trattamentodati
  datipersonali responsabileprotezionedati protezionedati titolare titolaretrattamento organismodivigilanza
  trasparenza anticorruzione accessocivico ufficiorelazioniconilpubblico protocollogenerale ufficioprotocollo
  ufficiolegale portineria prenota ufficioprenotazioni camere alloggi agriturismo bnb bedandbreakfast campeggio
  villaggio gruppi matrimoni cerimonie congressi banchetti ristorazione osteria trattoria pizzeria caffe enoteca
  biglietti botteghino programmazione direzioneartistica mostre mostra visiteguidate didattica musei archivio
  archiviostorico biblioteche mediateca ufficioturistico infopoint proloco sindaca vicesindaco assessore assessorato
  giunta consiglio consigliocomunale consiglieri segreteriasindaco municipio statocivile elettorale demografici
  edilizia ediliziaprivata lavoripubblici ambiente rifiuti politichesociali servizisociali sociale istruzione
  pubblicaistruzione polizialocale poliziamunicipale vigili vigilifuoco protezionecivile suap segretario
  segretariogenerale segretariocomunale segreteriagenerale segreteriadidattica segreteriastudenti vicepresidente
  direttivo consigliodirettivo tesseramento tesseramenti iscrizione volontariato donazioni donazione sostenitori
  raccoltafondi cinquepermille 5permille circolo societa polisportiva squadra allenatore settoregiovanile
  direzionegenerale dirigente dirigentescolastico preside rettore rettorato facolta dipartimento dottorato ricerca
  orientamento placement ufficioerasmus internazionale relazioniinternazionali alunni studenti genitori docenti corsi
  accademia autoscuola studiomedico studiodentistico ambulatorio ambulatori ospedale appuntamenti appuntamento
  pazienti notaio notai avvocato commercialista consulente consulenze revisori assicurazioni assicurazione sinistri
  polizze agenzie immobiliare agenziaimmobiliare affitti affitto amministratorecondominio architetto architetti
  geometra ingegnere ingegneria progettazione cantiere cantieri sicurezza rspp trasporti shoponline negozi
  puntovendita bottega cantina cantine vini venditevino frantoio azienda aziendaagricola fattoria panificio
  pasticceria macelleria sistemi sito sistemiinformativi disiscrizione editore edizioni editoria manoscritti autori
  distribuzione palinsesto parroco diocesi chiesa catechismo oratorio consolato ambasciata prefettura questura
  tribunale salve
`);
