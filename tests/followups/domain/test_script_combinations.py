"""Every combination of domain 3.1, part by part: what a part says depends on the dimensions its phrasings name.

Each part is tried in the full product of those dimensions, with all words known and with none, so that no
combination of the table is left to a sample. Letters are tried in the product of what their fragments name as well.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import product

import pytest

from applications.enums import ContactRole, Interest
from followups.domain.facts import ScriptFacts
from followups.domain.scripts import choose, speech, words
from followups.domain.scripts.phrasings import PHRASINGS
from followups.domain.scripts.situation import Situation
from followups.domain.scripts.words import FRAGMENTS
from followups.enums import Channel
from tests.followups.domain.script_cases import ANA_RINGS_DANA, facts

RULES = {
    **{f"P{number}": f"P{number}" for number in range(1, 13)},
    "voicemail": "V",
    "gatekeeper": "G",
    "mail": "E",
    "mail_early": "E-early",
    "portal": "3.1-portal",
    "message": "L",
    "invitation": "L-invitation",
    "keep_in_touch": "TIM-5",
    "note": "CHN-8",
    "thanks": "N",
    "thanks_partly": "N-partly",
    "thanks_after_refusal": "B16-refusal",
    "thanks_after_do_not_call": "B16-do-not-call",
    "thanks_after_referral": "B16-referral",
    "thanks_after_silence": "B16-silence",
    "had_it": "N-had-it",
    "acted": "N-acted-on-it",
}
VALUES: dict[str, tuple[object, ...]] = {
    "role": tuple(ContactRole),
    "interest": tuple(Interest),
    "stage": ("screen", "interview", "final"),
    "placement": ("close", "short_list", "early", "unknown"),
    "relation": ("warm", "neutral", "stiff"),
    "told": ("rang", "wrote", "otherwise"),
    "acquaintance": ("met", "spoke", "wrote", "never"),
    "strength": ("named", "none"),
    "channel": tuple(Channel),
}
YES_OR_NO = (True, False)
USUAL = Situation(
    role=ContactRole.HIRING_MANAGER,
    interest=Interest.YES,
    stage="final",
    placement="unknown",
    relation="neutral",
    told="otherwise",
    acquaintance="met",
    strength="named",
    channel=Channel.PHONE,
    is_named=True,
    had_task=False,
    was_told_soon=False,
    was_invited=False,
    is_agreed=False,
    has_mail=False,
    may_ask_at_once=False,
    is_closeness_unsaid=False,
)
AFTERWARDS = {"topic": "SAP", "done": "passed the course in August", "asked_on": date(2026, 6, 15)}
KNOWN = facts(**AFTERWARDS)
UNKNOWN = ScriptFacts(
    candidate_name="",
    contact_name="",
    position="",
    employer="",
    stage="final",
    today=ANA_RINGS_DANA.today,
    topic="SAP",
)
KINDS = [pytest.param(kind, id=rule) for kind, rule in RULES.items()]
SPOKEN = [kind for kind in RULES if kind not in speech.ROOMS or kind == "voicemail"]
NEVER = re.compile(
    r"[{}\[\]]| [.,;:?]|\.\.|,\.|  |position position|None|!"
    r"|\b(sue|legal|lawyer|rights|court|tribunal|complaint|evidence|for the record|why|reconsider|deserve)\b",
    re.IGNORECASE,
)


def situations(kind: str) -> Iterator[Situation]:
    """The full product of the dimensions that a part, or a fragment of it, depends on."""
    pattern = " ".join(phrasing.text for phrasing in PHRASINGS[kind])
    kinds = [kind, *(name for name in FRAGMENTS if f"{{{name}}}" in pattern)]
    named = {
        condition.dimension
        for phrasing in (phrasing for each in kinds for phrasing in PHRASINGS[each])
        for condition in phrasing.conditions
    } | {"relation", "role"}
    if kind in {"P10", "P11"}:
        named |= {"interest"}
    dimensions = sorted(named)
    for values in product(*(VALUES.get(dimension, YES_OR_NO) for dimension in dimensions)):
        here = replace(USUAL, **dict(zip(dimensions, values, strict=True)))
        if is_asked_for(kind, here):
            yield here


def is_asked_for(kind: str, here: Situation) -> bool:
    """Whether `compose` asks for this part in this situation (B8, B9, CHN-10)."""
    if kind in {"P10", "P11"} and here.is_early:
        return False
    if kind == "P11" and not here.is_interested:
        return False
    if kind in {"message", "invitation", "keep_in_touch"} and here.acquaintance == "never":
        return False
    return kind not in {"mail", "mail_early"} or (kind == "mail_early") is here.is_early


@cache
def said(kind: str) -> list[tuple[Situation, tuple[choose.Wording, ...]]]:
    """What is offered for a part, in every situation, with all words known and with none."""
    heard = []
    for here in situations(kind):
        known = words.known(KNOWN if here.strength == "named" else replace(KNOWN, strength=None), here)
        heard.append((here, choose.wordings(kind, here, known)))
        quiet = replace(here, is_named=False, strength="none")
        heard.append((quiet, choose.wordings(kind, quiet, words.known(UNKNOWN, quiet))))
    return heard


@pytest.mark.parametrize("kind", KINDS)
def test_every_combination_offers_three_wordings_that_say_what_is_so(kind):
    heard = said(kind)

    scarce = {
        tuple(wording.id for wording in wordings)
        for _, wordings in heard
        if len({wording.text for wording in wordings}) < 3
    }
    texts = {wording.text for _, wordings in heard for wording in wordings}
    assert scarce == set()
    assert [text for text in texts if NEVER.search(text)] == []
    assert [text for text in texts if not speech.fits(kind, text)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_combination_calls_people_by_their_names_and_claims_no_closeness(kind):
    heard = said(kind)

    first_names = {
        wording.text
        for here, wordings in heard
        for wording in wordings
        if re.search(r"\bDana\b(?! Whitfield)", wording.text) and not here.is_by_first_name
    }
    claims = {
        wording.text
        for here, wordings in heard
        for wording in wordings
        if re.search(r"\bclose\b", wording.text) and here.placement != "close"
    }
    assert (first_names, claims) == (set(), set())


@pytest.mark.parametrize("kind", [pytest.param(kind, id=RULES[kind]) for kind in SPOKEN])
def test_every_spoken_sentence_is_said_in_one_breath(kind):
    texts = {wording.text for _, wordings in said(kind) for wording in wordings}

    sentences = {sentence for text in texts for sentence in speech.sentences(text)}
    assert [sentence for sentence in sentences if speech.count_words(sentence) > speech.LONGEST_SENTENCE] == []


def test_every_table_of_phrasings_is_tried():
    tried = {*RULES, *FRAGMENTS, "left_out"}

    assert tried == set(PHRASINGS)
