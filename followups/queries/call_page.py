"""The page for the moment of a call: its script part by part, or the text to send; and the same as a rehearsal."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from applications.models import Application, Involvement, Rejection, Strength
from followups.domain import sheets
from followups.domain.attempts import WRITTEN
from followups.enums import Channel, PartCode
from followups.models import Call, ScriptPart
from followups.queries import wording
from followups.queries.letters import Said
from followups.queries.plan import Plan

BRINGS_ALONG = (
    "involvement__contact__employer",
    "follow_up__rejection__application__employer",
    "follow_up__rejection__candidate",
)
"""What the pages of a call expect it to have been fetched with."""

LISTENING = (PartCode.LISTENING, PartCode.PROBING)
BRANCHES = (PartCode.REFUSAL, PartCode.REFERRAL, PartCode.VOICEMAIL, PartCode.GATEKEEPER)
ASIDE = (*LISTENING, *BRANCHES, PartCode.NOTE)
MOST_STRENGTHS = 4


@dataclass(frozen=True, slots=True)
class CallPage:
    """What one attempt needs at hand.

    `call` None: a rehearsal, of which nothing is kept; `address` leads back to its plan. `strengths`: what may come up
    once, after listening.
    """

    call: Call | None
    person: Involvement
    application: Application
    channel: Channel
    zone: str
    own_zone: str
    now: datetime
    parts: tuple[Said, ...]
    strengths: tuple[Strength, ...]
    address: str = ""

    @property
    def is_written(self) -> bool:
        """Whether this is a text to send."""
        return self.channel in WRITTEN

    @property
    def lines(self) -> tuple[Said, ...]:
        """What is said in any case, in order."""
        return tuple(said for said in self.parts if said.part not in ASIDE)

    @property
    def listening(self) -> tuple[Said, ...]:
        """What helps while they talk."""
        return tuple(said for said in self.parts if said.part in LISTENING)

    @property
    def branches(self) -> tuple[Said, ...]:
        """What to say when it goes another way."""
        return tuple(said for said in self.parts if said.part in BRANCHES)

    @property
    def note(self) -> Said | None:
        """The two lines that may go before a call, or after a voicemail."""
        return next((said for said in self.parts if said.part == PartCode.NOTE), None)

    @property
    def letters(self) -> tuple[Said, ...]:
        """The texts to send, the one that fits best first, each with a subject where one is known."""
        subject = next((said.subject for said in self.parts if said.subject), "")
        return tuple(replace(said, subject=said.subject or subject) for said in self.parts)

    @property
    def there(self) -> datetime:
        """This moment on the contact's clock."""
        return self.now.astimezone(ZoneInfo(self.zone))

    @property
    def own(self) -> datetime:
        """This moment on the candidate's clock."""
        return self.now.astimezone(ZoneInfo(self.own_zone))


def call_page(call: Call, *, now: datetime) -> CallPage:
    """The page of one call, fetched with BRINGS_ALONG; two queries more."""
    rejection = call.follow_up.rejection
    parts = ScriptPart.objects.owned_by(rejection.candidate).filter(call=call).order_by("position")
    return CallPage(
        call=call,
        person=call.involvement,
        application=rejection.application,
        channel=Channel(call.channel),
        zone=call.zone,
        own_zone=rejection.candidate.zone,
        now=now,
        parts=tuple(_said(part) for part in parts),
        strengths=_strengths(Strength.objects.owned_by(rejection.candidate).in_order()),
    )


def rehearsal(rejection: Rejection, plan: Plan, *, now: datetime) -> CallPage | None:
    """The same page before anything is scheduled, from the plan; None where there is nobody to ask."""
    approach = plan.approach
    if approach is None or approach.channel is None:
        return None
    lines = sheets.lines_for(plan.letters, approach.channel, approach.choice)
    return CallPage(
        call=None,
        person=approach.person,
        application=rejection.application,
        channel=approach.channel,
        zone=approach.clock.zone,
        own_zone=rejection.candidate.zone,
        now=now,
        parts=tuple(Said(line.part, line.text, line.subject) for line in lines),
        strengths=_strengths(plan.case.strengths),
        address=plan.address,
    )


def _said(part: ScriptPart) -> Said:
    return Said(PartCode(part.part), part.text, part.subject, part.pk, wording.open_remark(part))


def _strengths(known: Iterable[Strength]) -> tuple[Strength, ...]:
    return tuple(known)[:MOST_STRENGTHS]
