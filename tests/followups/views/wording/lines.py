"""Words of every kind, and where a part of the script is edited."""

from django.urls import reverse

from followups.models import ScriptPart
from tests.applications.markup import every, words
from tests.applications.views.filling import filled
from tests.followups.views.pressing import page_of

STOP = "Hello Dana. My lawyer will sue you. Thank you."
CALM = "Hello Dana. There is no hurry whatsoever."


def address(part: ScriptPart, name: str = "script_part_update") -> str:
    """An address of this part."""
    return reverse(f"followups:{name}", args=[part.call_id, part.pk])


def save(client, part, own: str, **more):
    """Press Save with these words in the form of one part."""
    return client.post(address(part), filled(client.get(address(part)), own=own, **more))


def now(part: ScriptPart) -> str:
    """The candidate's own words as they are kept."""
    return ScriptPart.objects.get(pk=part.pk).own


def marked(response) -> list[str]:
    """The lines that are underlined."""
    return [words(mark) for mark in every(page_of(response), "mark")]


# --- Saving ---
