"""The forms of the plan: what it shows, the call it leads to, the guess, and what was not said of somebody."""

import re
from datetime import datetime
from typing import Any, cast

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from applications.enums import ContactRole, Rapport
from applications.forms.fields import FIRST_DAY, LAST_DAY, ChipField, ClockField, DayField
from applications.forms.owned import CreateForm
from followups.actions.calls import Departure
from followups.enums import Channel, FirstReason, OverrideReason, PartCode
from followups.models.call import CallQuerySet
from followups.queries.plan import Plan, Standing
from followups.queries.plan_approach import Approach
from followups.queries.plan_script import MINE

MOST_WORDINGS = 16
OTHER_TIME = "other"
MINE_FORM = re.compile(rf"{MINE}\d{{1,15}}")
NOT_OFFERED = gettext_lazy("Choose one of the people offered.")
WALL = "%Y-%m-%dT%H:%M"


class SayField(forms.MultipleChoiceField):
    """The wordings picked by hand, each as part and place, or part and key of the candidate's own: `P4:1`, `P4:mine12`.

    Of two for one part the later counts.
    """

    widget = forms.MultipleHiddenInput

    def __init__(self, **options: Any) -> None:
        wordings = [f"{part.value}:{place}" for part in PartCode for place in range(MOST_WORDINGS)]
        super().__init__(choices=[(wording, wording) for wording in wordings], required=False, **options)

    def valid_value(self, value: Any) -> bool:
        """Whether it is a place among ours, or may be the key of words that were kept."""
        part, _colon, place = value.partition(":")
        is_mine = part in PartCode.values and MINE_FORM.fullmatch(place) is not None
        return is_mine or super().valid_value(value)

    def clean(self, value: Any) -> dict[PartCode, str]:
        """The place of the wording, or the key of the candidate's own, by part."""
        pairs = (wording.split(":") for wording in super().clean(value))
        return {PartCode(part): place for part, place in pairs}


class PlanChoice(forms.Form):
    """What the page is asked to show: whose plan, by which way, in which words. What it does not know it leaves out.

    `planned_for`: the person whose plan was on the page; way and words belong to that person alone.
    """

    person = forms.IntegerField(required=False)
    planned_for = forms.IntegerField(required=False)
    channel = forms.ChoiceField(choices=Channel.choices, required=False)
    say = SayField()

    def values(self) -> dict[str, Any]:
        """The arguments of the query."""
        self.is_valid()
        given = self.cleaned_data
        chosen = given.get("person")
        if given.get("planned_for") not in {None, chosen}:
            return {"chosen": chosen}
        channel = given.get("channel")
        return {
            "chosen": chosen,
            "channel": Channel(channel) if channel else None,
            **_picked(given.get("say") or {}),
        }


def _picked(said: dict[PartCode, str]) -> dict[str, dict[PartCode, int]]:
    """What was picked: of our wordings the places, of the candidate's own the keys."""
    return {
        "phrasings": {part: int(place) for part, place in said.items() if place.isdecimal()},
        "mine": {part: int(place.removeprefix(MINE)) for part, place in said.items() if place.startswith(MINE)},
    }


class ScheduleForm(CreateForm):
    """Whom to call, how and when.

    Times are on the contact's clock, so they belong to the `zone` of the person whose plan was on the page.
    """

    planned_for = forms.IntegerField(widget=forms.HiddenInput, required=False)
    zone = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)
    say = SayField()
    person = forms.TypedChoiceField(
        label=gettext_lazy("Who"),
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose whom to ask."), "invalid_choice": NOT_OFFERED},
    )
    channel = ChipField(label=gettext_lazy("How"), choices=Channel.choices, required=False)
    when = forms.CharField(
        label=gettext_lazy("When"),
        widget=forms.RadioSelect,
        max_length=20,
        error_messages={"required": gettext_lazy("Choose a time.")},
    )
    day = DayField(label=gettext_lazy("Day, where they are"), required=False)
    time = ClockField(label=gettext_lazy("Time, on their clock"), required=False)
    they_named = forms.BooleanField(label=gettext_lazy("They named this time themselves"), required=False)
    feels_calm = forms.BooleanField(label=gettext_lazy("I feel calm, and need not wait a day"), required=False)
    override = ChipField(label=gettext_lazy("Why?"), choices=OverrideReason.choices, required=False)
    override_text = forms.CharField(label=gettext_lazy("In your words"), max_length=240, required=False)

    def __init__(self, data: Any = None, *, plan: Plan) -> None:
        super().__init__(data)
        self.plan = plan
        slots = plan.approach.slots if plan.approach else ()
        offered = [(card.involvement.pk, card) for card in plan.people if card.is_open]
        cast("forms.ChoiceField", self.fields["person"]).choices = offered
        self.fields["when"].widget.choices = [(f"{slot.contact_wall:{WALL}}", slot) for slot in slots]
        self.initial["when"] = f"{slots[0].contact_wall:{WALL}}" if slots else OTHER_TIME
        if plan.approach:
            ways = [(way.value, way.label) for way in plan.approach.ways]
            self.fields["channel"].widget.choices = ways
            self.initial["person"] = plan.approach.person.pk
            self.initial["channel"] = plan.approach.channel

    @property
    def picked_time(self) -> str:
        """The time to show as chosen: of another person's clock none is kept."""
        return str(self.initial["when"] if self._is_elsewhere() else self["when"].value())

    @property
    def needs_explaining(self) -> bool:
        """Whether a typed reason is asked for, because a limit stands against it (T14)."""
        return self.plan.standing is Standing.STOPPED or (self.is_bound and not self.is_valid())

    def clean_when(self) -> datetime | None:
        """The time on the contact's clock; None if it is written out below."""
        if self._is_elsewhere():
            name = self._approach.person.contact.name
            raise forms.ValidationError(_("Choose a time on the clock of %(name)s.") % {"name": name})
        text = self.cleaned_data["when"]
        if text == OTHER_TIME:
            return None
        try:
            when = datetime.strptime(text, WALL)  # noqa: DTZ007 - a time on the contact's clock has no zone of its own
        except ValueError:
            when = None
        if when is None or not FIRST_DAY <= when.date() <= LAST_DAY:
            raise forms.ValidationError(_("Choose one of the times, or write out another one."))
        return when

    def clean(self) -> dict[str, Any]:
        """A time that is written out needs its day and its hour."""
        super().clean()
        if self.cleaned_data.get("when", self) is None:
            for name, message in (("day", _("Give the day.")), ("time", _("Give the time."))):
                if not self.cleaned_data.get(name) and name not in self.errors:
                    self.add_error(name, message)
        return self.cleaned_data

    def values(self) -> dict[str, Any]:
        """The arguments of `schedule_call`."""
        given = self.cleaned_data
        when = given["when"] or datetime.combine(given["day"], given["time"])
        return {
            "involvement": self._approach.person,
            "uid": given["uid"],
            "channel": self._channel(),
            "local_on": when.date(),
            "local_time": when.time(),
            "feels_calm": given["feels_calm"],
            "is_time_named_by_contact": given["they_named"],
            "phrasings": self.plan.phrasings,
            "own": {part: kept.text for part, kept in self.plan.own.items()},
            "departure": self._departure(),
        }

    @property
    def _approach(self) -> Approach:
        if self.plan.approach is None:
            raise forms.ValidationError(NOT_OFFERED)
        return self.plan.approach

    def _is_elsewhere(self) -> bool:
        return self.is_bound and self.data.get("zone") != self._approach.clock.zone

    def _channel(self) -> Channel:
        """The way that was picked for this person, else the one that is proposed."""
        is_for_this_person = self.cleaned_data["planned_for"] == self._approach.person.pk
        picked = self.cleaned_data["channel"] if is_for_this_person else ""
        return Channel(picked or self._approach.channel or Channel.PHONE)

    def _departure(self) -> Departure | None:
        """Where the candidate chose otherwise than proposed: always kept of a person, else where it is said why."""
        given = self.cleaned_data
        is_first = any(card.is_first_choice for card in self.plan.people)
        is_said = given["override"] or given["override_text"]
        rule = self._rule(is_first=is_first)
        if is_first and not is_said and not given["feels_calm"]:
            return None
        reason = given["override"] or (OverrideReason.FEEL_CALM if rule == "TIM-1" else OverrideReason.OTHER)
        return Departure(rule, OverrideReason(reason), given["override_text"])

    def _rule(self, *, is_first: bool) -> str:
        if self.plan.standing is Standing.STOPPED:
            return "TIM-18"
        if not is_first:
            return "who"
        return "TIM-1" if self.cleaned_data["feels_calm"] else "when"


class GuessForm(forms.Form):
    """What the candidate thinks was missing, before anybody answers."""

    guess = forms.CharField(
        label=gettext_lazy("Your own guess"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3, "data-draft": True}),
        help_text=gettext_lazy("The difference between guess and answer is often the lesson."),
    )


class PersonForm(forms.Form):
    """One fact about somebody that was not said yet."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    role = ChipField(choices=ContactRole.choices, required=False)
    rapport = ChipField(choices=Rapport.choices, required=False)

    def values(self) -> dict[str, Any]:
        """What was said, and nothing else."""
        return {name: self.cleaned_data[name] for name in ("role", "rapport") if self.cleaned_data[name]}


class FirstReasonForm(forms.Form):
    """Why somebody was put first, in a chip, in words, in both or in neither."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    reason = ChipField(label=gettext_lazy("Why?"), choices=FirstReason.choices, required=False)
    text = forms.CharField(label=gettext_lazy("In your words"), max_length=240, required=False)


class AgainForm(forms.Form):
    """What "think again" brings back: the call that was let go."""

    call: forms.ModelChoiceField = forms.ModelChoiceField(queryset=None, required=False)

    def __init__(self, data: Any = None, *, calls: CallQuerySet) -> None:
        super().__init__(data)
        cast("forms.ModelChoiceField", self.fields["call"]).queryset = calls
