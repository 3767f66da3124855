"""What holds for every phrasing, in every situation: it can be reached, said in a breath, and alarms nobody."""

import re
from dataclasses import fields

import pytest

from followups.domain.scripts import speech
from followups.domain.scripts.fill import PLACES
from followups.domain.scripts.phrasings import PHRASINGS, PRECEDENCE
from followups.domain.scripts.situation import Situation
from followups.domain.scripts.words import FRAGMENTS
from followups.enums import PartCode
from tests.followups.domain import script_cases

SHIPPED = [
    pytest.param(kind, phrasing, id=phrasing.id)
    for kind, phrasings in PHRASINGS.items()
    for phrasing in phrasings
    if kind != "left_out"
]
PURPOSES = [pytest.param(phrasing.text, id=phrasing.id) for phrasing in PHRASINGS["P4"]]

FOUR_THINGS = {
    "an active search": r"\bactive search\b|\bsearching actively\b|\bactively looking\b",
    "your view": r"\byour (own )?view\b|\bfrom your side\b|\byou saw it\b",
    "I will act on it": r"\bwork on\b|\bact on it\b|\bput right\b",
    "only for my preparation": r"\b(only|just|stays|purely)\b[^.]*\b(preparation|prepare)\b",
}
FORBIDDEN = {
    "litigious": r"\b(law|lawyer|legal|court|rights|sue|tribunal|complaint|liable|damages|evidence|witness|in writing)\b",
    "threat": r"\b(review|public|press|boss|regret|think twice|remember)\b",
    "accusatory": r"\b(unfair|fair|biased|rigged|lied|misled|wasted|nepotism)\b",
    "arguing": r"\b(disagree|mistake|reconsider|second look|appeal|overturn|but I)\b",
    "entitled": r"\b(deserve|owe|owed|entitled|least you)\b",
    "demand": r"\b(demand|insist|expect|you must|you need to|you have to|give me|explain|justify)\b",
    "pressure": r"\b(asap|immediately|urgent|deadline|until I hear|still waiting|last chance|as soon as)\b",
    "begging": r"\b(please please|beg|begging|desperate|any job|for free|for less|rent|bills|last hope|one more chance)\b",
    "why": r"\b(why|how come)\b",
    "comparing": r"\b(hired|better than|more qualified|the other candidates?|the winner|who got|instead of me)\b",
    "confidential": r"\b(scores?|ranking|votes?|voted|salary|budget|internal|off the record|between us|copy of)\b",
    "protected": r"\b(age|young|old|gender|race|religion|disability|illness|pregnan\w+|family|foreign\w*|accent)\b",
    "sarcasm": r"\b(obviously|congratulations|what a surprise|good luck with)\b|[“”\"!]",
    "self-blame": r"\b(useless|hopeless|failure|failed|stupid|sorry|unfortunately|disappointed|disappointing)\b",
    "ill wish": r"\b(quits|fails|doesn't work out|when it)\b",
    "recording": r"\b(record|recording|recorded|tape|taped|transcri\w+)\b",
    "gender": r"\b(he|she|him|her|his|hers|Mr|Ms|Mrs)\b",
}


def test_every_phrasing_is_said_in_some_situation():
    shipped = {phrasing.id for kind, phrasings in PHRASINGS.items() if kind not in FRAGMENTS for phrasing in phrasings}

    said = {
        wording.id
        for line in (
            *(line for _, script in script_cases.many() for line in script_cases.all_lines(script)),
            *script_cases.many_letters(),
        )
        for wording in line.alternatives
    }
    left_out = {reason.code for _, script in script_cases.many() for reason in script.left_out}

    assert said | left_out == shipped


def test_every_part_of_a_letter_is_written_in_some_situation():
    letters = "\n".join(script_cases.everything(script) for _, script in script_cases.many())

    missing = [
        phrasing.id
        for kind in FRAGMENTS
        for phrasing in PHRASINGS[kind]
        if not re.search(re.sub(r"\\\{\w+\\\}", ".+", re.escape(phrasing.text)), letters)
    ]

    assert missing == []


def test_nothing_in_braces_or_brackets_is_left():
    everything = "\n".join(script_cases.everything(script) for _, script in script_cases.many())

    left = re.findall(r"[{}\[\]]", everything)

    assert left == []


def test_nothing_stumbles_where_words_are_unknown():
    everything = "\n".join(script_cases.everything(script) for _, script in script_cases.many())

    stumbles = re.findall(r".{10}(?: [.,;:?]|\.\.|,\.|  |the position position|None).{0,10}", everything)

    assert stumbles == []


def test_three_true_wordings_are_offered_for_every_part():
    scarce = {
        (line.part.value, call.role.value, line.phrasing)
        for call, script in script_cases.many()
        for line in script_cases.all_lines(script)
        if len(line.alternatives) < 3
    }

    assert scarce == set()


def test_wordings_of_one_part_differ():
    repeated = {
        line.phrasing
        for _, script in script_cases.many()
        for line in script_cases.all_lines(script)
        if len({wording.text for wording in line.alternatives}) < len(line.alternatives)
    }

    assert repeated == set()


def test_spoken_sentences_have_at_most_twenty_words():
    spoken = {
        wording.text
        for _, script in script_cases.many()
        for line in script.lines + script.branches
        for wording in line.alternatives
    }

    too_long = [sentence for text in spoken for sentence in speech.sentences(text) if speech.count_words(sentence) > 20]

    assert too_long == []


def test_own_talk_before_the_question_takes_at_most_ninety_seconds_whatever_is_chosen():
    before = (PartCode.OPENING, PartCode.GRATITUDE, PartCode.ACCEPTANCE, PartCode.PURPOSE)

    longest = max(
        sum(
            max(speech.seconds(wording.text) for wording in script_cases.line(script, part).alternatives)
            for part in before
        )
        for _, script in script_cases.many()
    )

    assert longest <= 90


def test_early_form_comes_to_its_question_within_forty_seconds():
    early = [script.seconds_before_question for _, script in script_cases.many() if len(script.lines) == 6]

    assert max(early) <= 40


@pytest.mark.parametrize(
    ("letter", "least", "most"),
    [
        pytest.param("note", 20, 75, id="bridge"),
        pytest.param("thanks", 50, 90, id="N"),
        pytest.param("thanks_after_refusal", 15, 40, id="B16"),
    ],
)
def test_letters_keep_to_their_length(letter, least, most):
    lengths = [
        speech.count_words(wording.text)
        for _, script in script_cases.many()
        for wording in getattr(script, letter).alternatives
    ]

    assert (min(lengths) >= least, max(lengths) <= most) == (True, True)


@pytest.mark.parametrize(
    ("is_early", "least", "most"),
    [pytest.param(False, 80, 130, id="E-mail"), pytest.param(True, 35, 80, id="E-early-mail")],
)
def test_mail_is_whole_or_short(is_early, least, most):
    lengths = [
        speech.count_words(wording.text)
        for _, script in script_cases.many()
        for wording in script.mail.alternatives
        if script.mail.phrasing.startswith("mail-early") is is_early
    ]

    assert (min(lengths) >= least, max(lengths) <= most) == (True, True)


@pytest.mark.parametrize("phrasing", PHRASINGS["mail_early"], ids=lambda phrasing: phrasing.id)
def test_mail_after_an_early_no_has_three_sentences_and_one_pointer(phrasing):
    body = phrasing.text.split("\n\n")[1]

    ends = re.findall(r"[.?](?= |$)", body)

    assert len(ends) == 3
    assert body.count("{pointer}") == 1


@pytest.mark.parametrize("phrasing", PHRASINGS["portal"], ids=lambda phrasing: phrasing.id)
def test_portal_message_has_three_lines(phrasing):
    lines = phrasing.text.split("\n")

    assert len(lines) == 3


@pytest.mark.parametrize(
    ("kind", "most"), [pytest.param("message", 600, id="L"), pytest.param("invitation", 300, id="L")]
)
def test_messages_keep_to_their_characters(kind, most):
    messages = [getattr(script, kind) for _, script in script_cases.many()]

    longest = max(len(wording.text) for message in messages if message for wording in message.alternatives)

    assert longest <= most


def test_voicemail_takes_fifteen_to_thirty_seconds():
    seconds = [script.voicemail_seconds for _, script in script_cases.many()]

    assert (min(seconds) >= 15, max(seconds) <= 30) == (True, True)


def test_voicemail_gives_name_and_number_at_both_ends_and_never_the_question():
    voicemails = {
        wording.text
        for call, script in script_cases.many()
        if call.candidate_name and call.candidate_phone
        for wording in script_cases.line(script, PartCode.VOICEMAIL).alternatives
    }

    halves = [(text[: len(text) // 2], text[len(text) // 2 :]) for text in voicemails]

    assert [half for pair in halves for half in pair if "Ana Ruiz" not in half or "212 555 0142" not in half] == []
    assert [text for text in voicemails if re.search(r"\?|fall short|lacked|missing", text)] == []


@pytest.mark.parametrize("text", PURPOSES)
def test_purpose_says_the_four_things(text):
    unsaid = [thing for thing, pattern in FOUR_THINGS.items() if not re.search(pattern, text, re.IGNORECASE)]

    assert unsaid == []


@pytest.mark.parametrize("phrasing", PHRASINGS["mail"] + PHRASINGS["mail_early"], ids=lambda phrasing: phrasing.id)
def test_a_mail_says_the_four_things_as_well(phrasing):
    things = FOUR_THINGS | {"your view": r"\{(question|pointer)\}"}

    unsaid = [thing for thing, pattern in things.items() if not re.search(pattern, phrasing.text, re.IGNORECASE)]

    assert unsaid == []


@pytest.mark.parametrize("phrasing", PHRASINGS["P5"], ids=lambda phrasing: phrasing.id)
def test_question_asks_for_the_diagnosis_first_then_for_advice(phrasing):
    diagnosis, advice = phrasing.text.split("\n")

    assert re.search(r"fall short|missing|did not|how far was I|stronger answer", diagnosis)
    assert re.search(r"would you|what would|how would you|what should I", advice)
    assert diagnosis.endswith("?")
    assert advice.endswith("?")


@pytest.mark.parametrize("phrasing", PHRASINGS["P8"], ids=lambda phrasing: phrasing.id)
def test_refusal_is_taken_in_one_sentence_with_one_general_question_at_most(phrasing):
    release, *general = speech.sentences(phrasing.text)

    assert "?" not in release
    assert len(general) <= 1


@pytest.mark.parametrize("phrasing", PHRASINGS["P7"], ids=lambda phrasing: phrasing.id)
def test_at_most_three_probes_are_asked(phrasing):
    probes = phrasing.text.count("?")

    assert 1 <= probes <= 3


@pytest.mark.parametrize(("kind", "phrasing"), SHIPPED)
def test_phrasing_alarms_nobody(kind, phrasing):
    said = f"{phrasing.subject}\n{phrasing.text}"

    cues = [category for category, pattern in FORBIDDEN.items() if re.search(pattern, said)]

    assert cues == []


@pytest.mark.parametrize(("kind", "phrasing"), SHIPPED)
def test_phrasing_names_only_known_words_and_dimensions(kind, phrasing):
    places = set(re.findall(r"\{(.*?)\}", phrasing.subject + phrasing.text))
    dimensions = {condition.dimension for condition in phrasing.conditions}

    assert places - PLACES == set()
    assert dimensions - set(PRECEDENCE) == set()


def test_precedence_ranks_every_dimension_of_a_situation():
    dimensions = {field.name for field in fields(Situation)}

    assert set(PRECEDENCE) == dimensions


def test_ids_are_unique():
    ids = [phrasing.id for phrasings in PHRASINGS.values() for phrasing in phrasings]

    assert len(ids) == len(set(ids))
