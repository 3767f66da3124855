"""How what a candidate typed is said: as typed, or not at all; never read as a pattern (S-32)."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from applications.enums import ContactRole, SpokenHistory
from followups.domain import scripts
from followups.domain.facts import KnownStrength
from followups.domain.scripts import typed
from followups.domain.scripts.fill import fill
from followups.enums import PartCode
from tests.followups.domain import script_cases
from tests.followups.domain.script_cases import facts

TODAY = date(2026, 6, 16)
TRICKY = [
    "{{7*7}}",
    "{0.__class__}",
    "%(x)s",
    "{candidate}",
    "[ {phone}]",
    r"\1 \g<0>",
    "<b>Ana</b>",
    "$name",
    "{% now %}",
]


@pytest.mark.parametrize("text", TRICKY)
def test_patterns_in_typed_text_come_out_as_typed(text):
    call = facts(
        candidate_name=text,
        contact_name=text,
        position=text,
        employer=text,
        strength=KnownStrength(text, text),
        could_start=text,
        role=ContactRole.AGENCY_RECRUITER,
    )

    script = scripts.compose(call)

    assert script_cases.line(script, PartCode.OPENING).text == (
        f"Hello {text}, this is {text}, about the {text} position with {text}. "
        "Is this a bad moment, or could I have ten minutes?"
    )
    assert script_cases.line(script, PartCode.STRENGTH).text == (
        f"Thank you, I'll work on that. For the next client, I'd lead with this: {text}. An example: {text}."
    )
    assert script_cases.line(script, PartCode.DOOR).text.endswith(f" As for when I could start: {text}.")
    assert script.mail.subject == f"Thank you, and one small question ({text})"


@given(text=st.text(min_size=1, max_size=60), role=st.sampled_from(ContactRole), history=st.sampled_from(SpokenHistory))
@settings(deadline=None, max_examples=60)
def test_any_typed_text_is_said_as_typed_or_not_at_all(text, role, history):
    marked = f"⟦{text}⟧"
    said = marked.strip()
    call = facts(
        candidate_name=marked,
        candidate_phone=marked,
        contact_name=marked,
        position=marked,
        employer=marked,
        strength=KnownStrength(marked, marked),
        could_start=marked,
        also_met=(marked,),
        role=role if role != ContactRole.CHAMPION else ContactRole.HR,
        history=history,
    )

    everything = script_cases.everything(scripts.compose(call))

    assert everything.replace(said, "").count("⟦") == 0


@given(text=st.text(max_size=400), rapport=st.integers(0, 5), role=st.sampled_from(ContactRole))
@settings(deadline=None, max_examples=60)
def test_any_typed_text_leaves_a_whole_script(text, rapport, role):
    call = facts(
        candidate_name=text,
        candidate_phone=text,
        contact_name=text,
        position=text,
        employer=text,
        strength=KnownStrength(text, text),
        could_start=text,
        also_met=(text, text),
        rapport=rapport,
        role=role,
    )

    script = scripts.compose(call)

    assert [line.part.value for line in script.lines] == ["P1", "P2", "P3", "P4", "P5", "P10", "P11", "P12"]
    assert all(line.text for line in script_cases.all_lines(script))
    assert script.seconds_before_question <= 90


@pytest.mark.parametrize(
    ("pattern", "words", "said"),
    [
        pytest.param("Hello {contact}.", {"contact": "Dana"}, "Hello Dana.", id="known"),
        pytest.param("Hello {contact}.", {}, None, id="unknown"),
        pytest.param("Hello[ {contact}], thank you.", {}, "Hello, thank you.", id="optional-unknown"),
        pytest.param(
            "Hello[ {contact}], thank you.", {"contact": "Dana"}, "Hello Dana, thank you.", id="optional-known"
        ),
        pytest.param("This is {candidate}.", {"candidate": "Tom Berg Jr."}, "This is Tom Berg Jr.", id="one-full-stop"),
        pytest.param("This is {candidate}.", {"candidate": "Who?"}, "This is Who?", id="one-question-mark"),
        pytest.param("{employer}: {employer}", {"employer": "{contact}"}, "{contact}: {contact}", id="never-twice"),
        pytest.param("All the best.", {}, "All the best.", id="nothing-to-fill"),
    ],
)
def test_pattern_is_filled_once(pattern, words, said):
    filled = fill(pattern, words)

    assert filled == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("  Ana Ruiz ", "Ana Ruiz", id="outer-blanks"),
        pytest.param("Ana\nRuiz", "", id="line-break"),
        pytest.param("one two three four", "", id="too-many-words"),
        pytest.param("x" * 31, "", id="too-many-characters"),
        pytest.param("x" * 30, "x" * 30, id="just-short-enough"),
        pytest.param(" \n ", "", id="blank"),
    ],
)
def test_only_what_can_be_said_in_one_breath_is_said(text, said):
    breath = typed.one_breath(text, words=3)

    assert breath == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Dana Whitfield", "Dana"),
        ("Dana", "Dana"),
        ("Dr. Dana Whitfield", "Dr. Dana Whitfield"),
        ("Prof Dana Whitfield", "Prof Dana Whitfield"),
        ("D. Whitfield", "D. Whitfield"),
        ("D Whitfield", "D Whitfield"),
        ("Jean-Luc Moreau", "Jean-Luc"),
    ],
)
def test_first_name_is_never_a_title_or_an_initial(name, said):
    first = typed.first_name(name)

    assert first == said


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("operations analyst", "the operations analyst position"),
        ("Operations Analyst", "the Operations Analyst position"),
        ("graduate role", "the graduate role"),
        ("Summer Internship", "the Summer Internship"),
        ("nurse (m/f/d)", "the nurse (m/f/d) position"),
        ("", "the position"),
        ("one two three four five six seven eight nine", "the position"),
    ],
)
def test_position_keeps_its_case_and_gets_one_noun(title, said):
    position = typed.position(title)

    assert position == said


@pytest.mark.parametrize(
    ("name", "evidence", "strength", "proof"),
    [
        pytest.param(
            "planning", "cut late orders by a fifth", "planning", "I cut late orders by a fifth", id="bare-verb"
        ),
        pytest.param("planning.", "Cut late orders.", "planning", "I cut late orders", id="capital-and-stop"),
        pytest.param("Planning ;", "I cut late orders!", "Planning", "I cut late orders", id="with-subject"),
        pytest.param("planning", "I've led two audits", "planning", "I've led two audits", id="contraction"),
        pytest.param(
            "planning", "I’ve led two audits", "planning", "I’ve led two audits", id="typographic-contraction"
        ),
        pytest.param("SAP", "Roll-out for 40 sites", "SAP", "An example: Roll-out for 40 sites", id="thing"),
        pytest.param("SAP", "we cut costs", "SAP", "An example: we cut costs", id="other-subject"),
        pytest.param("cut returns by a fifth", "", "I cut returns by a fifth", "", id="name-is-a-clause"),
        pytest.param("Built", "", "Built", "", id="one-word-is-a-thing"),
        pytest.param("planning\nunder pressure", "two\nlines", "", "", id="line-breaks"),
        pytest.param("planning", "word " * 17, "planning", "", id="evidence-too-long"),
        pytest.param("C++", "...", "C++", "", id="signs"),
    ],
)
def test_strength_and_proof_stand_in_a_sentence(name, evidence, strength, proof):
    known = KnownStrength(name, evidence)

    said = (typed.strength(known), typed.proof(known))

    assert said == (strength, proof)


def test_no_strength_says_nothing():
    said = (typed.strength(None), typed.proof(None))

    assert said == ("", "")


@pytest.mark.parametrize(
    ("could_start", "said"),
    [
        ("August", "I could start in August"),
        ("in August.", "I could start in August"),
        ("from 1 August", "I could start from 1 August"),
        ("immediately", "I could start immediately"),
        ("two weeks' notice", "As for when I could start: two weeks' notice"),
        ("", ""),
        ("a\nb", ""),
    ],
)
def test_start_becomes_a_sentence(could_start, said):
    sentence = typed.start(could_start)

    assert sentence == said


@pytest.mark.parametrize(
    ("names", "by_first_name", "said"),
    [
        ((), False, ""),
        (("Mei Tan",), False, "Mei Tan"),
        (("Mei Tan", "Luis Ortega"), False, "Mei Tan and Luis Ortega"),
        (("Mei Tan", "Luis Ortega"), True, "Mei and Luis"),
        (("Mei Tan", "Luis Ortega", "Sam Okafor"), True, "your colleagues"),
        (("Mei Tan", ""), False, "your colleagues"),
    ],
)
def test_colleagues_are_named_if_they_are_few(names, by_first_name, said):
    colleagues = typed.colleagues(names, by_first_name=by_first_name)

    assert colleagues == said


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (None, ""),
        (date(2026, 6, 17), ""),
        (date(2026, 6, 16), "on Tuesday"),
        (date(2026, 6, 10), "on Wednesday"),
        (date(2026, 6, 9), "on the 9th"),
        (date(2026, 6, 1), "on the 1st"),
        (date(2026, 5, 22), "on the 22nd"),
        (date(2026, 5, 20), "on the 20th"),
        (date(2026, 5, 19), "on the 19th of May"),
        (date(2025, 12, 31), "on the 31st of December"),
    ],
)
def test_day_is_said_as_people_say_it(when, said):
    day = typed.day(when, today=TODAY)

    assert day == said
