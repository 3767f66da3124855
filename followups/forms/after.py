"""Sorting what was said: one tap a line, and the rest folded."""

from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from applications.forms.fields import ChipField
from followups.actions.findings import Statement
from followups.enums import FindingKind, FindingStatus, GapCode
from followups.queries.after import Line

TAPS = [
    (FindingStatus.LACKING.value, FindingStatus.LACKING.label),
    (FindingStatus.HAD_NOT_SHOWN.value, FindingStatus.HAD_NOT_SHOWN.label),
    (FindingStatus.UNCLEAR.value, FindingStatus.UNCLEAR.label),
]
"""The three taps on a gap; what the words propose, or was chosen elsewhere, is offered beside them."""


class LineForm(forms.Form):
    """How one line is sorted. `revision`: the finding's, where the line was sorted before."""

    kind = ChipField(
        label=_("What was it?"),
        choices=FindingKind.choices,
        error_messages={"required": _("Choose one: strength, gap or neither.")},
    )
    status = ChipField(label=_("What does it mean for you?"), choices=FindingStatus.choices, required=False)
    code = forms.ChoiceField(
        label=_("What kind of gap?"), choices=[("", _("Not said yet")), *GapCode.choices], required=False
    )
    has_example = forms.BooleanField(label=_("They gave an example"), required=False)
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any = None, *, line: Line) -> None:
        initial = _initial(line)
        super().__init__(data, initial=initial, prefix=_prefix(line))
        self.line = line
        chosen = initial["status"]
        extra = [] if chosen in dict(TAPS) else [(chosen, FindingStatus(chosen).label)]
        self.fields["status"].widget.choices = [*TAPS, *extra]

    @property
    def is_kept_apart(self) -> bool:
        """Whether the line names a protected ground, so that nothing is asked about it (domain 8)."""
        return self.line.proposal.is_protected

    @property
    def code_label(self) -> str:
        """The kind of gap that is chosen or proposed, in words."""
        value = self["code"].value()
        return str(GapCode(value).label) if value in GapCode.values else ""

    def statement(self) -> Statement:
        """What the taps say."""
        given = self.cleaned_data
        return Statement(
            uid=self.line.uid,
            verbatim=self.line.text,
            kind=FindingKind(given["kind"]),
            status=FindingStatus(given["status"]) if given["status"] else None,
            code=GapCode(given["code"]) if given["code"] else None,
            has_example=given["has_example"],
            revision=given["revision"],
        )


class AfterForm:
    """All lines of one call. `is_overtaken`: another tab sorted some of them otherwise meanwhile."""

    def __init__(self, data: QueryDict | None = None, *, lines: Iterable[Line], is_overtaken: bool = False) -> None:
        self.data = data
        self.lines = [LineForm(data, line=line) for line in lines]
        self.is_overtaken = is_overtaken

    def is_valid(self) -> bool:
        """Whether every line was sorted."""
        return all(line.is_valid() for line in self.lines)

    @property
    def is_refused(self) -> bool:
        """Whether what was sent needs another look."""
        return self.data is not None and not self.is_overtaken and bool(self.errors)

    @property
    def errors(self) -> list[Any]:
        """What needs another look, line by line."""
        return [line.errors for line in self.lines if line.errors]

    def statements(self) -> list[Statement]:
        """What the taps say, line by line."""
        return [line.statement() for line in self.lines]

    def over(self, lines: Iterable[Line]) -> "AfterForm":
        """The same taps over the lines as they are sorted now, so that saving again keeps them."""
        data, rows = cast("QueryDict", self.data).copy(), list(lines)
        known = [(line, line.finding) for line in rows if line.finding]
        data.update({f"{_prefix(line)}-revision": str(finding.revision) for line, finding in known})
        return AfterForm(data, lines=rows, is_overtaken=True)


def _prefix(line: Line) -> str:
    return f"line-{line.uid.hex}"


def _initial(line: Line) -> dict[str, Any]:
    if line.finding is not None:
        finding = line.finding
        return {
            "kind": finding.kind,
            "status": finding.status or FindingStatus.UNCLEAR.value,
            "code": finding.code,
            "has_example": finding.has_example,
            "revision": finding.revision,
        }
    return {"kind": line.proposal.kind, "status": line.proposal.status, "code": line.proposal.code or ""}
