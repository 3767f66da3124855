"""What kind of call it is: the dimensions of domain 3.1, read from the facts."""

from dataclasses import dataclass

from applications.enums import ContactRole, Interest, Placement, RejectionChannel, SpokenHistory
from followups.domain.facts import ScriptFacts
from followups.domain.scripts import typed

_CLOSE = {Placement.SECOND, Placement.THIRD}
_TOLD = {RejectionChannel.CALL: "rang", RejectionChannel.MAIL: "wrote", RejectionChannel.LETTER: "wrote"}
_ACQUAINTANCE = {
    SpokenHistory.SPOKE_BY_PHONE: "spoke",
    SpokenHistory.ANSWERED_A_MAIL: "wrote",
    SpokenHistory.MET: "met",
    SpokenHistory.NEVER: "never",
}


@dataclass(frozen=True, slots=True)
class Situation:
    """The dimensions that phrasings name in `when` and `unless`.

    `placement`: close, short_list, early, unknown; close and short_list only if told and quotable (B10).
    `relation`: warm, neutral, stiff. `told`: rang, wrote (this contact brought the no), otherwise.
    `acquaintance`: met, spoke, wrote, never. `strength`: named, none. `is_named`: the candidate's name can be said.
    `may_ask_at_once`: a favour may stand in an invitation (domain 3, L).
    """

    role: str
    interest: str
    stage: str
    placement: str
    relation: str
    told: str
    acquaintance: str
    strength: str
    channel: str
    is_named: bool
    had_task: bool
    was_told_soon: bool
    was_invited: bool
    is_agreed: bool
    has_mail: bool
    may_ask_at_once: bool
    is_closeness_unsaid: bool

    @property
    def is_early(self) -> bool:
        """Whether the short form of three minutes applies (B9, B12)."""
        return self.placement == "early"

    @property
    def minutes(self) -> int:
        """How many minutes are asked for (TIM-21, B12)."""
        return 3 if self.is_early else 10

    @property
    def is_interested(self) -> bool:
        """Whether a door may be spoken of (domain 3, P11)."""
        return self.interest != Interest.NO

    @property
    def is_by_first_name(self) -> bool:
        """Whether the contact is called by the first name."""
        return self.relation == "warm" or self.role == ContactRole.CHAMPION


def read(facts: ScriptFacts) -> Situation:
    """The situation that these facts make."""
    rapport = 2 if facts.rapport is None else facts.rapport
    return Situation(
        role=facts.role,
        interest=facts.interest,
        stage=facts.stage,
        placement=_placement(facts),
        relation="warm" if rapport >= 4 else "stiff" if rapport <= 1 else "neutral",
        told=_TOLD.get(facts.told_by_channel, "otherwise") if facts.was_told_by_contact else "otherwise",
        acquaintance=_acquaintance(facts),
        strength="named" if typed.strength(facts.strength) else "none",
        channel=facts.channel,
        is_named=bool(typed.one_breath(facts.candidate_name, words=6)),
        had_task=facts.had_task,
        was_told_soon=_was_told_soon(facts),
        was_invited=facts.was_invited,
        is_agreed=facts.is_time_agreed,
        has_mail=facts.has_mail,
        may_ask_at_once=rapport >= 3,
        is_closeness_unsaid=facts.placement in _CLOSE and not facts.is_placement_told,
    )


def _placement(facts: ScriptFacts) -> str:
    if facts.placement == Placement.EARLY or (facts.placement == Placement.UNKNOWN and facts.stage == "screen"):
        return "early"
    if not facts.is_placement_told:
        return "unknown"
    return "close" if facts.placement in _CLOSE else facts.placement


def _acquaintance(facts: ScriptFacts) -> str:
    if facts.met_on is not None and facts.history != SpokenHistory.NEVER:
        return "met"
    return _ACQUAINTANCE[facts.history]


def _was_told_soon(facts: ScriptFacts) -> bool:
    if facts.met_on is None or facts.told_on is None:
        return False
    return 0 <= (facts.told_on - facts.met_on).days <= 5
