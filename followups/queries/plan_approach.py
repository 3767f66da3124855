"""How one person is approached: by which way, at which times."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from applications.models import Involvement
from followups import facts
from followups.domain import attempts, channels, timing, ways, writing_times
from followups.domain.channels import ChannelChoice
from followups.domain.facts import TimingFacts
from followups.domain.reason import Reason
from followups.domain.timing import Slot, Slots, Window
from followups.enums import Channel

BY_AGREEMENT = frozenset({Channel.VIDEO, Channel.IN_PERSON})


@dataclass(frozen=True, slots=True)
class Approach:
    """How the chosen person is approached.

    `channel` None: there is no way, and `choice` says why. `agency`, `desk`: who is better asked first (CHN-5, CHN-6).
    `is_exhausted`: this person was asked by every way as often as is fair, and did not answer (T13, B17).
    """

    person: Involvement
    choice: ChannelChoice
    channel: Channel | None
    ways: tuple[Channel, ...]
    clock: facts.Clock
    window: Window
    slots: tuple[Slot, ...]
    notes: tuple[Reason, ...]
    agency: Involvement | None = None
    desk: Involvement | None = None
    is_exhausted: bool = False

    @property
    def channel_label(self) -> str:
        """The way in words: "by phone"."""
        return str(self.channel.label) if self.channel else ""


def approach_to(case: facts.Case, person: Involvement, *, now: datetime, wanted: Channel | None) -> Approach:
    """How and when this person is approached at `now`, by the way that is wanted where it is open."""
    known = facts.timing(case, person, on=facts.today_of(case.candidate, now))
    window = timing.next_slots(known, now=now).window
    choice, proposed = _choice(case, person, window)
    ways_open = ways.open_ways(facts.channel(case, person)) if choice.channel else ()
    channel = wanted if wanted in ways_open else choice.channel
    offer = _offer(known, channel, window, now)
    return Approach(
        person=person,
        choice=choice,
        channel=channel,
        ways=ways_open,
        clock=facts.clock_for(case, person),
        window=window,
        slots=offer.offered,
        notes=offer.notes,
        agency=_person(case, proposed.asks_agency),
        desk=_person(case, proposed.asks_desk),
        is_exhausted=attempts.are_exhausted(known, now=now) and _are_used_up(known, ways_open),
    )


def _are_used_up(known: TimingFacts, ways_open: Iterable[Channel]) -> bool:
    """Whether nothing is left to try of one's own accord; a talk by video or in person is agreed on before."""
    return all(attempts.are_used_up(known.attempts, way) for way in ways_open if way not in BY_AGREEMENT)


def _choice(case: facts.Case, person: Involvement, window: Window) -> tuple[ChannelChoice, ChannelChoice]:
    """How to approach this person, in writing once it is late (TIM-5); and what is proposed, also in their place."""
    known = facts.channel(case, person)
    alone = replace(known, agency=None, desk=None)
    choice = channels.choose(alone)
    if window is Window.STALE:
        written = channels.choose(replace(alone, may_call=False))
        if written.channel is not None:
            choice = replace(written, reason=Reason("writing_only"))
    return choice, channels.choose(known)


def _person(case: facts.Case, wanted: int | None) -> Involvement | None:
    return next((other for other in case.involvements if other.pk == wanted), None)


def _offer(known: TimingFacts, channel: Channel | None, window: Window, now: datetime) -> Slots:
    """The times to propose. Something written may go once it is late for calls; nothing goes once all is used up."""
    if channel is None or attempts.are_used_up(known.attempts, channel):
        return Slots(window)
    earliest = attempts.earliest_again(known, channel, now=now)
    if window is Window.STALE and channel in attempts.WRITTEN:
        return Slots(window, offered=writing_times.next_writing_slots(known, now=earliest))
    return timing.next_slots(known, now=earliest)
