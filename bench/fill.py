"""Makes Debrief's database: one candidate with very many applications, among thirty with few. The same in every run."""

from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from django.core.management import call_command
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from applications.actions import accounts
from applications.enums import Ending, StageKind
from applications.models import Application, Candidate, Interview, Owned, Stage, Strength, Tag
from bench import fill_applications, fill_calls
from bench.cookies import cookie_of
from followups.enums import Channel
from followups.models import Call

OTHERS = 30
ROWS_OF_OTHERS = 20
UIDS = UUID("5b0f7b6e-3c3f-4f0e-9a53-0d6f0c1f2a11")
STRENGTHS = ("Planning", "SQL", "Calm under pressure", "Mentoring")
TAGS = ("near", "dream", "agency", "public", "part time", "remote")

Row = TypeVar("Row", bound=Owned)


def answer(applications: str) -> dict[str, object]:
    """The pages of a candidate with this many applications, and those of one of the small ones beside them."""
    call_command("migrate", verbosity=0)
    now = timezone.now()
    large, *others = [_candidate(number, now) for number in range(1 + OTHERS)]
    fill(large, applications=int(applications), now=now)
    for other in others:
        fill(other, applications=ROWS_OF_OTHERS, now=now)
    return {"large": _pages(large), "small": _pages(others[0])}


@transaction.atomic
def fill(candidate: Candidate, *, applications: int, now: datetime) -> None:
    """Give a furnished candidate this many applications in their current search, and all that belongs to them."""
    today = now.astimezone(ZoneInfo(candidate.zone)).date()
    stages = {stage.kind: stage for stage in Stage.objects.owned_by(candidate)}
    store(
        candidate, (Strength(name=name, evidence="Shown at Corvane.", position=n) for n, name in enumerate(STRENGTHS))
    )
    employers = store(candidate, fill_applications.employers(applications))
    contacts = store(candidate, fill_applications.contacts(employers))
    sent = store(
        candidate,
        fill_applications.applications(candidate.current_search, employers, stages, count=applications, today=today),
    )
    _tag(candidate, sent)
    store(candidate, (move for one in sent for move in fill_applications.moves(one, stages, today)))
    rounds = list(fill_applications.rounds(sent, contacts, employers=len(employers), today=today))
    involved = store(candidate, (involvement for involvement, _ in rounds))
    interviews = store(candidate, (interview for _, interview in rounds))
    Interview.people.through.objects.bulk_create(
        Interview.people.through(interview=interview, involvement=involvement)
        for involvement, interview in zip(involved, interviews, strict=True)
    )
    refused = store(candidate, fill_applications.rejections(sent, now))
    fill_calls.follow(candidate, refused, involved, now=now, store=store)


def store(candidate: Candidate, rows: Iterable[Row]) -> list[Row]:
    """Write rows of one kind at once, with uids that are the same in every run."""
    kept = list(rows)
    for number, row in enumerate(kept):
        row.candidate = candidate
        row.uid = uuid5(UIDS, f"{candidate.email} {type(row).__name__} {number}")
    return type(kept[0]).objects.bulk_create(kept) if kept else kept


def _candidate(number: int, now: datetime) -> Candidate:
    """A furnished candidate who has no password: the benchmark brings a session."""
    candidate = Candidate.objects.create_user(
        f"candidate{number}@bench.example", name="Ana Ruiz", phone="+442079460000", zone="Europe/London", country="GB"
    )
    accounts.furnish(candidate=candidate, today=now.date())
    return candidate


def _tag(candidate: Candidate, sent: list[Application]) -> None:
    tags = store(candidate, (Tag(name=name) for name in TAGS))
    through = Application.tags.through
    through.objects.bulk_create(
        through(application=one, tag=tags[number % len(tags)]) for number, one in enumerate(sent) if number % 3 == 0
    )


def _pages(candidate: Candidate) -> dict[str, str]:
    """The cookie of this candidate, and the addresses of their pages by name."""
    undecided = Application.objects.owned_by(candidate).filter(ending=Ending.REJECTED, rejection__follow_up=None)
    case = undecided.filter(stage__kind=StageKind.FINAL_ROUND).latest("ended_on", "pk")
    call = Call.objects.owned_by(candidate).is_planned().filter(channel=Channel.PHONE).earliest("starts_at", "pk")
    return {
        "cookie": cookie_of(candidate),
        "add": reverse("applications:application_create"),
        "board": reverse("applications:application_list"),
        "table": reverse("applications:application_table"),
        "today": reverse("followups:today"),
        "plan": reverse("followups:plan_detail", args=[case.pk]),
        "call": reverse("followups:call_detail", args=[call.pk]),
        "lessons": reverse("followups:lesson_list"),
        "application": reverse("followups:application_detail", args=[case.pk]),
        "people": reverse("followups:contact_list"),
        "calls": reverse("followups:call_list"),
    }
