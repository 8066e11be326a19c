/*
 * How people head the columns of their lists, by the field that is meant: English, Welsh, Irish, French, German, Italian, Spanish, Dutch,
 * Polish. Compared without marks, case and punctuation; the first of each line is our own name for it.
 */
const names = {
  id: 'id|identifier|ref|reference|ref no|record id|service id|unique id|uid|objectid|fid|kennung|identifiant|codice|cyfeirnod',
  name:
    'name|title|service|service name|service title|activity|activity name|organisation or group|group|group name|club|club name|venue name|library name|hub name|event|session|what|what is on|whats on|enw|enw r gwasanaeth|gwasanaeth|' +
    'ainm|nom|nom du service|titre|bezeichnung|titel|angebot|nome|denominazione|servizio|titolo|nombre|servicio|naam|dienst|activiteit|nazwa',
  alternate_name:
    'alternate name|alternative name|also known as|aka|other name|short name|enw arall|autre nom|kurzname',
  description:
    'description|details|about|summary|body|blurb|overview|activity description|description of service|description of activity|short description|information|info|what happens|what is it|what we do|service description|about the group|' +
    'disgrifiad|manylion|cur sios|descriptif|resume|beschreibung|descrizione|descripcion|omschrijving|beschrijving|opis',
  organization:
    'organisation|organization|organisation name|organization name|provider|provider name|service provider|run by|who runs it|operator|organiser|organizer|operating organisation|charity|' +
    'sefydliad|darparwr|eagraiocht|organisme|association|trager|anbieter|veranstalter|ente|gestore|organizzazione|organizacion|entidad|organisatie|aanbieder',
  category:
    'category|categories|type|kind|service type|type of service|activity type|theme|topic|tags|taxonomy|subject|' +
    'categori|categoriau|math|categorie|rubrique|thematique|kategorie|art|categoria|tipo|tipologia|soort|kategoria',
  place:
    'place|venue|where|location|location name|building|site|site name|where we meet|lleoliad|lle|ble|ait|lieu|batiment|ort der veranstaltung|veranstaltungsort|luogo|sede|lugar|locatie|miejsce',
  address:
    'address|full address|postal address|street address|venue address|cyfeiriad|cyfeiriad llawn|seoladh|adresse|adresse complete|anschrift|indirizzo|direccion|domicilio|adres',
  address_1:
    'address 1|address line 1|address1|addr1|line 1|street|street name|road|building and street|llinell cyfeiriad 1|cyfeiriad 1|rue|strasse|strasse und hausnummer|via|calle|straat|ulica',
  address_2:
    'address 2|address line 2|address2|addr2|line 2|area|locality|cyfeiriad 2|complement d adresse|adresszusatz',
  city: 'city|town|town or city|village|town city|post town|settlement|tref|pentref|dinas|baile|ville|commune|stadt|ort|gemeinde|citta|comune|localita|ciudad|localidad|municipio|plaats|stad|gemeente|miasto',
  state_province:
    'county|state|province|address 3|address3|address line 3|region|district|sir|contae|departement|bundesland|kreis|provincia|regione|provincie|wojewodztwo',
  postal_code:
    'postcode|post code|postal code|zip|zip code|cod post|cod postio|code postal|cp|plz|postleitzahl|cap|codigo postal|kod pocztowy|eircode',
  country: 'country|country code|gwlad|pays|land|paese|stato|pais|kraj',
  latitude:
    'latitude|lat|y lat|lledred|domhanleithead|breitengrad|geo breite|latitudine|latitud|breedtegraad|szerokosc geograficzna|wgs84 lat',
  longitude:
    'longitude|long|lng|lon|x long|hydred|domhanfhad|langengrad|geo lange|longitudine|longitud|lengtegraad|dlugosc geograficzna|wgs84 long',
  coordinates:
    'coordinates|lat long|latlong|lat lng|lat lon|latitude longitude|lat and long|lat lng coordinates|geo|geo point|geo point 2d|geopoint|geolocation|gps|gps coordinates|wkt|the geom|geom|geometry|point|cyfesurynnau|coordonnees|koordinaten|coordinate|coordenadas',
  phone:
    'phone|telephone|tel|tel no|phone number|telephone number|phone no|contact number|contact phone|mobile|call|rhif ffon|ffon|guthan|telephone numero|numero de telephone|telefon|telefonnummer|telefono|numero di telefono|telefoon|telefoonnummer',
  email:
    'email|e mail|email address|e mail address|contact email|mail|e bost|ebost|cyfeiriad e bost|riomhphost|courriel|adresse mail|e mail adresse|posta elettronica|correo|correo electronico',
  url: 'website|web|url|web site|web address|website address|link|homepage|web page|more info|gwefan|cyfeiriad gwe|suiomh greasain|site internet|site web|webseite|internet|sito|sito web|sitio web|pagina web|strona www',
  contact:
    'contact|contact name|contact person|who to ask|organiser name|person to contact|cyswllt|enw cyswllt|personne a contacter|ansprechpartner|kontakt|contatto|referente|contacto|contactpersoon',
  hours:
    'opening hours|hours|opening times|open|times|when|time|opening|day and time|days and times of opening|opening days and times|hours of opening|days and times|day time|session times|when we meet|schedule|oriau agor|oriau|amseroedd|pryd|uaireanta oscailte|' +
    'horaires|horaires d ouverture|heures d ouverture|offnungszeiten|orari|orario|orario di apertura|horario|horario de apertura|openingstijden|godziny otwarcia',
  monday:
    'monday|mon|mo|monday hours|monday opening|dydd llun|llun|luan|lundi|montag|lunedi|lunes|maandag|poniedzialek',
  tuesday:
    'tuesday|tue|tues|tu|tuesday hours|tuesday opening|dydd mawrth|mawrth|mairt|mardi|dienstag|martedi|martes|dinsdag|wtorek',
  wednesday:
    'wednesday|wed|weds|we|wednesday hours|wednesday opening|dydd mercher|mercher|ceadaoin|mercredi|mittwoch|mercoledi|miercoles|woensdag|sroda',
  thursday:
    'thursday|thu|thur|thurs|th|thursday hours|thursday opening|dydd iau|iau|deardaoin|jeudi|donnerstag|giovedi|jueves|donderdag|czwartek',
  friday:
    'friday|fri|fr|friday hours|friday opening|dydd gwener|gwener|aoine|vendredi|freitag|venerdi|viernes|vrijdag|piatek',
  saturday:
    'saturday|sat|sa|saturday hours|saturday opening|dydd sadwrn|sadwrn|satharn|samedi|samstag|sabato|sabado|zaterdag|sobota',
  sunday:
    'sunday|sun|su|sunday hours|sunday opening|dydd sul|sul|domhnach|dimanche|sonntag|domenica|domingo|zondag|niedziela',
  frequency:
    'frequency|how often|recurrence|repeats|regularity|pa mor aml|amlder|frequence|haufigkeit|frequenza|frecuencia|frequentie',
  day: 'day|days|day of week|weekday|which day|diwrnod|la|jour|tag|wochentag|giorno|dia|dag|dzien',
  opens_at:
    'opens|opens at|start|start time|from|starts|time from|amser dechrau|heure de debut|beginn|inizio|inicio|begin|begintijd',
  closes_at:
    'closes|closes at|end|end time|to|until|ends|finish|finish time|time to|amser gorffen|heure de fin|ende|fine|fin|eindtijd',
  fees: 'cost|fee|fees|price|charge|charges|how much|cost to attend|entry|free|free of charge|is it free|free entry|free to attend|am ddim|gratis|gratuit|kostenlos|kostenfrei|gratuito|ingresso gratuito|ffi|pris|costas|tarif|prix|kosten|preis|gebuhr|costo|prezzo|tariffa|coste|precio|prijs',
  minimum_age:
    'minimum age|min age|age from|ages from|from age|youngest|oed lleiaf|age minimum|mindestalter|eta minima|edad minima|minimumleeftijd',
  maximum_age:
    'maximum age|max age|age to|ages to|to age|oldest|oed uchaf|age maximum|hochstalter|eta massima|edad maxima|maximumleeftijd',
  ages: 'ages|age|age range|age group|oed|oedran|aois|tranche d age|alter|altersgruppe|eta|edad|leeftijd|wiek',
  eligibility:
    'eligibility|who for|who is it for|who can come|for whom|audience|criteria|suitable for|target group|i bwy|pwy|public|zielgruppe|destinatari|destinatarios|doelgroep',
  application:
    'how to access|how to join|referral|booking|how to book|access|application|application process|sut i ymuno|archebu|inscription|anmeldung|iscrizione|inscripcion|aanmelden',
  languages:
    'languages|language|languages spoken|spoken languages|ieithoedd|iaith|teangacha|langues|langue|sprachen|sprache|lingue|lingua|idiomas|idioma|talen|taal|jezyki',
  accessibility:
    'accessibility|accessible|access for disabled people|disabled access|wheelchair access|wheelchair|wheelchair accessible|step free|facilities|hygyrchedd|mynediad cadair olwyn|accessibilite|barrierefrei|barrierefreiheit|accessibilita|accesibilidad|toegankelijkheid|dostepnosc',
  attending:
    'attending|attending type|how it is given|format|delivery|delivery method|mode|online or in person|sut|modalite|durchfuhrung',
  area: 'area served|service area|areas served|area covered|coverage|catchment|ardal|ardal gwasanaeth|zone desservie|einzugsgebiet|area servita|zona',
  status: 'status|state of service|active|statws|statut|stato servizio|estado',
  closed: 'closed|year closed|closed year|date closed|end date|wedi cau|ferme|geschlossen|chiuso|cerrado',
  assured_date:
    'last checked|checked|date checked|last reviewed|reviewed|assured date|assured|verified|last verified|date verified|gwiriwyd|dyddiad gwirio|verifie le|gepruft|gepruft am|verificato|verificado',
  last_modified:
    'last updated|updated|last modified|modified|date updated|update date|diweddarwyd|mis a jour|mise a jour|aktualisiert|geandert|aggiornato|actualizado|bijgewerkt',
  alert: 'alert|notice|warning|important|rhybudd|alerte|hinweis|avviso|aviso',
  confidential:
    'confidential|confidential address|hide address|address confidential|cyfrinachol|confidentiel|vertraulich|riservato|confidencial|vertrouwelijk',
  uprn: 'uprn',
  easting: 'easting|eastings|x|geo x|osgb x|x coordinate|x coord|grid easting',
  northing: 'northing|northings|y|geo y|osgb y|y coordinate|y coord|grid northing',
} as const;

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
type Day = (typeof days)[number];
/** The two halves of a day's hours, where a sheet has a column for each: `Mon open`, `Mon close`. */
type HalfOfDay = `${Day}_${'opens' | 'closes'}`;

/** What a column of a spreadsheet, or a property of a feature, may hold. */
export type ColumnField = keyof typeof names | HalfOfDay;

const named = Object.keys(names) as (keyof typeof names)[];

/** All fields, in the order in which a mapping is best shown. */
export const COLUMN_FIELDS: readonly ColumnField[] = [
  ...named,
  ...days.flatMap((day): HalfOfDay[] => [`${day}_opens`, `${day}_closes`]),
];

/** The fields that several columns may give: their values are all kept, or the first that a row has. */
export const REPEATED_FIELDS: ReadonlySet<ColumnField> = new Set([
  'category',
  'phone',
  'languages',
  'accessibility',
  'description',
  'area',
  'eligibility',
  'email',
  'url',
  'closed',
  ...COLUMN_FIELDS.filter((field) => days.some((day) => field.startsWith(day))),
]);

const byName = new Map<string, ColumnField>(
  named
    .flatMap((field) => names[field].split('|').map((name): [string, ColumnField] => [name, field]))
    .reverse(),
);

/** The field that this is a name of. */
export function fieldNamed(heading: string): ColumnField | undefined {
  return byName.get(bareHeading(heading));
}

/**
 * The field whose name stands in the heading among other words: `Contact telephone (daytime)`. What the heading ends with counts before what stands
 * in front of it, as "e-mail" does in "Organiser e-mail", and "address" in "Address of the organiser"; then the longest name, and of
 * equals the last. One-letter and two-letter names never count inside a longer heading.
 */
export function fieldWithin(heading: string): ColumnField | undefined {
  const bare = ` ${bareHeading(heading)} `;
  // A key to another list, and what nobody rings.
  if (/ (?:id|ids|fax) /.test(bare)) return undefined;
  const head = ` ${bare.trim().split(/ (?:of|for|du|de|des|di|del|von|der|voor|van) /)[0] ?? ''} `;
  let best: {field: ColumnField; isLast: boolean; length: number; at: number} | undefined;
  for (const [name, field] of byName) {
    if (name.length < 4) continue;
    const at = bare.lastIndexOf(` ${name} `);
    if (at < 0) continue;
    const one = {field, isLast: head.endsWith(` ${name} `), length: name.length, at};
    const order =
      Number(one.isLast) - Number(best?.isLast ?? false) ||
      one.length - (best?.length ?? 0) ||
      at - (best?.at ?? 0);
    if (!best || order > 0) best = one;
  }
  return best?.field;
}

const halves: readonly (readonly ['opens' | 'closes', RegExp])[] = [
  [
    'closes',
    /\b(?:close|closes|closed|closing|end|ends|ending|to|until|finish|finishes|till|cau|fermeture|ferme|schliesst|ende|bis|chiusura|chiude|alle|cierre|sluit|sluiting)\b/,
  ],
  [
    'opens',
    /\b(?:open|opens|opening|start|starts|from|begin|begins|agor|ouverture|ouvre|offnet|beginn|von|apertura|apre|dalle|abre|opent)\b/,
  ],
];

/** The half of a day's hours that a heading names among other words: `Mon Open`, `Opening time (Tuesday)`, `Lunedì chiusura`. */
export function halfOfDay(heading: string): HalfOfDay | undefined {
  const bare = bareHeading(heading.replace(/[()]/g, ' '));
  const day = dayNamed(bare);
  const half = halves.find(([, pattern]) => pattern.test(bare))?.[0];
  return day && half && `${day}_${half}`;
}

/** The day that a heading names among other words: `Monday AM`, `Sat session 2`. */
export function dayWithin(heading: string): Day | undefined {
  return dayNamed(bareHeading(heading.replace(/[()]/g, ' ')));
}

function dayNamed(bare: string): Day | undefined {
  const words = new Set(bare.split(' '));
  return days.find((day) => names[day].split('|').some((name) => name.length > 2 && words.has(name)));
}

/** Letters and digits of a heading, in lower case and without marks: `E-Mail‐Adresse*` is `e mail adresse`. */
export function bareHeading(heading: string): string {
  return heading
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/\(.*?\)/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
