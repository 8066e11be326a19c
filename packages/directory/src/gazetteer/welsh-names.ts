/** A place's English name, its Welsh one, and the area that tells it from others of the name. */
type Pair = readonly [english: string, welsh: string, area?: string];

/** Towns that gazetteers often know by one of their two names only, and the English towns that Welsh has a name for. */
const pairs: readonly Pair[] = [
  ['Aberdare', 'Aberdâr'],
  ['Abergavenny', 'Y Fenni'],
  ['Ammanford', 'Rhydaman'],
  ['Barmouth', 'Abermaw'],
  ['Barry', 'Y Barri', 'Vale of Glamorgan'],
  ['Brecon', 'Aberhonddu'],
  ['Bridgend', 'Pen-y-bont ar Ogwr', 'Bridgend'],
  ['Builth Wells', 'Llanfair-ym-Muallt'],
  ['Caerphilly', 'Caerffili'],
  ['Cardiff', 'Caerdydd'],
  ['Cardigan', 'Aberteifi', 'Ceredigion'],
  ['Carmarthen', 'Caerfyrddin'],
  ['Chepstow', 'Cas-gwent'],
  ['Cowbridge', 'Y Bont-faen'],
  ['Denbigh', 'Dinbych'],
  ['Fishguard', 'Abergwaun'],
  ['Flint', 'Y Fflint', 'Flintshire'],
  ['Haverfordwest', 'Hwlffordd'],
  ['Hay-on-Wye', 'Y Gelli Gandryll'],
  ['Holyhead', 'Caergybi'],
  ['Holywell', 'Treffynnon', 'Flintshire'],
  ['Knighton', 'Tref-y-clawdd', 'Powys'],
  ['Lampeter', 'Llanbedr Pont Steffan'],
  ['Menai Bridge', 'Porthaethwy'],
  ['Milford Haven', 'Aberdaugleddau'],
  ['Mold', 'Yr Wyddgrug', 'Flintshire'],
  ['Monmouth', 'Trefynwy'],
  ['Mountain Ash', 'Aberpennar'],
  ['Neath', 'Castell-nedd'],
  ['Newcastle Emlyn', 'Castell Newydd Emlyn'],
  ['Newport', 'Casnewydd', 'Newport'],
  ['Newport', 'Trefdraeth', 'Pembrokeshire'],
  ['Newtown', 'Y Drenewydd', 'Powys'],
  ['Pembroke', 'Penfro'],
  ['Porthcawl', 'Porth-cawl'],
  ['Presteigne', 'Llanandras'],
  ['Rhayader', 'Rhaeadr Gwy'],
  ['Ruthin', 'Rhuthun'],
  ['St Asaph', 'Llanelwy'],
  ['St Davids', 'Tyddewi'],
  ['Swansea', 'Abertawe'],
  ['Tenby', 'Dinbych-y-pysgod'],
  ['Usk', 'Brynbuga', 'Monmouthshire'],
  ['Welshpool', 'Y Trallwng'],
  ['Wrexham', 'Wrecsam'],
  ['Bristol', 'Bryste'],
  ['Chester', 'Caer', 'Cheshire West and Chester'],
  ['Gloucester', 'Caerloyw', 'Gloucestershire'],
  ['Hereford', 'Henffordd', 'Herefordshire'],
  ['Liverpool', 'Lerpwl'],
  ['London', 'Llundain'],
  ['Ludlow', 'Llwydlo'],
  ['Manchester', 'Manceinion'],
  ['Oswestry', 'Croesoswallt'],
  ['Shrewsbury', 'Amwythig'],
];

/** The other name of a town that has one in English and one in Welsh. */
export function otherName(name: string, areas: readonly string[]): string | undefined {
  for (const [english, welsh, area] of pairs) {
    if (area !== undefined && !areas.includes(area)) continue;
    if (name === english) return welsh;
    if (name === welsh) return english;
  }
  return undefined;
}
