/** Words that invented organisations, places and works are named with. */
const list = (text: string): readonly string[] => text.split(',').map(word => word.trim());

/** What ministries, agencies and institutes are for. */
export const FIELDS = list(
  'Agriculture, Fisheries, Water Resources, Forestry, Health, Labour, Education, Culture, Sport, Youth, Transport, Energy, Mines, Housing, Justice, Finance, Planning, Trade, Industry, Commerce, Tourism, Environment, Climate, Social Welfare, Family Affairs, Gender Equality, Local Government, Rural Development, Public Works, Communications, Science, Technology, Innovation, Defence, Interior, Foreign Affairs, Civil Aviation, Ports, Railways, Roads, Food Safety, Consumer Protection, Statistics, Immigration, Customs, Veterans Affairs, Regional Development, Digital Affairs, Public Health, Natural Resources, Heritage, Disaster Management, Land Reform, Nuclear Safety, Marine Research, Animal Health, Human Rights, Higher Education, Vocational Training, Small Business, Public Safety, Emergency Services, Urban Development, Fair Trading, Gambling, Archives, Geology, Meteorology, Seismology, Oceanography',
);
/** What public bodies are. */
export const BODIES = list(
  'Authority, Agency, Commission, Board, Council, Service, Inspectorate, Directorate, Office, Administration, Bureau, Department, Corporation, Institute, Centre, Tribunal, Trust, Fund, Committee, Task Force, Directorate-General, Laboratory, Secretariat',
);
export const TRADES = list(
  'Nurses, Teachers, Miners, Dockers, Seafarers, Farmers, Journalists, Musicians, Architects, Engineers, Physicians, Dentists, Pharmacists, Lawyers, Bakers, Builders, Drivers, Pilots, Firefighters, Prison Officers, Civil Servants, Textile Workers, Steelworkers, Railway Workers, Postal Workers, Hotel Workers, Bank Employees, Artists, Writers, Publishers, Beekeepers, Anglers, Small Shopkeepers, Landlords, Tenants, Accountants, Auditors, Surveyors, Veterinarians, Fishermen, Truckers, Electricians, Boilermakers, Screen Actors, Stagehands, Shipbuilders',
);
export const SECTORS = list(
  'Shipping, Foods, Steel, Motors, Chemicals, Pharmaceuticals, Electronics, Semiconductors, Airlines, Airways, Energy, Petroleum, Mining, Gold, Cement, Textiles, Paper, Timber, Breweries, Dairy, Logistics, Insurance, Capital, Partners, Securities, Properties, Construction, Engineering, Software, Systems, Networks, Telecom, Media, Publishing, Records, Pictures, Studios, Games, Robotics, Biosciences, Therapeutics, Diagnostics, Instruments, Optics, Aerospace, Defence, Marine, Rail, Rubber, Glass, Plastics, Packaging, Retail, Stores, Supermarkets, Furniture, Holdings, Industries, Resources, Investments, Asset Management, Consulting, Water, Power, Solar, Wind, Batteries',
);
export const FORMS = list(
  'Inc., Inc, Corp., Corp, Ltd, Ltd., PLC, plc, Group, Group PLC, Holdings Ltd, Co., & Co., AG, GmbH, SE, SA, S.A., SpA, NV, BV, AB, ASA, Oyj, A/S, LLC, LLP, Pty Ltd, Bhd, Tbk, KK, JSC, Company, International, Brothers, and Sons',
);
export const ADJECTIVES = list(
  'Democratic, Social, Liberal, National, United, Free, Green, Christian, Progressive, Conservative, Popular, Republican, Civic, Labour, Socialist, Radical, Agrarian, Independent, Patriotic, Revolutionary, Renewal, Reform, Unity, Justice, Freedom, Solidarity',
);
export const PARTIES = list('Party, Union, Front, Alliance, Movement, Coalition, League, Congress, Bloc, Rally');
export const CAUSES = list(
  'Clean Rivers, Open Government, Rural Schools, Safe Streets, Disabled Children, Refugees, Press Freedom, Animal Welfare, Tenants, Missing Persons, Old Forests, Fair Wages, Girls in Science, Mine Clearance, Peace, Clean Air, Road Safety, Rare Diseases, Free Software, the Blind, Young Carers, Homeless Veterans, Coastal Birds, Slow Food, Digital Rights, Prison Reform, Public Libraries, Palliative Care, Seed Saving, Bilingual Education',
);
export const SUBJECTS = list(
  'Economics, Law, Theology, Medicine, Strategic Studies, Advanced Study, Marine Biology, Particle Physics, Molecular Genetics, Plant Breeding, Comparative Literature, Linguistics, Public Policy, Peace Research, Astronomy, Mathematics, Tropical Medicine, Fine Arts, Dramatic Art, Music, Forestry, Veterinary Science, Nursing, Journalism, Development Studies, Polar Research, Materials Science, Computer Science, African Studies, Asian Affairs, Demography, Archaeology, Folklore',
);
export const SAINTS = list(
  'Andrew, Anne, Brigid, Catherine, Columba, Cuthbert, Francis, George, James, John, Joseph, Jude, Luke, Mark, Martin, Mary, Matthew, Michael, Nicholas, Patrick, Paul, Peter, Stephen, Teresa, Thomas, Vincent',
);
export const ANIMALS = list(
  'Lions, Tigers, Bears, Hawks, Eagles, Wolves, Bulls, Rams, Panthers, Falcons, Sharks, Stags, Badgers, Otters, Herons, Ravens, Cobras, Stallions, Foxes, Owls, Rockets, Pioneers, Mariners, Miners, Pilots, Rangers, Knights, Saints, Giants, Comets, Royals, Chiefs, Thunder, Storm, Blaze',
);
export const CLUB_WORDS = list(
  'United, City, Town, Rovers, Wanderers, Athletic, Albion, County, Villa, Harriers, Rangers, Celtic, Dynamo, Sporting, Olympic, Victoria, Racing, Spartak, Lokomotiv, Fortuna, Union, Academical, Thistle, Argyle, Stars, FC, SC, AFC, RFC, CC, HC, KK',
);
export const PAPERS = list(
  'Times, Herald, Post, Gazette, Tribune, Courier, Echo, Chronicle, Observer, Mercury, Star, Sun, Examiner, Standard, Telegraph, Journal, Dispatch, Register, Sentinel, Advertiser, Monitor, Argus, Bugle, Messenger, Weekly, Review, Daily News, Evening News, Press, Independent',
);
export const NOUNS = list(
  'Harbour, Winter, Orchard, Mirror, River, Silence, Garden, Letters, Salt, Lantern, Bridge, Shadow, Window, Clock, Thread, Stone, Summer, Road, Island, Night, Ashes, Bread, Snow, Kitchen, Station, Field, Wolf, Map, Echo, Rain, Tower, Horse, Glass, Cradle, Furnace, Pilgrim, Signal, Cathedral, Hour, Tide',
);
export const EPITHETS = list(
  'Last, Quiet, Long, Blue, Broken, Second, Burning, Hollow, Silver, Distant, Lost, Crooked, Empty, Red, Northern, Hidden, Small, Golden, Patient, Drowned, Secret, White, Black, Bitter, Early, Unfinished',
);
export const EVENTS = list(
  'Film Festival, Book Fair, Marathon, Grand Prix, Open, Biennale, Jazz Festival, Motor Show, Air Show, Half Marathon, Regatta, Carnival, Food Festival, Science Week, Trade Fair, Song Contest, Poetry Festival, Security Conference, Chess Classic, Masters, Cup, Trophy, Classic, Summit, Derby',
);
export const TERRAIN = list(
  'River, Creek, Bay, Valley, Hills, Mountains, Falls, Island, Peninsula, Plateau, Forest, Beach, Point, Heights, Canyon, Lagoon, Glacier, Strait, Basin, Gorge, Ridge, Moor, National Park, Nature Reserve, Wildlife Refuge, Reservoir, Dam',
);
export const STREETS = list(
  'Street, Road, Avenue, Lane, Square, Boulevard, Park, Bridge, Station, Airport, Terrace, Gardens, Quay, Prison, Stadium, Arena, Hall, Castle, Market, Tunnel',
);
export const POLICIES = list(
  'Data Protection, Fair Work, Clean Water, Public Order, Companies, Firearms, Immigration, Housing, Animal Welfare, Online Safety, Land Registration, Pensions, Child Support, Bankruptcy, Whistleblower Protection, Electricity, Fisheries, Mental Health, Road Traffic, Copyright, Infrastructure Investment, Banking Reform, Forest Conservation, Language, Citizenship, Elections, Tobacco Control, Food Standards',
);
