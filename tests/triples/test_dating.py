"""Which date an event has: sentences with its word marked, published on Wednesday, 10 June 2020."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import pytest
from counting import calls_of

from kg.dates import find_dates
from kg.language import parse
from kg.model import UNDATED
from kg.triples.dating import Dater

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from kg.model import EventDate

pytestmark = pytest.mark.model

PUBLISHED = dt.date(2020, 6, 10)
MAY_2014, MAY_2020 = "2014-05-01/2014-05-31", "2020-05-01/2020-05-31"
IN_1978, IN_1992, IN_2014 = (f"{year}-01-01/{year}-12-31" for year in (1978, 1992, 2014))
MONDAY, TUESDAY, FRIDAY = "2020-06-08", "2020-06-09", "2020-06-05"
THURSDAY_AHEAD, FRIDAY_AHEAD, MONDAY_AHEAD = "2020-06-11", "2020-06-12", "2020-06-15"


def dated(nlp: Language, marked: str, published: dt.date | None = PUBLISHED) -> EventDate:
    """The date of the event whose word is marked."""
    before, word, after = re.split(r"</?e>", marked)
    doc = parse(nlp, before + word + after)
    span = doc.char_span(len(before), len(before + word))
    assert span is not None
    found, why = Dater(doc, find_dates(doc, published)).date_of(span.root)
    assert why
    return found


def days(found: EventDate) -> str | None:
    """First and last day in short: "2020-06-09", "2014-01-01/2014-12-31", None."""
    if found.date is None:
        return None
    return f"{found.date}" if found.date == found.date_end else f"{found.date}/{found.date_end}"


OWN = [
    ("Chad <e>met</e> Sudan on Tuesday.", TUESDAY),
    ("On Tuesday Chad <e>met</e> Sudan.", TUESDAY),
    ("Chad on Tuesday <e>met</e> Sudan.", TUESDAY),
    ("Chad <e>accused</e> Sudan on Tuesday of arming rebels.", TUESDAY),
    ("Chad <e>attacked</e> Sudan yesterday.", TUESDAY),
    ("Chad <e>attacked</e> Sudan in 2014.", "2014-01-01/2014-12-31"),
    ("Chad <e>attacked</e> Sudan in May 2014.", "2014-05-01/2014-05-31"),
    ("Chad <e>attacked</e> Sudan on 3 May 2014.", "2014-05-03"),
    ("Chad <e>fought</e> Sudan from 2010 to 2014.", "2010-01-01/2014-12-31"),
    ("Chad <e>attacked</e> Sudan in the 1990s.", "1990-01-01/1999-12-31"),
    ("Chad will <e>meet</e> Sudan on Friday.", FRIDAY_AHEAD),
    ("Chad is due to <e>meet</e> Sudan on Friday.", FRIDAY_AHEAD),
    ("Chad agreed to <e>meet</e> Sudan on Friday.", FRIDAY_AHEAD),
    ("Chad was <e>attacked</e> by Sudan on Friday.", FRIDAY),
    ("Chad <e>met</e> the Sudanese minister in Rome on Tuesday.", TUESDAY),
    ("Tuesday's <e>meeting</e> between Chad and Sudan failed.", TUESDAY),
    ("The <e>meeting</e> on Tuesday between Chad and Sudan failed.", TUESDAY),
    ("The Tuesday <e>meeting</e> of the two kings failed.", TUESDAY),
    ("The 2014 <e>annexation</e> of the islands angered Chile.", "2014-01-01/2014-12-31"),
    ("The <e>talks</e> of May 3 angered Chile.", "2020-05-03"),
    ("A <e>meeting</e> in Geneva on Tuesday changed nothing.", TUESDAY),
    ("<e>Talks</e> scheduled for Monday were cancelled.", MONDAY_AHEAD),
    ("<e>Talks</e> held on Monday brought nothing.", MONDAY),
    ("The <e>treaty</e> signed in 1991 is void.", "1991-01-01/1991-12-31"),
    ("The <e>talks</e>, which took place on Monday, brought nothing.", MONDAY),
    ("Chad announced <e>talks</e> for Monday.", MONDAY_AHEAD),
]

SHARED = [
    ("Chad said on Monday it was <e>expelling</e> an envoy of Sudan.", MONDAY),
    ("On Monday the king announced that he was <e>sacking</e> the duke.", MONDAY),
    ("The two kings held <e>talks</e> on Tuesday.", TUESDAY),
    ("The two kings <e>held</e> talks on Tuesday.", TUESDAY),
    ("<e>Talks</e> between Chad and Sudan will begin on Thursday.", THURSDAY_AHEAD),
    ("A <e>meeting</e> took place on Tuesday.", TUESDAY),
    ("Chad <e>signed</e> a treaty in 1991.", "1991-01-01/1991-12-31"),
    ("Chad signed a <e>treaty</e> in 1991.", "1991-01-01/1991-12-31"),
    ("Chad will <e>attend</e> a summit on Friday.", FRIDAY_AHEAD),
    ("On Monday Chad met Sudan and <e>praised</e> Egypt.", MONDAY),
    ("Chad met Sudan on Monday and <e>praised</e> Egypt.", MONDAY),
    ("On Monday Chad met Sudan, praised Egypt and <e>blamed</e> Libya.", MONDAY),
    ("On Monday Chad expelled the envoy and Sudan <e>closed</e> the border.", MONDAY),
    ("Chad <e>visited</e> Sudan and met its king on Monday.", MONDAY),
    ("Chad expelled two envoys on Monday, <e>accusing</e> them of spying.", MONDAY),
    ("Chad was forced on Monday to <e>release</e> the envoy.", MONDAY),
    ("Chad began on Monday to <e>withdraw</e> its troops.", MONDAY),
    ("Chad <e>urged</e> restraint in a call with Sudan on Tuesday.", TUESDAY),
    ("Chad urged restraint in a <e>call</e> with Sudan on Tuesday.", TUESDAY),
    ("Chad <e>urged</e> Sudan to withdraw its troops in a call on Friday.", FRIDAY),
    ("During a call on Tuesday, Chad <e>urged</e> Sudan to stop.", TUESDAY),
    ("The attack on Monday <e>killed</e> two soldiers.", MONDAY),
    ("The king fled on Monday, with Chad <e>accusing</e> Sudan of lying.", MONDAY),
    ("Chad issued a statement on Monday <e>urging</e> restraint.", MONDAY),
    ("The request was <e>rejected</e> on Monday.", MONDAY),
    ("A <e>request</e> was submitted to Chad on Monday.", MONDAY),
    ("The king was <e>killed</e> when rebels attacked on 3 May 2014.", "2014-05-03"),
    ("Monday saw <e>talks</e> between Chad and Sudan.", MONDAY),
    ("The king flew to Rome on Monday for <e>talks</e> with the Pope.", MONDAY),
    ("It shrank since 2014, when Peru <e>annexed</e> the islands.", "2014-01-01/2014-12-31"),
    ("Chad met Sudan on Tuesday, a day after Egypt <e>expelled</e> its envoy.", MONDAY),
    ("Chad <e>recalled</e> its envoy a day after talks on Monday.", TUESDAY),
    ("On Monday, on the eve of his <e>trip</e> to Rome, the king met Chad.", TUESDAY),
    ("On Monday, on the eve of his trip to Rome, the king <e>met</e> Chad.", MONDAY),
    ("As Chad <e>met</e> Sudan on Monday, Egypt fell.", MONDAY),
]

NOT_SHARED = [
    ("Chad said on Monday that rebels were <e>attacking</e> Sudan.", None),
    ("Chad said on Monday it was going to <e>expel</e> an envoy of Sudan.", None),
    ("Chad said on Monday that Sudan had <e>attacked</e> it.", None),
    ("Chad <e>said</e> on Monday that Sudan had attacked it.", MONDAY),
    ("On Monday, Chad said Sudan would <e>attack</e> it.", None),
    ("Chad agreed on Monday to <e>send</e> troops.", None),
    ("Chad <e>agreed</e> to send troops on Friday.", None),
    ("Chad, which <e>attacked</e> Sudan in 2014, met Egypt on Monday.", "2014-01-01/2014-12-31"),
    ("Chad, which attacked Sudan in 2014, <e>met</e> Egypt on Monday.", MONDAY),
    ("Chad, which <e>attacked</e> Sudan, met Egypt on Monday.", None),
    ("Chad, which attacked Sudan in 2014, <e>met</e> Egypt.", None),
    ("Chad met Sudan on Monday and will <e>visit</e> Egypt.", None),
    ("Chad met Sudan on Monday and has <e>invited</e> Egypt.", None),
    ("Chad met Sudan on Monday after Egypt had <e>attacked</e> it.", None),
    ("Chad met Sudan on Monday because Egypt <e>attacked</e> it.", None),
    ("Chad met Sudan on Tuesday and will <e>visit</e> Egypt on Friday.", FRIDAY_AHEAD),
    ("Chad condemned the <e>attack</e> in a speech on Monday.", None),
    ("Chad has <e>supported</e> the rebels since 2014.", "2014-01-01/2020-06-10"),
    ("Chad has not <e>supported</e> the rebels since 2014.", None),
    ("Chad <e>supported</e> the rebels since 2014.", None),
    ("Chad has been in <e>talks</e> with Sudan since Monday.", "2020-06-08/2020-06-10"),
    ("Chad will <e>withdraw</e> its troops by Friday.", None),
    ("Chad <e>joined</e> the pact after 1997.", None),
    ("Chad <e>fought</e> Sudan for eight years.", None),
    ("Chad <e>demanded</e> a return to the 1997 borders.", None),
    ("Chad <e>agreed</e> to talks with Sudan next week.", None),
    ("Chad agreed to <e>talks</e> with Sudan next week.", "2020-06-15/2020-06-21"),
    ("Chad <e>denies</e> the plot, though it had annexed the port in 2014.", None),
    ("Chad <e>meets</e> Sudan next week.", "2020-06-15/2020-06-21"),
    ("Chad <e>met</e> Sudan.", None),
    ("The <e>request</e> was rejected on Monday.", None),
    ("The talks on Monday ended before Chad <e>attacked</e> Sudan.", None),
    ("Chad announced on Monday that it would host <e>talks</e> on Friday.", FRIDAY_AHEAD),
    ("Chad <e>announced</e> on Monday that it would host talks on Friday.", MONDAY),
    ("Chad <e>met</e> Sudan ahead of Friday's vote.", None),
    ("Chad called an <e>election</e> for Sunday.", "2020-06-14"),
    ("Chad <e>called</e> an election for Sunday.", None),
]

STORY = [
    ("Chad attacked Sudan on Tuesday.\n\nEgypt <e>condemned</e> the king.", None),
    ("Chad attacked Sudan on Tuesday.\n\nIt <e>killed</e> the king.", TUESDAY),
    ("Chad met Sudan on Tuesday. Egypt <e>shelled</e> the port that fell on 3 May.", None),
    ("Chad met Sudan on Tuesday.\n\nIt <e>accused</e> Egypt of lying.", TUESDAY),
    (
        "Chad met Sudan on Tuesday.\n\nHe wrote to Egypt last week.\n\nHe <e>accused</e> Cuba.",
        TUESDAY,
    ),
    (
        "Chad met Sudan on Tuesday.\n\nThe king wrote to Egypt last week. He <e>accused</e> Cuba.",
        "2020-06-01/2020-06-07",
    ),
    ("The king visited Egypt in May 2014. He <e>accused</e> Cuba.", MAY_2014),
    ("The king visited Egypt in 2014. He <e>accused</e> Cuba.", None),
    ("The king visited Egypt in May 2014.\n\nHe <e>accused</e> Cuba.", None),
    ("Chad met Sudan on Tuesday.\n\nIt <e>won</e> support for the war of 1991.", None),
    ("Chad met Sudan on Tuesday.\n\nIt <e>won</e> support for the plan of 2021.", TUESDAY),
    (
        "Chad met Sudan on Tuesday.\n\nEgypt fell in 2014.\n\nLibya <e>shelled</e> the port.",
        None,
    ),
    (
        "Chad met Sudan on Tuesday.\n\nIran expelled an envoy on 3 May.\n\nCuba <e>shelled</e> it.",
        None,
    ),
    (
        "Chad met Sudan on Tuesday.\n\nIran expelled an envoy on 3 May. Cuba <e>shelled</e> it.",
        "2020-05-03",
    ),
    ("Chad urged Sudan to stop in a call on Tuesday. It <e>accused</e> Sudan of lying.", TUESDAY),
    ("Chad met Sudan on Tuesday. The kings then <e>praised</e> Egypt.", None),
    ("Chad met Sudan on Tuesday. It had <e>attacked</e> Egypt.", None),
    ("Chad met Sudan on Tuesday. It <e>denies</e> arming rebels.", None),
    ("Chad attacked Sudan in 2014. It <e>shelled</e> the port.", None),
    ("Chad will meet Sudan on Friday. It <e>shelled</e> the port.", None),
    ("Chad met Sudan on Tuesday. Egypt fell in 2014. Libya <e>shelled</e> the port.", None),
    ('Chad met Sudan on Tuesday. "Egypt <e>shelled</e> the port," the king said.', None),
    ('Chad met Sudan on Tuesday. "Egypt shelled the port," the king <e>said</e>.', TUESDAY),
    ("A call on Tuesday changed little. After the <e>call</e>, Chad is silent.", TUESDAY),
    ("A call on Tuesday changed little. After a <e>call</e> to Egypt, Chad is silent.", None),
    ("Chad met Sudan on Tuesday. It said that Egypt <e>shelled</e> the port.", None),
]


ASIDES = [
    ("On Monday Jane Doe, the minister, had <e>met</e> the king.", MONDAY),
    ("Jane Doe, who likes Monday Jane, had <e>met</e> the king.", None),
    (
        "The call was meant to prepare for <e>talks</e> in Rome on June 12 between Chad and Sudan.",
        "2020-06-12",
    ),
    (
        "The call was meant to <e>prepare</e> for talks in Rome on June 12 between Chad and Sudan.",
        None,
    ),
    ("The efforts began with two <e>calls</e> between the kings in May.", "2020-05-01/2020-05-31"),
    ("The efforts began on Monday with two <e>calls</e> between the kings.", None),
    ("The talks will be followed on Friday by a <e>meeting</e> of Chad and Sudan.", FRIDAY_AHEAD),
    ("The <e>talks</e> will be followed on Friday by a meeting of Chad and Sudan.", None),
    (
        "Chad submitted last week its <e>response</e> to the demands formulated in May by Sudan.",
        "2020-06-01/2020-06-07",
    ),
    ("Chad submitted its <e>response</e> to the demands on Monday.", None),
    ("Chad <e>rejected</e> the demands in letters that were delivered on Monday.", MONDAY),
    ("Chad <e>rejected</e> the demands in letters that Sudan had expected.", None),
    ("Chad <e>rejected</e> the demands in the letters they delivered on Monday.", MONDAY),
    ("Chad <e>rejected</e> the demands in a hall that was opened in 2014.", None),
    ("The ministers, meeting in Rome on Monday, <e>accused</e> Sudan of lying.", MONDAY),
    (
        "The ministers, meeting in Rome on Monday, had already <e>accused</e> Sudan of lying.",
        MONDAY,
    ),
    ("The ministers meeting in Rome on Monday will <e>accuse</e> Sudan of lying.", None),
    ("The men jailed in Rome in 2014 <e>accused</e> Sudan of lying.", None),
    ("The attack was <e>condemned</e> by Jane Doe, who said on Monday that she was angry.", MONDAY),
    ("The attack was <e>condemned</e> by Jane Doe, who resigned on Monday.", None),
    ("Chad spoke on Tuesday, hours before Peru <e>met</e> the king.", TUESDAY),
    ("Chad spoke on Tuesday, before Peru <e>met</e> the king.", None),
    ("Chad met Sudan on Tuesday before <e>travelling</e> to Rome.", TUESDAY),
    ("Chad met Sudan on Tuesday before <e>attacking</e> Peru.", None),
    ("Chad met Sudan in 2014 before <e>travelling</e> to Rome.", "2014-01-01/2014-12-31"),
    (
        "Chad met Sudan on Tuesday before travelling to Rome for a <e>dinner</e> with the Pope.",
        TUESDAY,
    ),
    (
        (
            "Chad on Friday published two draft treaties that would shut Peru out of a "
            "pact for good, and <e>called</e> on Sudan to begin talks at once."
        ),
        FRIDAY,
    ),
    (
        (
            "Chad on Friday published two draft treaties that would shut Peru out of a "
            "pact for good, and will <e>call</e> on Sudan to stop."
        ),
        None,
    ),
    (
        "The summit in May, which <e>brought</e> together the kings, failed.",
        "2020-05-01/2020-05-31",
    ),
    ("The summit in May, which Peru <e>attacked</e>, failed.", None),
    (
        (
            "Chad warned Sudan late on Monday that it would act, the king said "
            "after the <e>call</e> between them."
        ),
        MONDAY,
    ),
    (
        (
            "Chad warned Sudan late on Monday that it would act, the king said "
            "before the <e>war</e> between them."
        ),
        None,
    ),
    ("ROME, Tuesday - Chad <e>said</e> on Monday that it was ready.", MONDAY),
    ("ROME, Tuesday - Chad <e>said</e> that it was ready.", None),
]

RETOLD = [
    ("Chad and Sudan spoke on Tuesday. After the <e>call</e>, Chad is silent.", TUESDAY),
    ("Chad and Sudan spoke on Tuesday. After the second <e>call</e>, Chad is silent.", None),
    ("Chad and Sudan are to speak on Friday. The <e>call</e> is a trap.", None),
    ("Chad attacked Sudan on Tuesday. The <e>call</e> is a trap.", None),
    (
        (
            "Chad urged Sudan to stop in a call on Tuesday.\n\n"
            "Sudan said after the call that it had <e>told</e> Chad that it would act."
        ),
        TUESDAY,
    ),
    (
        (
            "Chad urged Sudan to stop in a call on Tuesday.\n\n"
            "Sudan said on 3 May that it had <e>told</e> Chad that it would act."
        ),
        None,
    ),
    (
        "Chad met Sudan on Tuesday.\n\nAfter the meeting, Peru's ministry <e>warned</e> Chad.",
        TUESDAY,
    ),
    ("Chad met Sudan on Tuesday.\n\nAfter the war, Peru's ministry has <e>warned</e> Chad.", None),
    ("Chad met Sudan on Tuesday.\n\nOfficials in Peru <e>accused</e> Chad of lying.", None),
    (
        "Chad met Sudan on Tuesday.\n\nMeanwhile, officials in Peru <e>accused</e> Chad of lying.",
        TUESDAY,
    ),
    (
        (
            "Chad met Sudan on Tuesday.\n\n"
            "Officials in Peru accused Chad of lying. They <e>urged</e> the king to act."
        ),
        None,
    ),
    ("Chad met Sudan on Tuesday.\n\nSudan <e>accused</e> Chad of lying.", TUESDAY),
    ("Chad met Sudan on Tuesday.\n\nJane Doe <e>accused</e> Chad of lying.", None),
    ("Chad met Sudan on Tuesday.\n\nJane Doe <e>fled</e> to Rome.", TUESDAY),
    ("Chad held a conference with Sudan on Tuesday. They <e>discussed</e> peace.", TUESDAY),
    ("Chad held an election on Tuesday. They <e>discussed</e> peace.", None),
    (
        (
            "Chad and Sudan will meet again next week after holding talks yesterday.\n\n"
            "Chad <e>urged</e> Sudan to stop."
        ),
        TUESDAY,
    ),
    (
        (
            "Chad and Sudan will meet again next week before holding talks on Friday.\n\n"
            "Chad <e>urged</e> Sudan to stop."
        ),
        None,
    ),
    (
        (
            "Chad warned Sudan on Tuesday that it would act, a spokesman said. "
            "Sudan <e>urged</e> Chad to wait."
        ),
        TUESDAY,
    ),
]


STEPS = [
    ("Chad joined with Egypt on Monday in <e>urging</e> Sudan to stop.", MONDAY),
    ("Chad broke the truce on Monday by <e>attacking</e> Sudan.", MONDAY),
    ("Chad is known since Monday for <e>attacking</e> Sudan.", None),
    ("Chad burned the convoy on Monday before <e>attacking</e> the port.", MONDAY),
    ("Chad jailed the man on Monday after <e>attacking</e> Sudan.", None),
    ("Chad weighed sanctions on Monday after <e>meeting</e> the king.", MONDAY),
    ("In 2014 Chad lost the port after <e>attacking</e> Sudan.", IN_2014),
    ("The king called the crew on Monday to <e>congratulate</e> it.", MONDAY),
    ("The king used a speech on Monday to <e>urge</e> Sudan to stop.", MONDAY),
    ("The king flew to Rome on Monday to <e>meet</e> the Pope.", MONDAY),
    ("The king seized power on Monday to <e>attack</e> Sudan.", None),
    ("The king, visiting a school on Monday, <e>warned</e> Sudan.", MONDAY),
    ("The king, fearing a war on Monday, <e>warned</e> Sudan.", None),
    ("The army reported <e>killing</e> two rebels while pursuing a gang on Monday.", MONDAY),
    (
        "The <e>abduction</e> of the king and his murder in 1978 shook Rome.",
        IN_1978,
    ),
    ("They held an <e>exercise</e> in Chad, and a large exercise in May in Sudan.", None),
    (
        "The talks in May 2014, at which Chad <e>agreed</e> to leave, are forgotten.",
        MAY_2014,
    ),
    ("The talks in May 2014, which Chad <e>condemned</e>, are forgotten.", None),
    ("It goes back to his 1992 coup, when Chad <e>supported</e> him.", IN_1992),
    ("It follows up a <e>meeting</e> of the two kings last November.", "2019-11-01/2019-11-30"),
    ("It dates from last May, when Egypt <e>attacked</e> Chad.", MAY_2020),
]

OCCASIONS = [
    ("The strike began on Monday over the <e>arrest</e> of the king.", None),
    ("The king urged restraint over <e>talks</e> on Monday.", MONDAY),
    ("The kings were <e>joined</e> by the Pope in five hours of talks on Monday.", MONDAY),
    ("The kings were <e>joined</e> by the Pope in praise of talks on Monday.", None),
    ("Chad <e>praised</e> Sudan at last month's festival.", MAY_2020),
    ("Chad <e>sold</e> the port at last month's prices.", None),
    ("Chad <e>defeated</e> Sudan in the 2014 election.", IN_2014),
    ("Chad <e>supported</e> the changes in the 2014 budget.", None),
    (
        "A <e>summit</e> of the kings set for 25-26 June will be held.",
        "2020-06-25/2020-06-26",
    ),
    ("They do not plan to postpone the <e>summit</e> set for 25-26 June.", "2020-06-25/2020-06-26"),
    (
        "Nobody knows whether the <e>visit</e>, planned for 11-13 July, will be.",
        "2020-07-11/2020-07-13",
    ),
    ("It is about the December, 1981, <e>kidnapping</e> of a general.", "1981-12-01/1981-12-31"),
    ("It is about December, 1981, and the <e>kidnapping</e> of a general.", None),
    ("<e>Talks</e> were planned June 4 with Chad.", "2020-06-04"),
    ("<e>Talks</e> are planned June 4 next year with Chad.", "2021-06-04"),
    ("The <e>talks</e> broke down on Monday.", MONDAY),
]


TOLD_ON = [
    ("Chad arrived on Tuesday, but Sudan <e>closed</e> the port.", TUESDAY),
    ("Chad arrived on Tuesday, but Sudan will <e>close</e> the port.", None),
    ("Chad attacked Sudan on Tuesday, but Peru <e>condemned</e> the king.", None),
    ("Yesterday Peru beat Chile; Cuba beat Chad; and Mali <e>beat</e> Togo.", TUESDAY),
    ("Peru beat Chile yesterday; Cuba beat Chad; and Mali <e>beat</e> Togo.", None),
    ("Yesterday Peru beat Chile; Cuba beat Chad.\n\nMali <e>beat</e> Togo.", TUESDAY),
    (
        "Peru “added that it would be met with war and <e>urged</e> Chad to go,” it said Monday.",
        None,
    ),
    ("The league <e>banned</e> Ito for a year.\n\nIto was banned on Friday.", FRIDAY),
    ("The league <e>banned</e> Ito for a year.\n\nKato was banned on Friday.", None),
    ("The league <e>banned</e> Ito again.\n\nIto was banned on Friday.", None),
    (
        "The league <e>banned</e> Ito.\n\nIto was banned on Friday. Ito was banned on Monday.",
        None,
    ),
    ("Chad <e>met</e> Sudan.\n\nPeru met Sudan on Friday.", None),
    ("A round of <e>talks</e> was held on Friday.", FRIDAY),
    ("A round of <e>talks</e> was praised on Friday.", None),
]


MORE = [
    (
        "The king flew home Monday, ten days after his men, led by Peru, <e>took</e> it.",
        "2020-05-29",
    ),
    ("The king flew home Monday, ten days after his fall, and <e>took</e> it.", MONDAY),
    ("Chad <e>fought</e> Sudan in 1997 and 1998.", "1997-01-01/1998-12-31"),
    ("Chad met Peru in May 2014, then <e>visited</e> Egypt.", MAY_2014),
    ("On Monday Chad urged Sudan to stop and <e>made</e> clear that it would act.", MONDAY),
    ("On Monday Chad urged Sudan to stop the war and <e>blamed</e> Peru.", MONDAY),
    ("On Monday Chad called for talks in a bid to <e>placate</e> Sudan.", MONDAY),
    ("On Monday Chad called for talks that hope to <e>placate</e> Sudan.", None),
    ("On Monday Chad ordered its troops to <e>shell</e> the port.", MONDAY),
    ("On Monday Chad asked its troops to <e>shell</e> the port.", None),
    ("The texts were <e>handed</e> to Peru when it visited Chad on Monday.", MONDAY),
    ("The texts had been <e>handed</e> to Peru when it visited Chad on Monday.", MONDAY),
    ("The texts will be <e>handed</e> to Peru which visited Chad on Monday.", None),
    ("There has been <e>fighting</e> since the pact was signed in 1992.", "1992-01-01/2020-06-10"),
    ("There was a <e>meeting</e> on Monday.", MONDAY),
    ("On Monday there was no <e>reaction</e> to it.", None),
    ("On Monday Peru dispatched an envoy for <e>talks</e> with Chad.", MONDAY),
    ("On Monday Peru praised an envoy for <e>talks</e> with Chad.", None),
    (
        "Chad got a ban on Monday.\n\nPeru had a ban over a 2004 pact. It halved the <e>ban</e>.",
        None,
    ),
    ("Chad got a ban on Monday.\n\nCuba halved the <e>ban</e>.", MONDAY),
    ("Chad met Sudan on Tuesday.\n\nPeru fell in 2004. It <e>shelled</e> the port.", None),
    ("Chad said on Tuesday that it was ready. Rebels <e>attacked</e> a bus.", None),
    ("Chad met Sudan on Tuesday. Rebels <e>attacked</e> a bus.", TUESDAY),
    ("A rebel hit the port on Tuesday. Officials in Peru <e>hinted</e> at more.", None),
    ("The kings met on Tuesday; they had <e>dined</e> together the evening before.", MONDAY),
    ("The king fell on Monday. That same night Chad <e>shelled</e> the port.", MONDAY),
    ("The king fell on Monday. The next morning Chad <e>shelled</e> the port.", TUESDAY),
]


@pytest.mark.parametrize(("marked", "expected"), OWN)
def test_the_date_of_its_own_clause(nlp: Language, marked: str, expected: str) -> None:
    assert days(dated(nlp, marked)) == expected


@pytest.mark.parametrize(("marked", "expected"), SHARED)
def test_a_date_shared_with_another_word(nlp: Language, marked: str, expected: str) -> None:
    assert days(dated(nlp, marked)) == expected


@pytest.mark.parametrize(("marked", "expected"), NOT_SHARED)
def test_another_event_keeps_its_date_to_itself(
    nlp: Language, marked: str, expected: str | None
) -> None:
    assert days(dated(nlp, marked)) == expected


@pytest.mark.parametrize(("marked", "expected"), STORY)
def test_the_day_that_the_story_tells_of(nlp: Language, marked: str, expected: str | None) -> None:
    assert days(dated(nlp, marked)) == expected


@pytest.mark.parametrize(("marked", "expected"), ASIDES)
def test_what_stands_beside_an_event_and_what_does_not(
    nlp: Language, marked: str, expected: str | None
) -> None:
    assert days(dated(nlp, marked)) == expected


@pytest.mark.parametrize(("marked", "expected"), RETOLD)
def test_talks_told_again_and_speakers_who_are_new(
    nlp: Language, marked: str, expected: str | None
) -> None:
    assert days(dated(nlp, marked)) == expected


@pytest.mark.parametrize(("marked", "expected"), STEPS)
def test_steps_and_purposes_of_one_time(nlp: Language, marked: str, expected: str | None) -> None:
    assert days(dated(nlp, marked)) == expected


@pytest.mark.parametrize(("marked", "expected"), OCCASIONS)
def test_occasions_and_plans_of_an_event(nlp: Language, marked: str, expected: str | None) -> None:
    assert days(dated(nlp, marked)) == expected


@pytest.mark.parametrize(("marked", "expected"), TOLD_ON)
def test_clauses_in_a_row_and_a_deed_told_twice(
    nlp: Language, marked: str, expected: str | None
) -> None:
    assert days(dated(nlp, marked)) == expected


@pytest.mark.parametrize(("marked", "expected"), MORE)
def test_orders_bids_and_what_goes_on(nlp: Language, marked: str, expected: str | None) -> None:
    assert days(dated(nlp, marked)) == expected


def test_an_undated_event_has_nothing(nlp: Language) -> None:
    assert dated(nlp, "Chad <e>met</e> Sudan.") == UNDATED


def test_an_unresolved_date_keeps_its_wording(nlp: Language) -> None:
    found = dated(nlp, "Chad <e>met</e> Sudan on Tuesday.", None)
    assert (found.date, found.basis, found.expression) == (None, "unknown", "Tuesday")


def test_what_goes_on_ends_with_no_day_that_is_not_known(nlp: Language) -> None:
    assert dated(nlp, "Chad has <e>supported</e> the rebels since 2014.", None) == UNDATED


def test_a_date_of_another_sentence_is_relative(nlp: Language) -> None:
    found = dated(nlp, "Chad met Sudan on 3 May 2014. It <e>accused</e> Sudan of lying.")
    assert (days(found), found.basis, found.expression) == ("2014-05-03", "relative", "3 May 2014")


@pytest.mark.parametrize(
    ("begin", "part", "joint", "copies"),
    [
        (
            "",
            "On Monday Chad met Sudan, praised Egypt in a call on Tuesday and blamed Peru",
            ", and ",
            350,
        ),
        ('"', "Chad met Sudan and the talks praised Egypt", ", ", 600),
        ("On Monday Chad ", "urged", ", ", 2500),
    ],
    ids=["dates", "quotation", "list"],
)
def test_a_sentence_of_five_thousand_words_is_soon_dated(
    nlp: Language, begin: str, part: str, joint: str, copies: int
) -> None:
    work = []
    for length in (copies // 4, copies):
        doc = parse(nlp, f"{begin}{joint.join([part] * length)}.")
        work.append(calls_of(lambda doc=doc: _date_all(doc)))
    assert len(doc) > 4900
    assert work[1] < 10 * work[0]  # four times the words; the square would take sixteen times


def _date_all(doc: Doc) -> None:
    """Find every date and date every word."""
    dater = Dater(doc, find_dates(doc, PUBLISHED))
    for token in doc:
        dater.date_of(token)
