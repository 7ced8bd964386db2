"""The nouns that have their own ways: irregular plurals, units of measure, and the words that end a noun phrase.

    >>> IRREGULAR["children"], "kg" in MEASURES, "from" in STOP
    ('child', True, True)

To teach a plural that the rules of ``nouns`` miss, add its row here.
"""

from __future__ import annotations

__all__ = [
    "ABBREVIATIONS",
    "ADDRESSES",
    "DURATIONS",
    "GRADES",
    "IRREGULAR",
    "LABELS",
    "MEASURES",
    "MODIFIERS",
    "MONTHS",
    "PERSONS",
    "SAME",
    "STOP",
    "UNITS",
]


def _pairs(text: str) -> dict[str, str]:
    return dict(pair.split(":") for pair in text.split())


IRREGULAR = _pairs(
    "people:person men:man women:woman children:child feet:foot teeth:tooth geese:goose mice:mouse lice:louse oxen:ox"
    " lives:life wives:wife knives:knife wolves:wolf thieves:thief loaves:loaf halves:half calves:calf shelves:shelf"
    " leaves:leaf selves:self elves:elf hooves:hoof scarves:scarf sheaves:sheaf wharves:wharf dwarves:dwarf"
    " pence:penny quizzes:quiz criteria:criterion phenomena:phenomenon bacteria:bacterium strata:stratum"
    " referenda:referendum memoranda:memorandum stadia:stadium alumni:alumnus cacti:cactus fungi:fungus nuclei:nucleus"
    " radii:radius stimuli:stimulus indices:index vertices:vertex matrices:matrix appendices:appendix"
    " gases:gas biases:bias atlases:atlas canvases:canvas aliases:alias lenses:lens axes:axe oases:oasis"
    " crises:crisis abuses:abuse excuses:excuse uses:use fuses:fuse ruses:ruse recluses:recluse diagnoses:diagnosis"
    " prognoses:prognosis neuroses:neurosis psychoses:psychosis headaches:headache caches:cache avalanches:avalanche"
    " niches:niche aches:ache moustaches:moustache creches:creche toothaches:toothache stomachaches:stomachache"
    " movies:movie zombies:zombie cookies:cookie calories:calorie rookies:rookie hippies:hippie ties:tie pies:pie"
    " lies:lie dies:die selfies:selfie smoothies:smoothie brownies:brownie prairies:prairie genies:genie"
    " necropolises:necropolis irises:iris heroes:hero potatoes:potato tomatoes:tomato echoes:echo torpedoes:torpedo"
    " mosquitoes:mosquito volcanoes:volcano tornadoes:tornado vetoes:veto zeroes:zero cargoes:cargo embargoes:embargo"
    " buffaloes:buffalo dominoes:domino mangoes:mango desperadoes:desperado waltzes:waltz blitzes:blitz quartzes:quartz"
    " tempos:tempo ellipses:ellipsis kronor:krona kroner:krone lire:lira emphases:emphasis synopses:synopsis"
    " neckties:necktie magpies:magpie birdies:birdie goalies:goalie bogies:bogie species:species series:series"
    " eyries:eyrie aeries:aerie menageries:menagerie lingeries:lingerie bourgeoisies:bourgeoisie bushes:bush"
    " hooligans:hooligan caribou:caribou brethren:brother dice:die biscuits:biscuit hrs:hr mins:min secs:sec yrs:yr"
)

SAME = frozenset(
    "aircraft spacecraft hovercraft watercraft sheep species series deer fish salmon trout cod personnel staff crew police"
    " cattle offspring headquarters barracks means crossroads gallows swine bison moose elk squid shrimp hertz"
    " dead wounded injured missing homeless unemployed percent offspring livestock poultry infantry cavalry clergy folk"
    " gendarmerie peacekeeping dice yen yuan baht rand won".split()
)
"""Nouns whose plural is the same word, and those that are plural without an s."""

PERSONS = frozenset(
    "person man woman child boy girl baby soldier civilian officer policeman policewoman firefighter worker student pupil"
    " teacher patient passenger prisoner protester journalist driver pilot resident villager pensioner pedestrian migrant"
    " refugee hostage victim survivor fighter militant gunman suspect guard nurse doctor medic rescuer sailor teenager"
    " toddler infant death fatality casualty killed dead injury miner fisherman farmer cyclist motorist tourist bystander"
    " servicewoman serviceman paramedic rebel insurgent volunteer demonstrator inmate detainee".split()
)
"""Nouns that a bare "one" counts in running text; "one goal" is no figure, "one person" is."""

DURATIONS = {
    word: rank
    for rank, words in enumerate(
        (
            "second sec s",
            "minute min",
            "hour hr h",
            "day night evening weekend",
            "week",
            "fortnight",
            "month",
            "quarter",
            "year yr",
            "decade",
            "century",
            "millennium",
        )
    )
    for word in words.split()
}
"""Units of time, the longer the higher; what follows a longer one in a smaller one is its rest."""

ABBREVIATIONS = frozenset(
    "kg g mg km m cm mm ha t l ml mw gw kw kwh mwh gwh tb gb mb kb lb lbs oz ft mph kph hz khz mhz ghz db bpd kt"
    " MW GW kW kWh MWh GWh TB GB MB KB Hz kHz MHz GHz dB s h m2 m3 km2 cm3 m² m³ km² cm³".split()
)
"""Units of measure that are the same in both numbers, in capitals or not as they are printed."""

UNITS = ABBREVIATIONS | frozenset(
    "metre meter kilometre kilometer centimetre millimetre mile yard foot inch acre hectare litre liter gallon pint"
    " barrel tonne ton kilogram kilo gram pound ounce megawatt gigawatt kilowatt degree decibel kilowatt-hour second"
    " nautical millilitre milligram milligramme kilogramme gramme volt ampere amp watt joule calorie kelvin °C °F".split()
)
"""What is measured and may come in any fraction."""

MEASURES = (UNITS - {"second"}) | frozenset(
    "person head capita share"
    " piece unit vote ticket item bushel head dose night room bed copy game match trip ride seat household family month"
    " patient student pupil child passenger vehicle car flight customer employee worker user minute pack bottle"
    " annum season lap".split()
)
"""Nouns that "a" makes a denominator of: "$78 a barrel", "£20 a head"."""

MODIFIERS = frozenset(
    "sports arms goods sales customs savings news communications operations logistics electronics overseas rights"
    " veterans politics athletics economics hamas premises systems explosives narcotics drugs emergency homes"
    " square cubic sq male female young old new local large small big major minor key top main senior junior armed foreign former"
    " dead wounded injured missing homeless unemployed police crew staff fish high low free public private".split()
)
"""Words before a noun that look like a noun, or like nothing, by themselves."""

STOP = frozenset(
    "a an the this that these those and or but nor so yet if as than then of in on at by to from for with without within into"
    " onto upon over under above below about around across through during before after since until till between among against"
    " along behind beside besides beyond near off out up down per via despite towards toward inside outside amid while when"
    " where which who whom whose what why how because although though unless whether is are was were be been being am has have"
    " had having do does did will would shall should can could may might must not no never also still already just only even"
    " ever always often soon now today yesterday tomorrow tonight ago later earlier again too very more most less fewer each"
    " every all both either neither some any other another such here there home away back he she it they we you i him her them"
    " us me his its their our your my one said say says told tell died die remain remained remains fled voted backed came come"
    " went go took take fell fall rose rise grew became become began got get gave give held saw made make found left won lived"
    " worked joined signed arrived returned reached crossed turned attended entered escaped survived took received lost"
    " including compared according worth apiece altogether total strong long wide high deep tall old perhaps maybe yes plus"
    " versus vs thus whereas this were's afterwards elsewhere sometimes across others hers ours theirs yours times last next"
    " goes gets gives comes becomes suffers lacks owns earns spends believes thinks knows feels wants depends relies speaks eats"
    " pays fails sleeps am pm gmt utc bst est edt cet eet plus minus thereabouts".split()
)
"""Words that no noun phrase of a number goes on with."""

MONTHS = frozenset(
    "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep"
    " Sept Oct Nov Dec".split()
)

LABELS = frozenset(
    "ward room route article chapter flight gate terminal category phase number no nr nrs num resolution section page pages figure"
    " table version level grade act formula boeing airbus channel highway building apartment apt suite volume vol appendix season"
    " episode round stage zone district line platform track class type model tier lot plot box bus motorway interstate exit"
    " junction pier berth block sector unit point paragraph clause annex protocol amendment rule order decree directive title"
    " part book verse psalm hymn symphony opus windows android ios apollo soyuz falcon explorer voyager iphone galaxy playstation"
    " mark mk day week matchday game lap heat race leg corridor checkpoint post station reactor block cell camp school precinct"
    " brigade regiment battalion division squadron company platoon group pool lane row aisle seat ps division league liga"
    " bundesliga serie sura surah canto step test exercise exercises question problem example ex footnote note ref item case file form runway war"
    " deck dock quay jetty hangar hall cabin compartment warehouse bay force"
    " p pp pg pgs fn ch chap fig figs para paras § §§".split()
)
"""Nouns that a number after them names: "Ward 9", "day 3"."""

GRADES = frozenset("no nrs number version force category grade".split())
"""Labels that the number is always of, whatever noun follows: "force 8 gales", "category 3 storms"."""

ADDRESSES = frozenset("street road avenue lane drive square place boulevard court terrace way st rd ave blvd".split())
