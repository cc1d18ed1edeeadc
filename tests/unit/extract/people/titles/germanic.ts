/** Titles of German, English, Dutch and the Nordic languages, by department and seniority; `-` is none. */
export const GERMANIC_TITLES = `
  - -: Sachbearbeiterin Raumordnung | Pfarrer | Pastorin | Vicar | Mitglied | Beisitzer | Ledamot
  - -: Trainerin | Berater | Consultant | Associate | Tischlermeister | Police Officer | Organist
  - -: Kirchenmusiker | Pastor | Präst | Sognepræst | Kyrkoherde | Councillor | Gemeinderat | Küster
  - -: Jugendwart | Coach Herren
  - head: Studiendekan | Abteilungsleiter | Bereichsleiterin | Technischer Leiter | Technical Director
  - head: Head of Department | Artistic Director | Afdelingshoofd | Afdelingschef | Avdelningschef
  - head: Avdelingsleder | Fachbereichsleitung | Musical Director | Enhetschef | Stiftungsleitung
  - head: Vice President, Investor Relations | Director of Music | Bygglovschef
  - junior: Referendarin | Auszubildende | Praktikant | Trainee | Intern | Apprentice | Werkstudent
  - junior: Stagiair | Lärling | Lærling | Lehrling | Elev | FSJ | Junior Consultant | Volunteer Assistant
  - junior: Praktikantin
  - manager: Teamleiter | Projektleiterin | Project Manager | Projectleider | Projektledare | Prosjektleder
  - manager: Projektleder | Team Lead | Team Leader | Gruppenleiter | Koordinatorin | Coordinator
  - manager: Filialleiter | Store Manager | Branch Manager | Partner | Jugendleiter | Supervisor
  - manager: Event Coordinator | Bauleiter | Teamleder | Coördinator | Samordnare | Koordinator
  - manager: Restaurantleiterin | Marktleiter | Übungsleiter
  - senior: Senior Consultant | Senior Associate | Principal Consultant | Senior adviseur
  administration -: Sekretariat | Sekretärin | Schulsekretärin | Chefsekretärin | Schriftführer | Empfang
  administration -: Verwaltungsangestellte | Verwaltung | Standesbeamtin | Office Administrator | Secretary
  administration -: School Secretary | Medical Secretary | Legal Secretary | Receptionist | Town Clerk
  administration -: Clerk to the Governors | Parish Clerk | Secretaresse | Secretaris | Receptioniste
  administration -: Gemeentesecretaris | Administratief medewerker | Sekreterare | Skolsekreterare
  administration -: Sekretær | Advokatsekretær | Kommunsekreterare
  administration head: Büroleiterin | Kontorchef | Amtsleiterin | Verwaltungsleiter | Head of Administration
  administration junior: Assistentin der Geschäftsführung | Executive Assistant | Personal Assistant
  administration junior: Administrative Assistant | Teamassistentin | Assistant to the CEO
  administration junior: Directieassistente
  administration manager: Office Manager | Practice Manager | Kontorleder
  communications -: Pressesprecherin | Redakteurin | Journalist | Reporter | Redakteur | Press Officer
  communications -: Copywriter | Journaliste | Woordvoerder | Redacteur | Kommunikatör | Journalist, kultur
  communications -: Pressetalsperson | Kommunikationsreferentin
  communications head: Chefredakteur | Chefredakteurin | Leiter Kommunikation | Head of Communications
  communications head: Editor-in-Chief | Managing Editor | Hoofdredacteur | Chefredaktör
  communications head: Kommunikationschef | Kommunikasjonssjef | Pressechef | Ansvarlig redaktør
  communications head: Redaksjonssjef | Leiterin der Pressestelle
  design -: Grafikerin | UX Designer | Graphic Designer | Mediengestalterin | Product Designer
  design -: Grafisch ontwerper | Vormgever | Grafisk designer | Innenarchitektin
  design head: Art Director | Creative Director | Head of Design
  education -: Lehrerin | Lehrkraft | Dozent | Erzieherin | Studienrätin | Privatdozent
  education -: Professor für Chemie | Lehrbeauftragte | Teacher | Lecturer | Assistant Professor
  education -: Associate Professor | Tutor | Instructor | Docent | Leerkracht | Leraar | Universitair docent
  education -: Lärare | Förskollärare | Lektor | Universitetslektor | Lærer | Pædagog | Førsteamanuensis
  education -: Adjunkt
  education executive: Schulleiterin | Schulleiter | Rektor | Dekan | Headteacher | Head Teacher | Dean
  education executive: Rector | Rektorin | Schoolleider | Decaan | Skoleleder
  education head: Konrektor | stellvertretende Schulleiterin | Deputy Headteacher | Prodekan | Vice Dean
  education head: Lehrstuhlinhaber | Hoogleraar
  education junior: Teaching Assistant
  education senior: Senior Lecturer in Law
  engineering -: Ingenieur | Bauingenieurin | Softwareentwickler | Maschinenbauingenieur | Software Engineer
  engineering -: Developer | Civil Engineer | Mechanical Engineer | Softwareontwikkelaar | Civilingenjör
  engineering -: Ingeniør | Utvecklare | Programmer | Architekt | Architektin | Architect | Arkitekt
  engineering -: Konstrukteur
  engineering executive: CTO | Chief Technology Officer
  engineering head: Head of Engineering | VP Engineering | Director of Engineering | Leiter Entwicklung
  engineering head: Entwicklungsleiter
  engineering senior: Senior Software Engineer | Lead Engineer | Oberingenieur | Principal Engineer
  executive executive: Geschäftsführer | Geschäftsführerin | Inhaberin | 1. Vorsitzender
  executive executive: Vorstandsvorsitzende | Vorstandsmitglied | Bürgermeister | Oberbürgermeisterin
  executive executive: Geschäftsleitung | Mitglied der Geschäftsleitung | Gründer | Präsidentin | Landrat
  executive executive: Generalsekretär | Geschäftsführender Gesellschafter | Vorstand | Direktor
  executive executive: stellv. Vorsitzender | CEO | Chief Executive Officer | Managing Director | Founder
  executive executive: Co-Founder | Owner | President | Chairman | Chairwoman | Board Member | Trustee
  executive executive: Mayor | Director | Executive Director | General Manager | Managing Partner
  executive executive: Vice President | Chair of the Board | Proprietor | Directeur | Algemeen directeur
  executive executive: Zaakvoerder | Eigenaar | Eigenaresse | Voorzitter | Burgemeester | Wethouder
  executive executive: Bestuurslid | Oprichter | Vicevoorzitter | Ondervoorzitter | Schepen
  executive executive: Verkställande direktör | VD | Ordförande | Vice ordförande | Styrelseledamot
  executive executive: Grundare | Ägare | Daglig leder | Administrerende direktør | Styreleder | Styremedlem
  executive executive: Ordfører | Leder | Nestleder | Direktør | Bestyrelsesformand | Bestyrelsesmedlem
  executive executive: Næstformand | Borgmester | Indehaver | Ejer | Kommundirektör | Rådmann
  finance -: Buchhalterin | Steuerberater | Wirtschaftsprüfer | Steuerfachangestellte | Kassenwart
  finance -: Schatzmeister | Lohnbuchhaltung | Kassier | Accountant | Bookkeeper | Treasurer | Auditor
  finance -: Tax Adviser | Payroll Officer | Penningmeester | Boekhouder | Belastingadviseur | Ekonom
  finance -: Revisor | Kassör | Regnskapsfører | Kasserer | Bogholder | Redovisningskonsult | Kassörska
  finance executive: Finanzvorstand | CFO | Chief Financial Officer
  finance head: Head of Finance | Finance Director | Leiter Finanzen | Hoofd financiën | Ekonomichef
  finance head: Økonomichef | Økonomisjef | Kämmerer
  finance manager: Finance Manager | Accounts Payable Supervisor | Teamleiterin Buchhaltung
  health -: Zahnarzt | Zahnmedizinische Fachangestellte | Medizinische Fachangestellte | Physiotherapeutin
  health -: Hebamme | Tierärztin | Apothekerin | Krankenschwester | Dentist | Nurse | Practice Nurse | GP
  health -: Pharmacist | Veterinary Surgeon | Midwife | Osteopath | Tandarts | Huisarts | Verpleegkundige
  health -: Fysiotherapeut | Dierenarts | Tandläkare | Sjuksköterska | Skolsköterska | Läkare | Barnmorska
  health -: Sygeplejerske | Læge | Tandlæge | Fysioterapeut | Sykepleier | Lege | Tannlege | Jordmor
  health -: Veterinær
  health head: Chefärztin | Pflegedirektorin | Ärztliche Leiterin | Medical Director | Director of Nursing
  health junior: Doktersassistente | Assistenzarzt | Assistenzärztin | Dental Assistant
  health manager: Pflegedienstleiterin | Stationsleitung
  health senior: Oberarzt | Leitender Oberarzt | Senior Nurse | Överläkare | Overlege | Overlæge
  human_resources -: Personalreferentin | Recruiter | HR Specialist | Personalsachbearbeiterin
  human_resources -: P&O adviseur | Talent Acquisition Specialist
  human_resources head: Personalleiterin | Head of HR | HR-chef | Personalchef | HR Director | Hoofd P&O
  human_resources head: Leiterin Personal
  human_resources manager: HR Business Partner | HR Manager | People Operations Manager
  it -: Systemadministrator | IT-Administrator | EDV-Betreuer | System Administrator | IT Support Specialist
  it -: Webmaster | Systeembeheerder | IT-tekniker | Systemadministratör
  it executive: CIO | Chief Information Officer
  it head: IT-Leiter | Head of IT | IT-chef | IT-sjef | IT Director
  legal -: Rechtsanwältin | Fachanwältin für Arbeitsrecht | Notar | Patentanwalt | Datenschutzbeauftragter
  legal -: Solicitor | Barrister | Attorney | General Counsel | Paralegal | Legal Counsel | Notary Public
  legal -: Data Protection Officer | Advocaat | Notaris | Kandidaat-notaris | Bedrijfsjurist | Advokat
  legal -: Jurist | Bolagsjurist
  legal head: Head of Legal | Leiter Rechtsabteilung
  legal junior: Advokatfullmektig | Trainee Solicitor | Rechtsreferendar | Advokatfuldmægtig
  legal junior: Biträdande jurist
  legal manager: Rechtsanwalt, Partner | Partner, Attorney at Law | Advocaat-partner
  marketing executive: CMO | Chief Marketing Officer
  marketing head: Leiterin Marketing | Head of Marketing | Marketingleiter | Marknadschef | Markedssjef
  marketing head: Marketing Director | Hoofd marketing
  marketing manager: Marketing Manager | Brand Manager | Marketing Coordinator | Marketingmanager
  operations -: Einkäufer | Einkauf | Logistik | Disponent | Hausmeister | Lagerist | Buyer | Caretaker
  operations -: Inkoper | Vaktmester | Inköpare | Lagermedarbejder
  operations executive: COO | Chief Operating Officer
  operations head: Betriebsleiter | Produktionsleiter | Leiter Einkauf | Head of Operations
  operations head: Operations Director | Hoofd inkoop | Produktionschef | Inköpschef | Driftschef
  operations head: Verksamhetschef | Einkaufsleiter | Driftsleder
  operations manager: Operations Manager | Logistics Manager | Production Manager | Facility Manager
  operations manager: Lagerleiter | Supply Chain Manager | Quality Manager | Qualitätsmanager
  operations manager: Warehouse Manager | Purchasing Manager
  product -: Product Owner
  product manager: Product Manager | Produktmanagerin
  research -: Wissenschaftliche Mitarbeiterin | Postdoc | Research Fellow | Research Associate | Scientist
  research -: Onderzoeker | Forskare | Forsker | Postdoktor | Researcher
  research head: Head of Research | Laborleiter | Forschungsleiter | Forskningschef
  research junior: Doktorandin | PhD Student | PhD Candidate | Research Assistant | Promovendus | Doktorand
  research junior: Stipendiat | Ph.d.-studerende
  research senior: Senior Scientist | Senior Researcher | Principal Investigator | Seniorforsker
  sales -: Außendienst | Verkaufsberater | Vertrieb | Sales Representative | Account Executive | Verkoper
  sales -: Säljare | Sælger | Selger | Innendienst | Kundenberater im Verkauf | Business Development
  sales -: Salgskonsulent
  sales head: Vertriebsleiter | Verkaufsleiter | Leiter Vertrieb | Sales Director | Head of Sales
  sales head: Hoofd verkoop | Försäljningschef | Salgschef | Salgssjef | VP Sales | Vertriebsdirektor
  sales manager: Sales Manager | Key Account Manager | Gebietsleiter | Regional Sales Manager
  sales manager: Export Manager | Accountmanager
  support -: Kundenservice | Kundendienst | Customer Support | Customer Service Representative
  support -: Klantenservice | Kundtjänst | Kundeservice
  support manager: Customer Success Manager | Customer Service Manager | Teamleiter Kundendienst
`;
