"""The forms of one call: how it ended, another time for it, and other words."""

from datetime import datetime, timedelta
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Row
from django import forms
from django.utils.translation import gettext_lazy

from applications.forms import layout
from applications.forms.fields import ChipField, ClockField, DayField, long_text
from applications.forms.owned import EditForm
from followups.domain.outcomes import REPLIES, CallEnding
from followups.models import Call

LONGEST_CALL = timedelta(hours=12)
LONGEST_WITHOUT_NETWORK = timedelta(days=14)
MOST_WORDS = 20_000
ENDINGS = {
    CallEnding.ANSWERED: gettext_lazy("We talked"),
    CallEnding.VOICEMAIL: gettext_lazy("Voicemail"),
    CallEnding.GATEKEEPER: gettext_lazy("Somebody else"),
    CallEnding.POLICY: gettext_lazy("“Our policy forbids it”"),
    CallEnding.REFERRED: gettext_lazy("“Ask my colleague”"),
    CallEnding.NO_ANSWER: gettext_lazy("No answer"),
    CallEnding.CALL_BACK: gettext_lazy("“Ring me another time”"),
    CallEnding.PARTLY: gettext_lazy("They told me a part"),
    CallEnding.REFUSED: gettext_lazy("They would rather not say"),
    CallEnding.DO_NOT_CALL: gettext_lazy("“Please do not call”"),
    CallEnding.WRONG_NUMBER: gettext_lazy("Wrong number"),
    CallEnding.SENT: gettext_lazy("I sent it"),
}
COMMON = (
    CallEnding.ANSWERED,
    CallEnding.VOICEMAIL,
    CallEnding.GATEKEEPER,
    CallEnding.POLICY,
    CallEnding.REFERRED,
    CallEnding.NO_ANSWER,
)
RARE = (
    CallEnding.CALL_BACK,
    CallEnding.PARTLY,
    CallEnding.REFUSED,
    CallEnding.DO_NOT_CALL,
    CallEnding.WRONG_NUMBER,
)
REPLY_WORDS = {CallEnding.ANSWERED: gettext_lazy("They told me"), CallEnding.CALL_BACK: gettext_lazy("“Let us talk”")}


class WordsForm(forms.Form):
    """What was said so far, and the revision of the call when it was read."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    their_words = forms.CharField(
        label=gettext_lazy("Their words"),
        required=False,
        max_length=MOST_WORDS,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=gettext_lazy("A line for each thing. After you hang up, your keyboard's microphone is quickest."),
    )


class OutcomeForm(WordsForm):
    """How an attempt ended. In ISO notation: when the page was opened; when it ended, if it is handed in later."""

    opened_at = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)
    ended_at = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)
    ending = ChipField(
        label=gettext_lazy("How did it go?"),
        choices=[(ending.value, label) for ending, label in ENDINGS.items()],
        error_messages={"required": gettext_lazy("Choose how it went.")},
    )

    @property
    def common_endings(self) -> list[tuple[str, Any]]:
        """The endings under the thumb, each with its words."""
        return [(ending.value, ENDINGS[ending]) for ending in COMMON]

    @property
    def rare_endings(self) -> list[tuple[str, Any]]:
        """The endings that are folded away."""
        return [(ending.value, ENDINGS[ending]) for ending in RARE]

    @property
    def picked_ending(self) -> str:
        """The ending that is chosen: a talk, until something else is said."""
        return str(self["ending"].value() or CallEnding.ANSWERED.value)

    @property
    def is_rare_ending(self) -> bool:
        """Whether the fold is to stand open."""
        return self.picked_ending in RARE

    def values(self, *, call: Call, now: datetime) -> dict[str, Any]:
        """The arguments of `log_outcome`: a talk began when it was planned, if the page was open by then."""
        given = self.cleaned_data
        is_sent = given["ending"] == CallEnding.SENT
        ended_at = _moment(given["ended_at"], since=now - LONGEST_WITHOUT_NETWORK, until=now)
        opened_at = _moment(given["opened_at"], since=ended_at - LONGEST_CALL, until=ended_at)
        return {
            "ending": CallEnding(given["ending"]),
            "their_words": given["their_words"],
            "revision": given["revision"],
            "started_at": now if is_sent else max(opened_at, min(call.starts_at, ended_at)),
            "ended_at": None if is_sent else ended_at,
        }


def _moment(text: str, *, since: datetime, until: datetime) -> datetime:
    """The moment that a browser noted; `until`, if it is none or lies outside of these."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return until
    return moment if moment.tzinfo is not None and since <= moment <= until else until


class ReplyForm(forms.Form):
    """What came back to a mail or message."""

    ending = ChipField(
        label=gettext_lazy("What came back?"),
        choices=[(ending.value, REPLY_WORDS.get(ending, ENDINGS[ending])) for ending in REPLIES],
        error_messages={"required": gettext_lazy("Choose what came back.")},
    )
    their_words = long_text(
        label=gettext_lazy("Their words"),
        rows=6,
        max_length=MOST_WORDS,
        help_text=gettext_lazy("A line for each thing."),
    )


class MoveForm(EditForm, forms.ModelForm):
    """Another time for a planned call, on the contact's clock."""

    local_on = DayField(label=gettext_lazy("Day, where they are"))
    local_time = ClockField(label=gettext_lazy("Time, on their clock"))
    feels_calm = forms.BooleanField(label=gettext_lazy("I feel calm, and need not wait a day"), required=False)

    class Meta:
        model = Call
        fields = ("local_on", "local_time", "is_time_named_by_contact")
        labels = {"is_time_named_by_contact": gettext_lazy("They named this time themselves")}

    @property
    def helper(self) -> FormHelper:
        """Day and time; what lifts the waiting is folded."""
        return layout.helper(
            Row("local_on", "local_time"),
            layout.Fold(gettext_lazy("If a rule stands against it"), "is_time_named_by_contact", "feels_calm"),
            submit=gettext_lazy("Move the call"),
        )
