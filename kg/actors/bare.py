"""Pass 9: bare descriptions: "the minister", "the company", if just one can be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.actors.candidates import clause_of, rivals_of
from kg.actors.holders import TOP, holds
from kg.actors.offices import Office, office_of
from kg.actors.setting import fighters, home_of
from kg.world import country, gazetteer, groups
from kg.world.gazetteer import firms
from kg.world.roles import classes_called
from kg.world.words import called, word_list

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.actors.scene import Figure, Scene
    from kg.model import Mention

NEAR = 2
GANGS = frozenset(("gang", "militia", "movement", "insurgency"))
REBELS = word_list("rebels")
CREED = word_list("creeds")
UNIONS = word_list("unions")
FIRM_ENDS = frozenset(("group", "network", "giant"))
OFFICIAL = ("government", "army")
UNIFORMED = frozenset(("soldiers", "troops", "paratroopers", "marines"))
FORCES = (["security"], ["armed"], ["defence"], ["defense"])
SUBJECTS = ("nsubj", "nsubjpass")
STATE = frozenset(
    (
        *("government", "military", "army", "regime", "administration", "authority"),
        *("armed force", "ministry", "junta"),
    )
)
ANYONE = frozenset(("man", "woman", "person", "activist", "accused"))


def resolve_bare(scene: Scene) -> None:
    """Link definite descriptions without a state or body to the one actor that fits."""
    _link_authorities(scene)
    for index, mention in list(scene.open("nominal")):
        if (
            _is_governments(scene, mention)
            or _is_uniformed(scene, mention)
            or _is_lone(scene, mention)
        ):
            _state(scene, index)
        elif scene.words[mention.head] in REBELS:
            _fighters(scene, index, mention)
        elif scene.tokens[mention.first].lower_ not in ("the", "this", "that") and not _is_titled(
            scene, mention
        ):
            continue
        if mention.kind == "person":
            _person(scene, index, mention)
        elif scene.tokens[mention.head].lemma_.lower() in STATE:
            _state(scene, index)
        elif scene.tokens[mention.head].tag_ in ("NNS", "NNPS"):
            continue  # "the two companies" are a group or nobody
        elif mention.kind == "country":
            _country(scene, index, mention)
        elif mention.kind == "organization":
            _organisation(scene, index, mention)


def _is_governments(scene: Scene, mention: Mention) -> bool:
    """Whether troops are a government's by a word before them ("government forces")."""
    if mention.head == mention.first or scene.words[mention.head - 1] not in OFFICIAL:
        return False
    head = scene.tokens[mention.head]
    if any(child.dep_ in ("poss", "prep") for child in head.children):
        return False
    return head.lemma_.lower() in groups().agents


def _is_lone(scene: Scene, mention: Mention) -> bool:
    """Whether a description is but a state's word: before a thing ("army plans"), or as a name.

    So in "Government called on the unions"; who is "in government" is another.
    """
    word = scene.tokens[mention.head]
    if mention.first != mention.head or word.lemma_.lower() not in STATE:
        return False
    return word.dep_ == "compound" or (word.text == "Government" and word.dep_ in SUBJECTS)


def _country(scene: Scene, index: int, mention: Mention) -> None:
    """The state of "the country": the only one near, not that of its own clause; or the story's.

    In "Japan warned the nation" it is not Japan.
    """
    clause, home = clause_of(scene, mention.head), home_of(scene)
    here = scene.by_sentence.get(scene.sentence_of[mention.head], ())
    own = {
        figure.index
        for other in here
        if clause is not None
        and clause_of(scene, scene.mentions[other].head) == clause
        and (figure := scene.figure_of(other))
    }
    _nearest(
        scene, index, mention, lambda f: _is_country(scene, f) and f.index not in own, "country"
    )
    if index not in scene.links and home:
        figure = scene.known("country", home, mention.first)
        if figure.index not in own:
            scene.link(index, figure, "country", 0.5)


def _is_country(scene: Scene, figure: Figure) -> bool:
    """Whether a figure is a state, and no homeland that another state of the text made."""
    known = country(figure.name) if figure.kind == "country" else None
    maker = known.within if known else None
    return figure.kind == "country" and not (maker and any(f.name == maker for f in scene.figures))


def _is_uniformed(scene: Scene, mention: Mention) -> bool:
    """Whether a description says no more than soldiers, of a story of one state."""
    word = scene.words[mention.head]
    if word != "forces" and word not in UNIFORMED:
        return False
    head = scene.tokens[mention.head]
    if any(child.dep_ in ("poss", "prep") for child in head.children):
        return False
    stretch = scene.tokens[mention.first : mention.head]
    before = [t.lower_ for t in stretch if t.dep_ != "det" and not t.like_num]
    fits = before in FORCES if word == "forces" else not before
    return fits and home_of(scene) is not None


def _link_authorities(scene: Scene) -> None:
    """Link "authorities" that nothing more is said of to the state that they are of."""
    for index, mention in list(scene.open("nominal")):
        if _is_authorities(scene, mention):
            _local_state(scene, index)


def _is_authorities(scene: Scene, mention: Mention) -> bool:
    """Whether a description says no more than "authorities"."""
    head = scene.tokens[mention.head]
    bare = mention.first == mention.head and scene.words[mention.head] == "authorities"
    return bare and not any(child.dep_ in ("poss", "prep") for child in head.children)


def _local_state(scene: Scene, index: int) -> None:
    """The state whose authorities they are: the only one that the sentence names, or the story's.

    A place counts for its state: "a town in eastern Congo where authorities detained her".
    """
    mention, here = scene.mentions[index], _states_beside(scene, index)
    state = next(iter(here)) if len(here) == 1 else None if here else home_of(scene)
    if state:
        scene.link(index, scene.known("country", state, mention.first), "government", 0.6)


def _states_beside(scene: Scene, index: int) -> set[str]:
    """The states that the sentence of a description names elsewhere, also by a place."""
    mention = scene.mentions[index]
    return {
        state
        for other in scene.by_sentence.get(scene.sentence_of[mention.head], ())
        if scene.mentions[other].first != mention.first and (state := scene.state_of(other))
    }


def _fighters(scene: Scene, index: int, mention: Mention) -> None:
    """The armed group of "the rebels": the only one of the article, else the nearest."""
    head = scene.tokens[mention.head]
    stretch = scene.tokens[mention.first : mention.head]
    definite = scene.words[mention.first] in ("the", "these", "those")
    told = {t.lower_ for t in stretch if t.dep_ not in ("det", "nummod", "quantmod", "advmod")}
    whose = any(child.dep_ == "prep" and child.lower_ in ("of", "from") for child in head.rights)
    if head.tag_ not in ("NNS", "NNPS") or whose or not told <= CREED:
        return
    found = fighters(scene)
    before = [f for f in found if f.first < mention.first]
    if len(found) == 1:
        scene.link(index, found[0], "rebels", 0.7 if definite else 0.6)
    elif before and definite:
        _nearest(scene, index, mention, lambda f: f in before, "rebels")


def _is_titled(scene: Scene, mention: Mention) -> bool:
    """Whether a description is written as a name ("President said so")."""
    return scene.tokens[mention.head].pos_ == "PROPN" and scene.tokens[mention.first].dep_ != "det"


def _person(scene: Scene, index: int, mention: Mention) -> None:
    """The one person before who holds the office."""
    office = office_of(scene, mention)
    if office is None or office.country or office.body is not None:
        return
    before = [f for f in scene.figures if f.kind == "person" and f.first < mention.first]
    fit = [f for f in before if _fits(f, office)]
    if len(fit) == 1:
        scene.link(index, fit[0], "role", 0.75)
    elif fit:
        _nearest(scene, index, mention, lambda f: f in fit, "role")
        scene.drop(index, "ambiguous role")


def _fits(figure: Figure, office: Office) -> bool:
    """Whether a person can be called by an office alone."""
    if holds(figure, office):
        return True
    if office.gender and figure.gender and office.gender != figure.gender:
        return False
    if any(words.endswith(f" {office.words}") for words in figure.called):
        return not figure.former  # "the commissioner", of a police commissioner
    held = figure.offices.keys() - figure.former
    return not classes_called(office.words).isdisjoint(held) or _is_short(figure, office)


def _is_short(figure: Figure, office: Office) -> bool:
    """Whether an office is a shorter word for one that a person holds ("the minister")."""
    if office.words in ("minister", "secretary"):
        return any(
            words.endswith(("minister", "secretary", "secretary of state"))
            for words in figure.offices.values()
        )
    if office.words == "official":
        return any(klass in figure.offices for klass in (*TOP, "spokesman", "minister"))
    return False


def _nearest(
    scene: Scene, index: int, mention: Mention, fits: Callable[[Figure], bool], by: str
) -> None:
    """The only fitting figure of the sentence, else of the sentence before, and so on."""
    here, rivals = scene.sentence_of[mention.head], rivals_of(scene, mention)
    for back in range(NEAR + 1):
        found: dict[int, Figure] = {}
        for other in scene.by_sentence.get(here - back, ()):
            figure = scene.figure_of(other) or _place(scene, other)
            if figure is None or figure.index in rivals:
                continue
            if fits(figure) and scene.mentions[other].last <= mention.first:
                found[figure.index] = figure
        if len(found) > 1:
            found = {f.index: f for f in found.values() if _is_subject(scene, f, here - back)}
        if len(found) == 1:
            scene.link(index, found.popitem()[1], by, 0.65 - 0.05 * back)
        if found:
            return


def _is_subject(scene: Scene, figure: Figure, sentence: int) -> bool:
    """Whether a state or body is what a sentence is about: the subject of its main verb."""
    return figure.kind != "person" and any(
        scene.tokens[scene.mentions[index].head].dep_ in SUBJECTS
        and scene.tokens[scene.mentions[index].head].head.dep_ == "ROOT"
        for index in scene.by_sentence.get(sentence, ())
        if scene.figure_of(index) is figure
    )


def _place(scene: Scene, index: int) -> Figure | None:
    """The state of a name that is a mere place there: "the country" may mean it."""
    link, state = scene.links.get(index), scene.state_of(index)
    if link is None or link.by != "place" or state is None:
        return None
    return scene.known("country", state, scene.mentions[index].first)


def _state(scene: Scene, index: int) -> None:
    """The state of "the government": the only one of the sentence, the story's, or the last."""
    mention, home = scene.mentions[index], home_of(scene)
    if any(token.pos_ == "PROPN" for token in scene.tokens[mention.first : mention.head]):
        return  # "the Diaz regime" is for kg.actors.owned
    rivals = {scene.figures[rival].name for rival in rivals_of(scene, mention)}
    home = None if home in rivals else home
    here = _states_beside(scene, index) - rivals
    if home and (len(here) != 1 or home in here):
        scene.link(index, scene.known("country", home, mention.first), "government", 0.6)
        return
    _nearest(scene, index, mention, lambda f: f.kind == "country", "government")


def _organisation(scene: Scene, index: int, mention: Mention) -> None:
    """The body before whose name has the word ("the bank"), else the only near one."""
    lemma = _noun(scene, mention)
    before = [
        f
        for f in scene.figures
        if f.kind in ("organization", "group")
        and f.first < mention.first
        and not _is_told_apart(scene, mention, f)
    ]
    fit = [f for f in before if lemma in f.name.lower().split() or f.name in called(lemma)]
    if lemma in ("union", "trade union", "labor union", "labour union") and not fit:
        fit = [f for f in before if f.named and not UNIONS.isdisjoint(f.name.casefold().split())]
    if len(fit) == 1:
        scene.link(index, fit[0], "word of its name", 0.75)
    elif fit:
        _nearest(scene, index, mention, lambda f: f in fit, "word of its name")
    elif lemma in GANGS and len(fighters(scene)) == 1:
        scene.link(index, fighters(scene)[0], "rebels", 0.6)
    elif lemma in groups().firms:
        _nearest(scene, index, mention, lambda f: f in before and _is_firm(f), "body")
    elif lemma in groups().plain:
        _nearest(
            scene,
            index,
            mention,
            lambda f: f in before and f.kind == "organization" and f.named,
            "body",
        )


def _is_told_apart(scene: Scene, mention: Mention, figure: Figure) -> bool:
    """Whether a name in a description tells it from a body: "the Peruvian federation" of FIFA."""
    for inner, name in scene.within(mention.first, mention.head):
        if name.form != "name" or name.kind == "group":
            continue
        state = scene.state_of(inner)
        if state and figure.country not in (None, state):
            return True
        if state and figure.country is None and figure.name in gazetteer().names:
            return True
        if not state and name.text.casefold() not in figure.name.casefold():
            return True
    return False


def _noun(scene: Scene, mention: Mention) -> str:
    """The lemma of a description, two words where they are one term ("central bank")."""
    lemma = scene.tokens[mention.head].lemma_.lower()
    if mention.head > mention.first:
        pair = f"{scene.words[mention.head - 1]} {lemma}"
        if pair in groups().bodies or called(pair):
            return pair
    return lemma


def _is_firm(figure: Figure) -> bool:
    """Whether a body can be a company: no table knows it as a public one."""
    known = figure.name in gazetteer().names and figure.name not in firms()
    last = figure.name.casefold().split()[-1]
    if last in groups().organisations and last not in groups().firms | FIRM_ENDS:
        return False  # "the club" is no Football Association
    if not UNIONS.isdisjoint(figure.name.casefold().split()):
        return False  # in a strike "the company" is the other side
    return figure.kind == "organization" and figure.named and not known and not figure.country
