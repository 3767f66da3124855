"""All ways that are open to one person (1.3)."""

import pytest

from applications.enums import PhoneKind
from followups.domain import ways
from followups.domain.facts import ChannelFacts, Person

EVERY_WAY = {"phone_kind": PhoneKind.DIRECT, "has_mail": True, "has_link": True}


@pytest.mark.parametrize(
    ("person", "facts", "found"),
    [
        pytest.param(EVERY_WAY, {}, "phone mail message video in_person", id="all"),
        pytest.param({}, {}, "video in_person", id="no number, address or link"),
        pytest.param(EVERY_WAY, {"may_call": False}, "mail message", id="TIM-20 no calls"),
        pytest.param(EVERY_WAY, {"may_write": False}, "phone video in_person", id="no writing"),
        pytest.param(EVERY_WAY, {"is_mail_unanswerable": True}, "phone message video in_person", id="1.4 no-reply"),
        pytest.param(EVERY_WAY, {"is_link_from_interview": False}, "phone mail video in_person", id="CHN-10 link"),
    ],
)
def test_open_ways(person, facts, found):
    known = ChannelFacts(Person(1, "Dana", **person), **facts)

    assert " ".join(ways.open_ways(known)) == found
