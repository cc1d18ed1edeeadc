/** Titles of the Romance languages, by department and seniority; `-` is none. */
export const ROMANCE_TITLES = `
  - -: Curé | Párroco | Parroco | Pároco | Preot paroh | Conseiller | Consultor | Consulente | Membre
  - -: Vocal | Entraîneur | Entrenador | Allenatore | Treinador | Antrenor | Consigliere comunale | Técnico
  - -: Animatrice | Bibliotecaria | Specialist | Guide | Sommelier | Conseillère clientèle
  - head: Directeur artistique | Chef de service | Directeur technique | Director técnico
  - head: Direttore tecnico | Jefe de departamento | Capo dipartimento | Chefe de divisão | Șef serviciu
  - head: Șef birou | Chef de pôle | Directrice artistique | Direttore artistico | Diretor técnico
  - head: Jefa de sección | Șef departament | Dirigente | Cap d'àrea | Chefe de departamento
  - junior: Stagiaire | Apprentie | Alternant | Becaria | Aprendiz | Tirocinante | Stagista | Apprendista
  - junior: Estagiária | Stagiar | Ucenic | Practicante
  - manager: Responsable de zona | Capo area | Chef de projet | Responsable | Coordinatrice | Coordinador
  - manager: Jefe de proyecto | Encargada | Responsabile di progetto | Coordinatore | Capo progetto
  - manager: Coordenadora | Gestor de projetos | Coordonator | Responsabil | Manager de proiect
  - manager: Chef d'équipe | Associé | Socio | Sócia | Capogruppo | Jefe de equipo | Supervisor
  - manager: Capo squadra | Coordinadora de eventos
  - senior: Consultora senior | Consultant senior | Asociado sénior
  administration -: Secrétaire | Secrétariat | Secrétaire médicale | Accueil | Secrétaire de mairie
  administration -: Standardiste | Secretaria | Recepcionista | Auxiliar administrativo | Administrativa
  administration -: Secretario del Ayuntamiento | Segretaria | Segreteria | Impiegata amministrativa
  administration -: Secretária | Rececionista | Secretară | Registratură | Recepționeră | Administrativo
  administration -: Referent administrativ | Segretario comunale
  administration head: Responsabile amministrativo | Directeur administratif | Director administrativo
  administration head: Direttore amministrativo
  administration junior: Assistente administrativa | Assistante de direction | Assistante administrative
  administration junior: Adjointe administrative | Asistente de dirección | Assistente di direzione
  administration junior: Assistente de direção | Asistent manager
  administration manager: Responsable administratif et financier | Office Manager
  administration manager: Responsable administrative | Coordinadora administrativa
  communications -: Chargée de communication | Attachée de presse | Journaliste | Rédactrice | Periodista
  communications -: Redactora | Gabinete de prensa | Giornalista | Ufficio stampa | Addetto stampa
  communications -: Redattore | Jornalista | Assessora de imprensa | Redator | Jurnalist
  communications -: Purtător de cuvânt | Redactor | Porte-parole
  communications head: Rédacteur en chef | Directrice de la communication | Redactor jefe
  communications head: Directora de comunicación | Jefa de prensa | Caporedattore | Direttore responsabile
  communications head: Editora-chefe | Diretor de comunicação | Redactor-șef | Directeur de la publication
  design -: Graphiste | Designer graphique | Diseñadora gráfica | Grafico | Designer | Grafician
  design -: Illustratrice | Décoratrice
  design head: Director creativo
  education -: Professeur | Enseignante | Maître de conférences | Professeure des écoles | Formateur
  education -: Profesora | Profesor titular | Docente | Maestra | Profesor asociado | Professore associato
  education -: Insegnante | Professora | Educadora de infância | Profesor de matematică | Lector universitar
  education -: Conferențiar | Învățătoare | Formadora | ATER | Educatrice
  education executive: Doyen | Proviseur | Directrice d'école | Directeur de l'école | Rectora | Decano
  education executive: Director del colegio | Dirigente scolastico | Preside | Rettore | Diretora da escola
  education executive: Reitor | Decan | Directorul școlii
  education head: Jefa de estudios | Vicedecana | Prorettore | Professore ordinario
  education head: Catedrático de Universidad | Professeur des universités | Vice-doyen | Prodecan
  education head: Proviseur adjoint
  engineering -: Ingénieur d'études | Développeuse | Architecte | Ingeniero industrial | Desarrollador
  engineering -: Arquitecta | Ingeniera de caminos | Ingegnere | Sviluppatore | Architetto
  engineering -: Engenheiro civil | Programador | Arquiteto | Inginer | Programator | Arhitect | Géomètre
  engineering -: Geometra | Ingénieur de recherche
  engineering manager: Coordenadora de engenharia
  executive executive: Directeur général | Directrice générale | Gérant | Gérante | Président | Présidente
  executive executive: PDG | Fondateur | Cofondatrice | Maire | Maire-adjoint | Adjoint au maire
  executive executive: Associé gérant | Propriétaire | Directeur | Directrice | Administrateur délégué
  executive executive: Vice-président | Dirigeant | Director general | Directora general | Gerente
  executive executive: Gerente general | Presidenta | Fundador | Cofundadora | Alcaldesa
  executive executive: Concejal de Cultura | Teniente de alcalde | Propietario | Director ejecutivo
  executive executive: Socio director | Consejero delegado | Administrador único | Vicepresidente
  executive executive: Intendente | Directora | Amministratore delegato | Amministratore unico | Titolare
  executive executive: Presidente | Fondatrice | Sindaco | Vicesindaco | Assessore ai lavori pubblici
  executive executive: Direttore generale | Direttrice generale | Socio fondatore | Legale rappresentante
  executive executive: Direttore | Diretor-geral | Sócio-gerente | Gerência | Presidente da Direção
  executive executive: Fundadora | Proprietária | Prefeito | Presidente da Câmara | Vereadora da Educação
  executive executive: Diretora executiva | Diretor | Sócio-administrador | CEO e fundador | Vice-presidente
  executive executive: Asociat unic | Fondator | Președinte | Primar | Viceprimar | Directoare
  executive executive: Director executiv | Proprietar | Gerent | Alcalde | Regidora de Cultura | Propietària
  executive executive: Secrétaire général
  finance -: Comptable | Expert-comptable | Trésorière | Commissaire aux comptes | Contable | Tesorera
  finance -: Asesor fiscal | Administración y contabilidad | Contadora pública | Commercialista | Ragioniere
  finance -: Contabile | Tesoriere | Revisore dei conti | Contabilista | Tesoureiro | Contador | Contabilă
  finance -: Economist | Trezorier | Auditor
  finance head: Directeur financier | DAF | Directora financiera | Direttore finanziario
  finance head: Diretor financeiro | Director economic | Director financiar | Jefe de contabilidad
  finance manager: Gestor financeiro
  health -: Infirmière | Médecin généraliste | Chirurgien-dentiste | Kinésithérapeute | Sage-femme
  health -: Pharmacien | Vétérinaire | Orthophoniste | Médica | Enfermera | Odontóloga | Fisioterapeuta
  health -: Matrona | Farmacéutico | Psicóloga | Veterinario | Infermiera | Odontoiatra | Ostetrica
  health -: Farmacista | Logopedista | Fisioterapista | Medico chirurgo | Enfermeiro | Médico dentista
  health -: Psicólogo | Farmacêutica | Nutricionista | Asistentă medicală | Medic primar | Medic dentist
  health -: Kinetoterapeut | Dentista
  health head: Médecin chef | Directora médica | Director médico | Primario | Direttore sanitario
  health head: Diretor clínico | Jefe de servicio de Cardiología | Medic șef
  health junior: Aide-soignante
  health manager: Cadre de santé | Coordinadora de enfermería | Coordinatrice infermieristica
  health manager: Supervisora de enfermería
  human_resources -: Chargée de recrutement | Técnica de recursos humanos | Ufficio personale
  human_resources -: Técnico de RH | Inspector resurse umane
  human_resources head: DRH | Directrice des ressources humaines | Directora de RRHH
  human_resources head: Directora de recursos humanos | Direttore risorse umane
  human_resources head: Diretora de recursos humanos | Director resurse umane | Responsabile risorse umane
  human_resources manager: Responsable RH | Gestora de RH
  it -: Administrateur systèmes | Informatico | Técnico informático | Administrador de sistemas | Sistemista
  it -: Administrator de sistem | Técnico de informática
  it head: Directeur informatique | DSI | Director de TI | Director de sistemas | Direttore IT
  it head: Diretor de TI | Jefe de informática
  it manager: Responsabile IT
  legal -: Avocat | Avocate à la Cour | Notaire | Clerc de notaire | Juriste | Huissier de justice | Abogado
  legal -: Notaria | Asesora jurídica | Procuradora | Avvocato | Notaio | Consulente legale | Advogada
  legal -: Solicitadora | Notário | Avocat titular | Consilier juridic | Notar public | Advocada
  legal head: Directeur juridique | Responsable del área legal | Jefa de asesoría jurídica
  legal junior: Avocat stagiaire | Abogada en prácticas | Praticante avvocato | Advogada estagiária
  legal junior: Avocat stagiar
  legal manager: Avocat associé | Abogado socio | Avvocato partner | Advogado sócio
  marketing -: Chargée de marketing | Técnico de marketing | Ufficio marketing | Analista de marketing
  marketing head: Directeur marketing | Directora de marketing | Direttore marketing | Diretora de marketing
  marketing head: Director de marketing
  operations -: Acheteur | Magasinier | Logistique | Comprador | Almacén | Compras | Logística
  operations -: Ufficio acquisti | Magazziniere | Magazzino | Logistica | Achiziții | Conserje | Gardien
  operations -: Service achats
  operations head: Responsabile acquisti | Directeur des opérations | Directeur de production
  operations head: Jefe de compras | Director de operaciones | Jefe de producción | Direttore operativo
  operations head: Direttore di produzione | Diretor de operações | Director de producție
  operations head: Director de logística
  operations manager: Responsable logistique | Responsable qualité | Encargado de almacén
  operations manager: Coordinadora de logística | Gestor de qualidade | Coordinador de producción
  operations manager: Chef d'atelier
  research -: Ricercatore universitario | Chercheuse | Chargé de recherche | Investigadora | Ricercatrice
  research -: Assegnista di ricerca | Pesquisador | Investigador auxiliar | Cercetător
  research -: Attaché de recherche
  research head: Directeur de recherche | Director de investigación
  research junior: Doctorante | Doctorando | Investigadora predoctoral | Dottorando di ricerca | Dottoranda
  research junior: Doutorando | Bolseiro de investigação | Doctorand | Becario de investigación
  sales -: Commercial | Technico-commercial | Chargé d'affaires | Vendeuse | Comercial | Vendedora
  sales -: Delegado comercial | Agente di commercio | Ufficio vendite | Commerciale | Vendedor
  sales -: Consultor de vendas | Agent de vânzări | Departamento de ventas
  sales head: Directeur commercial | Directrice des ventes | Directora comercial | Jefe de ventas
  sales head: Direttore commerciale | Diretor comercial | Director comercial | Director de vânzări
  sales head: Responsabile vendite | Directora de exportación | Chef des ventes | Responsabile commerciale
  sales junior: Assistant commercial
  sales manager: Gerente comercial | Responsable commercial | Gestor comercial | Coordenador de vendas
  sales manager: Gerente de ventas
  support -: Service clients | Atención al cliente | Servicio al cliente | Assistenza clienti
  support -: Atendimento ao cliente | Apoio ao cliente | Relații clienți | Relation client
  support -: Support informatique
`;
