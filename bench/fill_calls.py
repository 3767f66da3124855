"""What came of each no: decisions, calls and their scripts, what was said, gaps and steps against them."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from applications.models import Candidate, Involvement, Rejection
from followups.domain import scripts
from followups.domain.facts import ScriptFacts
from followups.domain.scripts import Line
from followups.enums import (
    AttemptResult,
    CallState,
    Channel,
    Decision,
    Effort,
    Evidence,
    FindingKind,
    FindingStatus,
    FollowUpOutcome,
    GapCode,
    GapState,
)
from followups.models import Call, Finding, FollowUp, Gap, Remedy, ScriptPart
from followups.models.finding import MENDABLE, guess_uid

Store = Callable[..., list]

ZONE = "Europe/London"
WAIT = timedelta(days=4)
TALK = timedelta(minutes=9)

COURSES = (
    (Decision.CALL, "", Channel.PHONE, ""),
    (Decision.CALL, FollowUpOutcome.ANSWERED, Channel.PHONE, AttemptResult.REACHED),
    (Decision.CALL, FollowUpOutcome.PARTLY, Channel.VIDEO, AttemptResult.REACHED),
    (Decision.WRITE, "", Channel.MAIL, AttemptResult.NO_ANSWER),
    (Decision.NOT_THIS_TIME, FollowUpOutcome.DECLINED_BY_USER, "", ""),
)
"""What was decided, what came of it, and how somebody was asked; without a result the call is still planned."""

SAID = (
    ("Strong on planning, and calm under pressure.", FindingKind.STRENGTH, ""),
    ("Too little {} for a team that works in it all day.", FindingKind.GAP, FindingStatus.LACKING),
    ("You did not mention any {}.", FindingKind.GAP, FindingStatus.HAD_NOT_SHOWN),
    ("Your answers on {} were long at times.", FindingKind.GAP, FindingStatus.SHOWN_NOT_ENOUGH),
    ("We liked the task.", FindingKind.NEITHER, ""),
    ("An internal candidate had the edge.", FindingKind.GAP, FindingStatus.NO_FAULT),
)
GAPS = (
    (GapCode.SKILL, "SAP"),
    (GapCode.EXPERIENCE, "leadership"),
    (GapCode.DOMAIN, "retail"),
    (GapCode.INTERVIEW, "your own part"),
    (GapCode.CERTIFICATE, "a driving licence"),
)
STATES = (GapState.OPEN, GapState.WORKING, GapState.CLOSED, GapState.CAME_BACK)
OF_A_GAP = 50
"""How many rejections come to one gap."""


def follow(
    candidate: Candidate, refused: Sequence[Rejection], involved: Sequence[Involvement], *, now: datetime, store: Store
) -> None:
    """Follow up every second no that came after somebody was met; the others wait for a decision."""
    met = _by_application(involved)
    cases = [rejection for rejection in refused if rejection.application_id in met][::2]
    follow_ups = store(candidate, _follow_ups(cases))
    calls = store(candidate, _calls(follow_ups, met, now))
    parts = _script(candidate)
    store(candidate, (_part(call, place, line) for call in calls for place, line in enumerate(parts)))
    gaps = store(candidate, _gaps(1 + len(refused) // OF_A_GAP, now))
    store(candidate, (remedy for gap in gaps for remedy in _remedies(gap, now)))
    store(candidate, _findings(calls, gaps))
    Finding.objects.bulk_create(_guesses(cases))


def _by_application(involved: Sequence[Involvement]) -> dict[int, list[Involvement]]:
    met: defaultdict[int, list[Involvement]] = defaultdict(list)
    for involvement in involved:
        met[involvement.application_id].append(involvement)
    return met


def _follow_ups(cases: Sequence[Rejection]) -> Iterator[FollowUp]:
    for number, rejection in enumerate(cases):
        decision, outcome, _, _ = COURSES[number % len(COURSES)]
        yield FollowUp(
            rejection=rejection,
            decision=decision,
            decided_at=rejection.received_at,
            outcome=outcome,
            closed_at=rejection.received_at if outcome else None,
        )


def _calls(follow_ups: Sequence[FollowUp], met: dict[int, list[Involvement]], now: datetime) -> Iterator[Call]:
    """One call for each follow-up, four days after the no; a planned one within a week."""
    for number, follow_up in enumerate(follow_ups):
        _, _, channel, result = COURSES[number % len(COURSES)]
        if not channel:
            continue
        made_at = min(follow_up.rejection.received_at + WAIT, now - TALK)
        starts_at = (made_at if result else now + timedelta(days=number % 7, hours=1)).replace(second=0, microsecond=0)
        wall = starts_at.astimezone(ZoneInfo(ZONE))
        was_reached = result == AttemptResult.REACHED
        yield Call(
            follow_up=follow_up,
            involvement=met[follow_up.rejection.application_id][-1],
            channel=channel,
            local_on=wall.date(),
            local_time=wall.time(),
            zone=ZONE,
            starts_at=starts_at,
            state=CallState.MADE if result else CallState.PLANNED,
            result=result,
            started_at=starts_at if result else None,
            ended_at=starts_at + TALK if was_reached else None,
            their_words="\n".join(words for words, _, _ in SAID[:2]) if was_reached else "",
        )


def _script(candidate: Candidate) -> tuple[Line, ...]:
    """The words for one phone call; all calls have the same."""
    script = scripts.compose(
        ScriptFacts(
            candidate_name=candidate.name,
            contact_name="Dana Whitfield",
            position="Operations analyst",
            employer="Kline Logistics",
            stage="final",
            today=candidate.date_joined.date(),
        )
    )
    return (*script.lines, *script.branches, script.note)


def _part(call: Call, place: int, line: Line) -> ScriptPart:
    return ScriptPart(call=call, part=line.part, position=place, phrasing=line.phrasing, composed=line.text)


def _gaps(count: int, now: datetime) -> Iterator[Gap]:
    for number in range(count):
        code, topic = GAPS[number % len(GAPS)]
        state = STATES[number % len(STATES)]
        is_dated = state in {GapState.CLOSED, GapState.CAME_BACK}
        yield Gap(
            code=code,
            title=f"{topic} {number // len(GAPS) + 1}",
            state=state,
            closed_on=(now - timedelta(days=number % 90)).date() if is_dated else None,
            proof="A project of my own, shown to two people." if is_dated else "",
        )


def _remedies(gap: Gap, now: datetime) -> Iterator[Remedy]:
    for number, text in enumerate(("A course in the evening", "A small project of my own")):
        is_done = gap.state == GapState.CLOSED or number == 0
        yield Remedy(
            gap=gap,
            text=text,
            effort=Effort.M,
            due_on=(now + timedelta(days=7 * number + gap.pk % 9)).date(),
            done_on=now.date() if is_done else None,
        )


def _findings(calls: Sequence[Call], gaps: Sequence[Gap]) -> Iterator[Finding]:
    """Two for each talk; the words of every seventh are not sorted yet."""
    talks = (call for call in calls if call.result == AttemptResult.REACHED)
    for number, call in enumerate(talks):
        for place in range(2 if number % 7 else 0):
            gap = gaps[(number + place) % len(gaps)]
            words, kind, status = SAID[(number + place) % len(SAID)]
            is_mendable = status in MENDABLE
            yield Finding(
                call=call,
                kind=kind,
                verbatim=words.format(gap.title),
                status=status,
                evidence=Evidence.E3,
                code=gap.code if is_mendable else GapCode.EXTERNAL if status else "",
                gap=gap if is_mendable else None,
                will_do="" if number % 5 == 0 else "Ask Priya to look over it.",
            )


def _guesses(cases: Sequence[Rejection]) -> Iterator[Finding]:
    """What the candidate thought before asking, at every third no."""
    for number, rejection in enumerate(cases[::3]):
        code, topic = GAPS[number % len(GAPS)]
        yield Finding(
            candidate_id=rejection.candidate_id,
            uid=guess_uid(rejection),
            rejection=rejection,
            kind=FindingKind.GAP,
            status=FindingStatus.UNCLEAR,
            verbatim=f"Perhaps too little {topic}.",
            evidence=Evidence.E0,
            code=code,
        )
