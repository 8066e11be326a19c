/**
 * The counties that people name ("Newport, Shropshire"), by the districts that gazetteers name instead: England's ceremonial counties (Lieutenancies
 * Act 1997, schedule 1), with the districts of before 2019–2023 too, since older files still have them.
 */
const districtsOf: Readonly<Record<string, string>> = {
  'Bedfordshire': 'Bedford|Central Bedfordshire|Luton',
  'Berkshire': 'Bracknell Forest|Reading|Slough|West Berkshire|Windsor and Maidenhead|Wokingham',
  'Buckinghamshire': 'Aylesbury Vale|Chiltern|Milton Keynes|South Bucks|Wycombe',
  'Cambridgeshire': 'Cambridge|East Cambridgeshire|Fenland|Huntingdonshire|Peterborough|South Cambridgeshire',
  'Cheshire': 'Cheshire East|Cheshire West and Chester|Halton|Warrington',
  'Cornwall': 'Isles of Scilly',
  'County Durham': 'Darlington|Hartlepool|Stockton-on-Tees',
  'Cumbria':
    'Allerdale|Barrow-in-Furness|Carlisle|Copeland|Cumberland|Eden|South Lakeland|Westmorland and Furness',
  'Derbyshire':
    'Amber Valley|Bolsover|Chesterfield|Derby|Derbyshire Dales|Erewash|High Peak|North East Derbyshire|South Derbyshire',
  'Devon':
    'East Devon|Exeter|Mid Devon|North Devon|Plymouth|South Hams|Teignbridge|Torbay|Torridge|West Devon',
  'Dorset':
    'Bournemouth|Bournemouth, Christchurch and Poole|Christchurch|East Dorset|North Dorset|Poole|Purbeck|West Dorset|Weymouth and Portland',
  'East Riding of Yorkshire': 'Kingston upon Hull',
  'East Sussex': 'Brighton and Hove|Eastbourne|Hastings|Lewes|Rother|Wealden',
  'Essex':
    'Basildon|Braintree|Brentwood|Castle Point|Chelmsford|Colchester|Epping Forest|Harlow|Maldon|Rochford|Southend-on-Sea|Tendring|Thurrock|Uttlesford',
  'Gloucestershire': 'Cheltenham|Cotswold|Forest of Dean|Gloucester|South Gloucestershire|Stroud|Tewkesbury',
  'Greater London':
    'Barking and Dagenham|Barnet|Bexley|Brent|Bromley|Camden|City of London|Croydon|Ealing|Enfield|Greenwich|Hackney|Hammersmith and Fulham|Haringey|Harrow|Havering|Hillingdon|Hounslow|Islington|Kensington and Chelsea|Kingston upon Thames|Lambeth|Lewisham|Merton|Newham|Redbridge|Richmond upon Thames|Southwark|Sutton|Tower Hamlets|Waltham Forest|Wandsworth|Westminster',
  'Greater Manchester': 'Bolton|Bury|Manchester|Oldham|Rochdale|Salford|Stockport|Tameside|Trafford|Wigan',
  'Hampshire':
    'Basingstoke and Deane|East Hampshire|Eastleigh|Fareham|Gosport|Hart|Havant|New Forest|Portsmouth|Rushmoor|Southampton|Test Valley|Winchester',
  'Hertfordshire':
    'Broxbourne|Dacorum|East Hertfordshire|Hertsmere|North Hertfordshire|St. Albans|St Albans|Stevenage|Three Rivers|Watford|Welwyn Hatfield',
  'Kent':
    'Ashford|Canterbury|Dartford|Dover|Folkestone and Hythe|Gravesham|Maidstone|Medway|Sevenoaks|Shepway|Swale|Thanet|Tonbridge and Malling|Tunbridge Wells',
  'Lancashire':
    'Blackburn with Darwen|Blackpool|Burnley|Chorley|Fylde|Hyndburn|Lancaster|Pendle|Preston|Ribble Valley|Rossendale|South Ribble|West Lancashire|Wyre',
  'Leicestershire':
    'Blaby|Charnwood|Harborough|Hinckley and Bosworth|Leicester|Melton|North West Leicestershire|Oadby and Wigston',
  'Lincolnshire':
    'Boston|East Lindsey|Lincoln|North East Lincolnshire|North Kesteven|North Lincolnshire|South Holland|South Kesteven|West Lindsey',
  'Merseyside': 'Knowsley|Liverpool|Sefton|St. Helens|St Helens|Wirral',
  'Norfolk':
    "Breckland|Broadland|Great Yarmouth|King's Lynn and West Norfolk|North Norfolk|Norwich|South Norfolk",
  'North Yorkshire':
    'Craven|Hambleton|Harrogate|Middlesbrough|Redcar and Cleveland|Richmondshire|Ryedale|Scarborough|Selby|York',
  'Northamptonshire':
    'Corby|Daventry|East Northamptonshire|Kettering|North Northamptonshire|Northampton|South Northamptonshire|Wellingborough|West Northamptonshire',
  'Nottinghamshire':
    'Ashfield|Bassetlaw|Broxtowe|Gedling|Mansfield|Newark and Sherwood|Nottingham|Rushcliffe',
  'Oxfordshire': 'Cherwell|Oxford|South Oxfordshire|Vale of White Horse|West Oxfordshire',
  'Shropshire': 'Telford and Wrekin',
  'Somerset':
    'Bath and North East Somerset|Mendip|North Somerset|Sedgemoor|Somerset West and Taunton|South Somerset|Taunton Deane|West Somerset',
  'South Yorkshire': 'Barnsley|Doncaster|Rotherham|Sheffield',
  'Staffordshire':
    'Cannock Chase|East Staffordshire|Lichfield|Newcastle-under-Lyme|South Staffordshire|Stafford|Staffordshire Moorlands|Stoke-on-Trent|Tamworth',
  'Suffolk':
    'Babergh|East Suffolk|Forest Heath|Ipswich|Mid Suffolk|St Edmundsbury|Suffolk Coastal|Waveney|West Suffolk',
  'Surrey':
    'Elmbridge|Epsom and Ewell|Guildford|Mole Valley|Reigate and Banstead|Runnymede|Spelthorne|Surrey Heath|Tandridge|Waverley|Woking',
  'Tyne and Wear': 'Gateshead|Newcastle upon Tyne|North Tyneside|South Tyneside|Sunderland',
  'Warwickshire': 'North Warwickshire|Nuneaton and Bedworth|Rugby|Stratford-on-Avon|Warwick',
  'West Midlands': 'Birmingham|Coventry|Dudley|Sandwell|Solihull|Walsall|Wolverhampton',
  'West Sussex': 'Adur|Arun|Chichester|Crawley|Horsham|Mid Sussex|Worthing',
  'West Yorkshire': 'Bradford|Calderdale|Kirklees|Leeds|Wakefield',
  'Wiltshire': 'Swindon',
  'Worcestershire': 'Bromsgrove|Malvern Hills|Redditch|Worcester|Wychavon|Wyre Forest',
};

const countyOf = new Map(
  Object.entries(districtsOf).flatMap(([county, districts]) =>
    districts.split('|').map((district) => [district, county] as const),
  ),
);

/** What else people call an area. */
const alsoCalled: Readonly<Record<string, string>> = {'Na h-Eileanan an Iar': 'Western Isles'};

/**
 * The areas that a place lies in, the one to show first: the county that people know, then what the gazetteer says. "Sir Gaerfyrddin -
 * Carmarthenshire", as Ordnance Survey writes it, is two names of one area.
 */
export function areasOf(...given: readonly (string | undefined)[]): string[] {
  const plain = given.flatMap((text) => (text ?? '').split(' - ').reverse()).map(plainArea);
  const named = plain.filter((area) => area !== '');
  const counties = named.map((area) => countyOf.get(area)).filter((county) => county !== undefined);
  const also = named.map((area) => alsoCalled[area]).filter((name) => name !== undefined);
  return [...new Set([...counties, ...named, ...also])];
}

/** "City of Plymouth", "The City of Brighton and Hove", "Caerphilly County Borough" as people say them. */
function plainArea(area: string): string {
  return area
    .trim()
    .replace(
      /^(?:the )?(?:(?:royal|metropolitan) )?(?:city|county|borough|district)(?: and (?:county|borough|district))? of (?=the city|\S)/i,
      '',
    )
    .replace(/^the /i, '')
    .replace(/ (?:county borough|council)$/i, '');
}
