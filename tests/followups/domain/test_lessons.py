"""What many answers teach together (domain 5.4, 6.3, 6.5)."""

from dataclasses import replace
from datetime import date

import pytest

from followups.domain import lessons
from followups.domain.lesson_facts import KnownGap, Statement
from followups.domain.lessons import NobodysFault, Standing
from followups.enums import Evidence, FindingKind, FindingStatus, GapCode, GapState
from tests.followups.domain.lesson_cases import AVON, BERGEN, CORVANE, IDA, TULL, heard

SAP = KnownGap(1, GapCode.SKILL, "SAP", GapState.WORKING, steps=2, steps_done=1)
AUDITS = KnownGap(2, GapCode.EXPERIENCE, "Audits", GapState.OPEN)
FIVE = frozenset({CORVANE, BERGEN, TULL, IDA, AVON})


def praise(number: int, verbatim: str, employer: int = CORVANE, **stated):
    """A strength that an employer confirmed."""
    return heard(number, verbatim, employer, kind=FindingKind.STRENGTH, gap_id=None, **stated)


def guess(verbatim: str, employer: int = CORVANE):
    """What the candidate guessed about the application there."""
    told = {"evidence": Evidence.E0, "code": None, "status": FindingStatus.UNCLEAR, "contact_id": None, "gap_id": None}
    return replace(heard(30, verbatim, employer, **told), said_on=None)


def learn(*statements: Statement, known=(SAP, AUDITS), answered=FIVE):
    """The lessons of these statements, where five employers answered."""
    return lessons.learn(statements, known, answered=answered)


@pytest.mark.parametrize(
    ("statements", "k", "lacking", "had"),
    [
        pytest.param((), 0, 0, 0, id="nobody"),
        pytest.param((heard(1, "light on SAP"),), 1, 1, 0, id="one employer"),
        pytest.param((heard(1, "light on SAP"), heard(2, "more SAP")), 1, 1, 0, id="5.4 two people, one employer"),
        pytest.param((heard(1, "light on SAP"), heard(2, "more SAP", BERGEN)), 2, 2, 0, id="two employers"),
        pytest.param((heard(1, "perhaps SAP", evidence=Evidence.E2),), 0, 0, 0, id="5.4 a hint"),
        pytest.param((heard(1, "SAP", evidence=Evidence.E0),), 0, 0, 0, id="5.4 a guess"),
        pytest.param((heard(1, "SAP", 9),), 0, 0, 0, id="N1 an employer that did not answer is not in n"),
        pytest.param((heard(1, "no SAP", status=FindingStatus.HAD_NOT_SHOWN),), 1, 0, 1, id="G4 had it"),
        pytest.param(
            (heard(1, "no SAP", status=FindingStatus.HAD_NOT_SHOWN), heard(2, "light on SAP")),
            1,
            1,
            0,
            id="G4 one employer says both: it is lacking",
        ),
        pytest.param(
            (heard(1, "no SAP", status=FindingStatus.HAD_NOT_SHOWN), heard(2, "light on SAP", BERGEN)),
            2,
            1,
            1,
            id="G4 had it counts by itself",
        ),
    ],
)
def test_gap_counts_employers_not_mentions(statements, k, lacking, had):
    named = learn(*statements).gaps[0]

    assert (named.share.k, named.share.n, named.lacking, named.had) == (k, 5, lacking, had)


@pytest.mark.parametrize(
    ("statements", "standing"),
    [
        pytest.param((), Standing.UNNAMED, id="nobody names it any more"),
        pytest.param((heard(1, "perhaps SAP", evidence=Evidence.E2),), Standing.HINTED, id="5.4 E2 alone"),
        pytest.param((heard(1, "SAP"),), Standing.TOO_EARLY, id="6.3h one employer"),
        pytest.param((heard(1, "SAP"), heard(2, "SAP")), Standing.TOO_EARLY, id="5.4 one employer twice"),
        pytest.param((heard(1, "SAP"), heard(2, "SAP", BERGEN)), Standing.RECURRING, id="5.4 two employers"),
    ],
)
def test_gap_is_recurring_from_two_employers_on(statements, standing):
    assert lessons.named(SAP, statements, answered=FIVE).standing == standing


@pytest.mark.parametrize(
    ("statements", "evidence"),
    [
        pytest.param((heard(1, "SAP"),), Evidence.E3, id="E3"),
        pytest.param((heard(1, "SAP", is_by_decider=True, has_example=True),), Evidence.E4, id="E4 decider, example"),
        pytest.param(
            (heard(1, "SAP"), heard(2, "SAP", contact_id=99)), Evidence.E4, id="E4 two people of one employer"
        ),
        pytest.param((heard(1, "SAP"), heard(2, "SAP", BERGEN)), Evidence.E3, id="E3 two employers"),
    ],
)
def test_evidence_of_a_gap_is_its_surest(statements, evidence):
    assert lessons.named(SAP, statements, answered=FIVE).evidence == evidence


@pytest.mark.parametrize(
    ("answered", "percent"),
    [
        pytest.param(frozenset({CORVANE, BERGEN, TULL, IDA}), None, id="N1 n=4: no percentage"),
        pytest.param(FIVE, 20, id="N1 n=5: a percentage"),
    ],
)
def test_percentage_of_a_gap_needs_five_answers(answered, percent):
    named = lessons.named(SAP, [heard(1, "light on SAP")], answered=answered)

    assert (named.share.k, named.share.n, named.share.percent) == (1, len(answered), percent)


def test_gaps_stand_by_employers_then_by_evidence():
    closed = KnownGap(3, GapCode.PAY, "Pay", GapState.CLOSED, closed_on=date(2026, 5, 1))
    back = KnownGap(4, GapCode.DOMAIN, "Water", GapState.CAME_BACK, closed_on=date(2026, 4, 1))
    hinted = heard(1, "audits, perhaps", gap_id=2, evidence=Evidence.E2)
    stated = heard(2, "light on SAP")
    paid = heard(3, "above our band", gap_id=3)

    found = learn(hinted, stated, paid, known=(back, closed, AUDITS, SAP))

    assert [named.gap.title for named in found.gaps] == ["SAP", "Audits", "Water"]
    assert [gap.title for gap in found.closed] == ["Pay", "Water"]


def test_gap_was_last_named_on_its_newest_day():
    older, newer = heard(3, "light on SAP"), heard(9, "more SAP", BERGEN)

    named = lessons.named(SAP, [newer, older], answered=FIVE)

    assert named.last_named_on == date(2026, 6, 9)
    assert named.statements == (newer, older)


@pytest.mark.parametrize(
    ("praises", "expected"),
    [
        pytest.param((), [], id="6.3c none"),
        pytest.param(
            (praise(1, "Strong on planning."), praise(2, "strong on planning", BERGEN)), [("", 2)], id="6.3c same words"
        ),
        pytest.param(
            (praise(1, "Great project management"), praise(2, "You can manage projects: managing projects", BERGEN)),
            [("Project lead", 2)],
            id="6.3c one topic",
        ),
        pytest.param(
            (praise(1, "Calm with customers"), praise(2, "Strong on planning", BERGEN), praise(3, "planning", TULL)),
            [("", 2), ("", 1)],
            id="6.3c most often first",
        ),
        pytest.param((praise(1, "They liked you", evidence=Evidence.E2),), [("", 0)], id="5.4 a hint counts nobody"),
        pytest.param((praise(1, "Strong on planning but light on SAP"),), [("", 1)], id="5.3 a lack names no strength"),
        pytest.param((praise(1, "You were very good"),), [("", 1)], id="grammar alone"),
    ],
)
def test_strengths_are_grouped_by_topic_or_words(praises, expected):
    assert [(strength.topic, strength.share.k) for strength in learn(*praises).strengths] == expected


def test_strength_shows_its_newest_words_first():
    older, newer = praise(3, "Strong on planning"), praise(9, "strong on planning!", BERGEN)

    (strength,) = learn(older, newer).strengths

    assert strength.statements == (newer, older)


def test_what_was_had_stands_newest_first_in_a_list_of_its_own():
    older = heard(3, "no audits", gap_id=2, status=FindingStatus.HAD_NOT_SHOWN)
    newer = heard(9, "no SAP", BERGEN, status=FindingStatus.HAD_NOT_SHOWN)

    found = learn(older, newer, heard(10, "light on SAP"))

    assert found.had_it == (newer, older)


def test_no_fault_is_grouped_by_code_alone_and_counts_endings():
    internal = heard(1, "an internal candidate", code=GapCode.EXTERNAL, status=FindingStatus.NO_FAULT, gap_id=None)
    twin = heard(2, "an internal candidate", code=GapCode.EXTERNAL, status=FindingStatus.NO_FAULT, gap_id=None)
    frozen = heard(3, "post frozen", BERGEN, code=GapCode.EXTERNAL, status=FindingStatus.NO_FAULT, gap_id=None)
    uncoded = heard(4, "moved abroad", TULL, code=None, status=FindingStatus.NO_FAULT, gap_id=None)
    permit = heard(5, "no permit", IDA, code=GapCode.LOCATION, status=FindingStatus.NO_FAULT, gap_id=None)

    found = learn(permit, internal, twin, frozen, uncoded)

    assert found.no_fault == (
        NobodysFault(GapCode.EXTERNAL, 3, (uncoded, frozen, twin, internal)),
        NobodysFault(GapCode.LOCATION, 1, (permit,)),
    )


def test_disputed_stands_apart_and_is_counted_nowhere():
    disputed = heard(1, "overqualified", status=FindingStatus.DISPUTED, gap_id=None)

    found = learn(disputed, guess("overqualified"))

    assert found.disputed == (disputed,)
    assert found.guesses.pairs == ()
    assert [named.standing for named in found.gaps] == [Standing.UNNAMED, Standing.UNNAMED]


@pytest.mark.parametrize(
    ("own", "answer", "is_right"),
    [
        pytest.param("SAP, I think", heard(1, "You were light on SAP"), True, id="5.4 same topic"),
        pytest.param("Kubernetes", heard(1, "You were light on SAP"), False, id="5.4 another topic of one code"),
        pytest.param(
            "the interview went badly",
            heard(1, "answers too general", code=GapCode.INTERVIEW, gap_id=None),
            True,
            id="5.4 same code, no topic in the guess",
        ),
        pytest.param("SAP", heard(1, "an internal candidate", code=GapCode.EXTERNAL), False, id="5.4 nobody's fault"),
        pytest.param(
            "no idea", heard(1, "hm", code=GapCode.OTHER, gap_id=None), False, id="5.2 other agrees with nothing"
        ),
    ],
)
def test_guess_is_right_where_topic_or_code_agree(own, answer, is_right):
    (pair,) = learn(guess(own), answer).guesses.pairs

    assert (pair.guesses[0].stated.verbatim, pair.answers, pair.is_right) == (own, (answer,), is_right)


@pytest.mark.parametrize(
    ("answers", "share"),
    [pytest.param(4, None, id="5.4 n=4: not shown"), pytest.param(5, (5, 5), id="5.4 n=5")],
)
def test_share_of_right_guesses_needs_five_answers(answers, share):
    employers = range(1, answers + 1)
    told = [told for employer in employers for told in (guess("SAP", employer), heard(1, "light on SAP", employer))]

    found = learn(*told, guess("SAP", 77), heard(1, "light on SAP", 88)).guesses

    assert len(found.pairs) == answers
    assert (found.share and (found.share.k, found.share.n)) == share


def test_hint_answers_no_guess():
    assert learn(guess("SAP"), heard(1, "perhaps SAP", evidence=Evidence.E2)).guesses.pairs == ()


@pytest.mark.parametrize(
    ("answered", "is_small"), [pytest.param(19, True, id="6.5 n=19"), pytest.param(20, False, id="6.5 n=20")]
)
def test_numbers_are_hints_below_twenty(answered, is_small):
    assert learn(answered=frozenset(range(answered))).is_small is is_small
