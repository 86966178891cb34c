"""What any newsroom knows: states and their people, institutions, offices, first names.

Data in TOML, since words are knowledge and not code. Why our own tables, and not a package:
`pycountry` (a dependency; official names and ISO codes) knows no demonym, capital or metonym;
`babel` gives names of languages, no demonyms of peoples; `countryinfo` has one demonym a state,
often wrong ("Congolese" twice, no "Saudi"), no former states; `country-converter` (GPL) and
`rigour` (needs ICU, made for company registers) only normalise names. None has seats of government,
states of the past or the spelling of older newspapers, without which half the mentions of a
political story are lost. A test holds the table against pycountry's list.
"""

from kg.world.countries import Country, countries, country
from kg.world.gazetteer import Entry, Gazetteer, gazetteer
from kg.world.persons import gender_of_name, gender_of_title, is_title
from kg.world.roles import Role, role_ends, role_of, role_phrases
from kg.world.words import Groups, groups, speech_verbs

__all__ = [
    "Country",
    "Entry",
    "Gazetteer",
    "Groups",
    "Role",
    "countries",
    "country",
    "gazetteer",
    "gender_of_name",
    "gender_of_title",
    "groups",
    "is_title",
    "role_ends",
    "role_of",
    "role_phrases",
    "speech_verbs",
]
