"""Which texts of a script belong to one approach (B11, CHN-7, CHN-9, CHN-10)."""

import pytest

from applications.enums import SpokenHistory
from followups.domain import scripts, sheets
from followups.domain.channels import INVITATION_LIMIT, MESSAGE_LIMIT, ChannelChoice
from followups.domain.reason import Reason
from followups.enums import Channel
from tests.followups.domain.script_cases import facts

SCRIPT = scripts.compose(facts())
STRANGER = scripts.compose(facts(history=SpokenHistory.NEVER, met_on=None))


def by(channel, **choice):
    """A choice of this channel."""
    return ChannelChoice(channel, "CHN-8", Reason("CHN-8"), **choice)


def test_b11_a_call_has_its_parts_in_number_order():
    lines = sheets.lines_for(SCRIPT, Channel.PHONE, by(Channel.PHONE))

    assert [line.part.value for line in lines] == [
        *(f"P{number}" for number in range(1, 13)), "voicemail", "gatekeeper", "note"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("channel", "choice", "script", "ids"),
    [
        pytest.param(Channel.MAIL, by(Channel.MAIL), SCRIPT, ("mail", "note"), id="request by mail"),
        pytest.param(
            Channel.MAIL,
            by(Channel.MAIL, needs_note_first=True),
            SCRIPT,
            ("note", "mail"),
            id="CHN-9 ten minutes first",
        ),
        pytest.param(
            Channel.MAIL, by(Channel.PHONE, needs_note_first=True), SCRIPT, ("mail", "note"), id="mail picked by hand"
        ),
        pytest.param(
            Channel.MESSAGE,
            by(Channel.MESSAGE, text_limit=MESSAGE_LIMIT),
            SCRIPT,
            ("message", "invitation"),
            id="CHN-10",
        ),
        pytest.param(
            Channel.MESSAGE,
            by(Channel.MESSAGE, text_limit=INVITATION_LIMIT),
            SCRIPT,
            ("invitation", "message"),
            id="CHN-10 with rapport",
        ),
        pytest.param(Channel.MESSAGE, by(Channel.MESSAGE), STRANGER, ("mail", "portal"), id="never met"),
    ],
)
def test_the_text_that_fits_stands_first(channel, choice, script, ids):
    lines = sheets.lines_for(script, channel, choice)

    assert tuple(line.phrasing.rsplit("-", 1)[0] for line in lines) == ids
