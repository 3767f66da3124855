"""Which texts of a script belong to one approach: what is spoken on a call, or what is sent."""

from dataclasses import replace
from typing import Any

from followups.domain.attempts import WRITTEN
from followups.domain.channels import INVITATION_LIMIT, MESSAGE_LIMIT, ChannelChoice
from followups.domain.scripts import Line, Script
from followups.enums import Channel, PartCode

IN_ORDER = tuple(PartCode)


def lines_for(script: Script, channel: Channel, choice: ChannelChoice) -> tuple[Line, ...]:
    """All texts for this channel: the parts in number order (B11), or the text to send and the other one that fits."""
    if channel not in WRITTEN:
        return tuple(sorted((*script.lines, *script.branches, script.note), key=lambda line: IN_ORDER.index(line.part)))
    return _message(script, choice) if channel == Channel.MESSAGE else _mail(script, choice)


def in_own_message(script: Script, own: str, choice: ChannelChoice) -> Script:
    """The same script with these words in place of the message that fits best; the other one stays as it is."""
    leading = next(line for line in _message(script, choice) if line.part == PartCode.MESSAGE)
    name = next(name for name in ("message", "invitation", "portal") if getattr(script, name) == leading)
    changed: dict[str, Any] = {name: replace(leading, text=own)}
    return replace(script, **changed)


def has_room_for(own: str, choice: ChannelChoice) -> bool:
    """Whether these words are no longer than the message that fits best may be."""
    return len(own) <= (choice.text_limit or MESSAGE_LIMIT)


def _mail(script: Script, choice: ChannelChoice) -> tuple[Line, ...]:
    """The request; before it the note that only asks for ten minutes, where the talk is to follow (CHN-7, CHN-9)."""
    is_bridge = choice.needs_note_first and choice.channel == Channel.MAIL
    return (script.note, script.mail) if is_bridge else (script.mail, script.note)


def _message(script: Script, choice: ChannelChoice) -> tuple[Line, ...]:
    """The invitation where the favour may stand in it, else the message; for somebody never met a mail, or the
    lines for a portal (CHN-10)."""
    if script.message is None or script.invitation is None:
        return (script.mail, script.portal)
    is_invitation = choice.text_limit == INVITATION_LIMIT
    return (script.invitation, script.message) if is_invitation else (script.message, script.invitation)
