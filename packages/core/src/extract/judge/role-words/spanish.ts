import { wordSet } from "./word-set.ts";

/**
 * Greetings and ways to write, the press, editors and readers, sales and buying, accounts, personnel, help, privacy and
 * complaints, reception and booking, who leads, and the desks of councils, schools, practices, clubs and churches.
 */
export const SPANISH_ROLE_WORDS = wordSet(`
  buenosdias contactar contacta redactor directora jeferedaccion jefederedaccion cartasaldirector cartas participacion
  gabinetedeprensa gabineteprensa gabinete medios rrpp anuncios clasificados suscriptores comerciales
  departamentocomercial dptocomercial exportaciones proveedor cotizar licitaciones contratacionpublica
  administracionweb contable contables facturacionelectronica facturaelectronica tesorero tesorera cobros impagados
  recobro financiero laboral trabaja bolsadetrabajo bolsadeempleo bolsaempleo candidatos practicas becas
  gestionpersonas soporteit asistenciatecnica serviciotecnico postventasat averias averia mantenimiento instalaciones
  atc atencionusuarios atencionciudadana saccliente garantias garantia reclamacion queja buzon buzondesugerencias
  sugerencia protecciondatos lopd delegadoprotecciondatos delegadodatos derechos derechosarco canaldenuncias
  canaletico denuncias etica cumplimiento asesoriajuridica juridica recepcionista centraldereservas centralreservas
  alojamiento alojamientos apartamentos habitaciones casarural hostal albergue hoteles grupos bodas banquetes
  congresos cafeteria taquilla entradas taquillas boleteria programacion exposiciones exposicion visitas
  visitasguiadas guias museos archivo archivomunicipal bibliotecas oficinaturismo oficinadeturismo turismorural
  alcalde alcaldesa concejalia concejal concejales ayto registrogeneral secretariageneral intervencion
  tesoreriamunicipal urbanismo obras obraspublicas medioambiente deportes deporte juventud educacion bienestar
  bienestarsocial serviciossociales igualdad participacionciudadana estadistica policialocal policia bomberos
  proteccioncivil catastro juzgado consulado embajada visados presidenta vicepresidencia juntadirectiva socio socias
  voluntarios voluntario donaciones donativos donacion colabora patrocinio patrocinios patrocinadores clubes
  federacion escuela escuelas instituto ceip ampa afa jefatura jefaturadeestudios jefaturaestudios orientador
  profesorado profesores alumnos alumnado admision inscripcion posgrado postgrado doctorado investigacion facultad
  rectorado vicerrectorado departamento academico decano secretariaacademica relacionesinternacionales internacional
  movilidad erasmus formacion cursos curso academia autoescuela clinica consultorio consultamedica citasmedicas cita
  citaprevia pacientes paciente hospital laboratorios dental dentista veterinaria veterinario fisioterapia optica
  notaria notario abogado abogados abogacia despachoabogados procurador gestoria asesor asesores asesoramiento
  consultor auditoria seguros siniestros siniestro polizas corredor inmo alquileres vacacional administradorfincas
  fincas comunidad arquitecto arquitectos arquitectura estudio estudios proyecto ingenieros prevencion prl delineante
  tallermecanico repuestos recambios concesionario vehiculos ocasion almacenes transporte transportes trafico
  expediciones reparto tiendaonline tiendaweb bodega bodegas vinos enoturismo cooperativa lonja panaderia carniceria
  boletines baja editores manuscritos libreria distribuidora distribucion emisora estudioradio programas antena
  parroquia parroquias diocesis obispado iglesia catequesis preguntas mercadeo comercializacion opinion saludos
`);
