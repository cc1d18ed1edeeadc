import { wordSet } from "./word-set.ts";

/**
 * Greetings and ways to write, the press, editors and readers, sales and buying, accounts, personnel, help, privacy and
 * complaints, reception and booking, who leads, and the desks of councils, schools, practices, clubs and churches.
 */
export const FRENCH_ROLE_WORDS = wordSet(`
  salut contacteznous redac redacteur redactrice redacteurenchef redacchef servicepresse attachedepresse
  relationspresse medias communicationexterne publicite regiepub annonces petitesannonces annonceurs abonnes
  serviceabonnes venteenligne servicecommercial commerciaux administrationdesventes devisenligne soumission
  soumissions appeldoffres appelsoffres marches marchespublics fournisseur fournisseurs achatsapprovisionnement
  approvisionnement comptabilitefournisseurs comptafournisseurs comptafournisseur reglement reglements paiement
  paiements recouvrement tresorerie tresorier tresoriere finances controledegestion emplois stage stages stagiaires
  alternance candidaturespontanee drh ressourceshumaines paye supporttechnique assistancetechnique servicetechnique
  depannage depannages serviceapresvente relationsclients serviceconsommateurs consommateurs clientele
  satisfactionclient retours remboursement garanties confidentialite donneespersonnelles donnees protectiondesdonnees
  vieprivee cnil mentionslegales servicejuridique ethique alerte signalement signalements lanceuralerte receptionniste
  reserver resa resas hebergement hebergements chambres chambresdhotes chambreshotes gite gites hotellerie
  conciergerie groupes seminaires seminaire evenementiel evenementiels mariage mariages traiteur cuisine brasserie
  restauration billets billeterie guichet spectacles spectacle programmation directionartistique productionartistique
  diffusion mediation actionculturelle public publics scolaires visites visite visiteurs musee ludotheque patrimoine
  officedetourisme officetourisme infotourisme secretariatmairie secretariatgeneral cabinetdumaire maire elus conseil
  conseilmunicipal voirie proprete dechets assainissement ccas affairesscolaires periscolaire creche enfance jeunesse
  petiteenfance sports vieassociative associations association asso vicepresident bureauassociation
  conseiladministration tresorierasso adherent adhesions cotisation cotisations benevole benevoles benevolat mecenat
  partenaires partenaire comite comitedirecteur ligue federation licence licences entraineur ecoledetennis lycee ecole
  ecoles viescolaire cpe proviseur directeur directrice directeurgeneral dga pdg gerant gerante gerance
  directiongenerale doyen doyenne faculte fac universite scolaritefac admission concours bourses
  relationsinternationales laboratoire labo recherche doctorat formationcontinue formationpro apprentissage
  orientation cfa greta infirmerie medecin docteur secretariatmedical cabinetmedical rendezvous priserdv consultations
  consultation pharmacie clinique hopital ehpad maisonderetraite soins dentiste kine veterinaire cliniqueveterinaire
  etudenotariale huissier greffe tribunal avocatsassocies expertcomptable expertise agence agences agenceimmobiliere
  immobilier immo transaction transactions locations gestionlocative copropriete syndiccopro syndicat astreinte
  architecte architectes bureauetudes bureaudetudes etudes chantier chantiers travaux savtravaux entretien nettoyage
  jardinage espacesverts garage ateliermecanique pieces piecesdetachees magasinier depot entrepot transports
  livraisons boutiqueenligne eboutique serviceinformatique dsi siteweb numerique desabonnement desinscription editions
  editeur editeurs maisonedition manuscrit manuscrits libraires auteurs auteur webradio radio studioradio infotrafic
  paroisse paroisses eglise diocese eveche secretariatparoisse catechese aumonerie synagogue mosquee ambassade
  consulat visa visas prefecture sousprefecture gendarmerie policemunicipale pompiers sdis sindicat coucou
`);
