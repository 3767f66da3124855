"""All ways that are open to one person, beside the one that is proposed (domain 1.3)."""

from collections.abc import Callable

from applications.enums import PhoneKind
from followups.domain.facts import ChannelFacts
from followups.enums import Channel

WAYS: tuple[tuple[Channel, Callable[[ChannelFacts], bool]], ...] = (
    (Channel.PHONE, lambda facts: facts.may_call and facts.person.phone_kind != PhoneKind.NONE),
    (Channel.MAIL, lambda facts: facts.may_write and facts.person.has_mail and not facts.is_mail_unanswerable),
    (Channel.MESSAGE, lambda facts: facts.may_write and facts.person.has_link and facts.is_link_from_interview),
    (Channel.VIDEO, lambda facts: facts.may_call),
    (Channel.IN_PERSON, lambda facts: facts.may_call),
)


def open_ways(facts: ChannelFacts) -> tuple[Channel, ...]:
    """The channels a candidate may choose from; a video call and a talk in person are arranged by themselves."""
    return tuple(channel for channel, is_open in WAYS if is_open(facts))
