"""Which channel reaches one person: the decision order of domain 1.3, in which the first rule that fits wins."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from applications.enums import ContactRole, Invitation, PhoneKind, SpokenHistory
from followups.domain.facts import ChannelFacts, Person
from followups.domain.people_terms import exclusion_of, rapport_of, role_of
from followups.domain.reason import Reason
from followups.enums import Channel

WRITES_FIRST = frozenset({"DE", "AT", "CH"})
"""Countries where a call out of the blue to an employer is unusual (CHN-7)."""

INVITATION_LIMIT = 300
MESSAGE_LIMIT = 600
WARM = 2
GOOD_RAPPORT = 3


@dataclass(frozen=True, slots=True)
class ChannelChoice:
    """How to approach somebody, and by which rule.

    `channel`: how the first attempt is made; None: there is none to propose. `needs_note_first`: what is sent by
    `note_channel` only asks for ten minutes, the talk follows. `asks_agency`, `asks_desk`: id of the agency's person,
    or of the recruiting desk, who is approached in place of this one. `text_limit`: characters of a message.
    `uses_gatekeeper`: somebody else may answer.
    """

    channel: Channel | None
    rule: str
    reason: Reason
    needs_note_first: bool = False
    note_channel: Channel | None = None
    asks_agency: int | None = None
    asks_desk: int | None = None
    text_limit: int | None = None
    uses_gatekeeper: bool = False


def choose(facts: ChannelFacts) -> ChannelChoice:
    """The way to one person by CHN-1 to 3 and 5 to 10 with readings B13 and B14; always an answer with its reason."""
    return next(choice for rule in RULES if (choice := rule(facts)) is not None)


def _no_contact(facts: ChannelFacts) -> ChannelChoice | None:
    """CHN-1: a case of domain 8, or a person who is not to be asked."""
    exclusion = exclusion_of(facts.person)
    if facts.is_no_contact_case or exclusion:
        cause = exclusion.code if exclusion else "no_contact_case"
        return ChannelChoice(None, "CHN-1", Reason("CHN-1", {"cause": cause}))
    return None


def _phone_barred(facts: ChannelFacts) -> ChannelChoice | None:
    """CHN-2: no calls, so in writing or not at all (TIM-18, TIM-20)."""
    return None if facts.may_call else _in_writing(facts, "CHN-2") or _nothing(facts, "CHN-2")


def _prefers_writing(facts: ChannelFacts) -> ChannelChoice | None:
    """CHN-3: writing as an equal; where only a number is known, a call or a relay service is left."""
    if not facts.prefers_writing:
        return None
    return _in_writing(facts, "CHN-3") or _by_phone(facts, "CHN-3")


def _agency_first(facts: ChannelFacts) -> ChannelChoice | None:
    """CHN-5: through the agency, by phone where a number is known, unless this person invited the question (R6)."""
    if role_of(facts.person) == ContactRole.AGENCY_RECRUITER:
        return _by_phone(facts, "CHN-5") or _in_writing(facts, "CHN-5")
    if facts.agency is None or facts.asked_to_ring or facts.person.invited == Invitation.SAID_SO:
        return None
    to_agency = replace(facts, person=facts.agency, is_mail_unanswerable=False, is_link_from_interview=True)
    choice = _by_phone(to_agency, "CHN-5") or _in_writing(to_agency, "CHN-5")
    return replace(choice, asks_agency=facts.agency.id) if choice else None


def _asked_to_ring(facts: ChannelFacts) -> ChannelChoice | None:
    """B14: an explicit invitation to ring beats CHN-7 and CHN-8."""
    return _by_phone(facts, "B14") if facts.asked_to_ring else None


def _recruiting_desk(facts: ChannelFacts) -> ChannelChoice | None:
    """CHN-6: early, and nobody met with rapport: three minutes with the recruiting desk, by phone or else by mail."""
    if facts.person.is_desk:
        choice = _by_phone(facts, "CHN-6")
        return replace(choice, uses_gatekeeper=True) if choice else _in_writing(facts, "CHN-6")
    if facts.desk is None or facts.person.invited == Invitation.SAID_SO:
        return None
    choice = _recruiting_desk(replace(facts, person=facts.desk, is_mail_unanswerable=False))
    return replace(choice, asks_desk=facts.desk.id) if choice else None


def _written_country(facts: ChannelFacts) -> ChannelChoice | None:
    """CHN-7 (B13): a mail that asks for ten minutes first in Germany, Austria, Switzerland and public bodies."""
    is_formal = facts.is_public_body or facts.employer_country.upper() in WRITES_FIRST
    if is_formal and not _spoke_by_phone(facts.person) and _may_mail(facts):
        return _note_then_call(facts, "CHN-7")
    return None


def _phone(facts: ChannelFacts) -> ChannelChoice | None:
    """CHN-8: the number of somebody met, rapport 2 or more; a short note first where the two never spoke by phone."""
    if not _is_warm(facts.person):
        return None
    note = None if _spoke_by_phone(facts.person) else _written_way(facts)
    return _by_phone(facts, "CHN-8", note=note)


def _note_by_mail(facts: ChannelFacts) -> ChannelChoice | None:
    """CHN-9: an address and no number, or a number but hardly any rapport (B14)."""
    return _note_then_call(facts, "CHN-9") if _may_mail(facts) else None


def _message(facts: ChannelFacts) -> ChannelChoice | None:
    """CHN-10: only a link that came from the interview."""
    return None if _has_number(facts.person) else _in_writing(facts, "CHN-10")


def _cold_number(facts: ChannelFacts) -> ChannelChoice | None:
    """B14: a number and nothing else, hardly any rapport: phone, in the words for whoever answers."""
    choice = _by_phone(facts, "B14")
    return replace(choice, uses_gatekeeper=True) if choice else None


def _no_way(facts: ChannelFacts) -> ChannelChoice:
    """CHN-10, its end: nothing is known that may be used (domain 1.4 says where to look)."""
    return _nothing(facts, "CHN-10")


RULES: tuple[Callable[[ChannelFacts], ChannelChoice | None], ...] = (
    _no_contact,
    _phone_barred,
    _prefers_writing,
    _agency_first,
    _asked_to_ring,
    _recruiting_desk,
    _written_country,
    _phone,
    _note_by_mail,
    _message,
    _cold_number,
    _no_way,
)


def _by_phone(facts: ChannelFacts, rule: str, note: Channel | None = None) -> ChannelChoice | None:
    """A call, where a number is known; a switchboard is answered by somebody else."""
    if not _has_number(facts.person):
        return None
    is_switchboard = facts.person.phone_kind == PhoneKind.SWITCHBOARD
    return replace(_choice(facts, rule, Channel.PHONE, note=note), uses_gatekeeper=is_switchboard)


def _in_writing(facts: ChannelFacts, rule: str) -> ChannelChoice | None:
    """The request itself by mail, else by message."""
    channel = _written_way(facts)
    return _choice(facts, rule, channel) if channel else None


def _note_then_call(facts: ChannelFacts, rule: str) -> ChannelChoice:
    """A mail that only asks for ten minutes; the call follows on a yes."""
    return _choice(facts, rule, Channel.MAIL, note=Channel.MAIL)


def _nothing(facts: ChannelFacts, rule: str) -> ChannelChoice:
    params = {"channel": "", "is_mail_unanswerable": facts.is_mail_unanswerable}
    return ChannelChoice(None, rule, Reason(rule, params))


def _choice(facts: ChannelFacts, rule: str, channel: Channel, note: Channel | None = None) -> ChannelChoice:
    return ChannelChoice(
        channel,
        rule,
        Reason(rule, {"channel": str(channel), "note": str(note or "")}),
        needs_note_first=note is not None,
        note_channel=note,
        text_limit=_text_limit(facts.person) if Channel.MESSAGE in {channel, note} else None,
    )


def _written_way(facts: ChannelFacts) -> Channel | None:
    if _may_mail(facts):
        return Channel.MAIL
    is_usable = facts.may_write and facts.person.has_link and facts.is_link_from_interview
    return Channel.MESSAGE if is_usable else None


def _may_mail(facts: ChannelFacts) -> bool:
    return facts.may_write and facts.person.has_mail and not facts.is_mail_unanswerable


def _text_limit(person: Person) -> int:
    """An invitation may carry the favour only where there is rapport; else the message waits for the connection."""
    return INVITATION_LIMIT if rapport_of(person) >= GOOD_RAPPORT else MESSAGE_LIMIT


def _has_number(person: Person) -> bool:
    return person.phone_kind != PhoneKind.NONE


def _spoke_by_phone(person: Person) -> bool:
    return person.history == SpokenHistory.SPOKE_BY_PHONE


def _is_warm(person: Person) -> bool:
    return person.history != SpokenHistory.NEVER and rapport_of(person) >= WARM
