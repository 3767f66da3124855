"""The crispy-forms pack `house`: every widget in its states, and how label, help, error and control hang together."""

import pytest
from crispy_forms.helper import FormHelper
from django import forms

from tests.applications.markup import attribute, every, form_of, helper_with, only, rendered, words

CHOICES = [("second", "Second or third"), ("short", "On the short list")]
SINGLE = {
    "text": forms.CharField,
    "mail": forms.EmailField,
    "password": lambda **options: forms.CharField(widget=forms.PasswordInput, **options),
    "phone": lambda **options: forms.CharField(widget=forms.TextInput(attrs={"type": "tel"}), **options),
    "link": lambda **options: forms.URLField(assume_scheme="https", **options),
    "number": forms.IntegerField,
    "textarea": lambda **options: forms.CharField(widget=forms.Textarea, **options),
    "select": lambda **options: forms.ChoiceField(choices=CHOICES, **options),
    "select multiple": lambda **options: forms.MultipleChoiceField(choices=CHOICES, **options),
    "checkbox": forms.BooleanField,
    "date": lambda **options: forms.DateField(widget=forms.DateInput(attrs={"type": "date"}), **options),
    "time": lambda **options: forms.TimeField(widget=forms.TimeInput(attrs={"type": "time"}), **options),
    "moment": lambda **options: forms.DateTimeField(widget=forms.DateTimeInput, **options),
    "file": forms.FileField,
}
GROUPS = {
    "radio": lambda **options: forms.ChoiceField(choices=CHOICES, widget=forms.RadioSelect, **options),
    "checkboxes": lambda **options: forms.MultipleChoiceField(
        choices=CHOICES, widget=forms.CheckboxSelectMultiple, **options
    ),
}


@pytest.mark.parametrize("field", SINGLE.values(), ids=SINGLE)
def test_single_control_has_one_label_that_names_it(field):
    form = form_of(answer=field(label="Their answer"))

    page = rendered(form)

    label = only(page, "label")
    assert (attribute(label, "for"), words(label)) == ("id_answer", "Their answer")
    assert only(page, id="id_answer").name in {"input", "select", "textarea"}


@pytest.mark.parametrize("field", SINGLE.values(), ids=SINGLE)
def test_single_control_refused_is_described_by_help_and_error(field):
    form = form_of({}, answer=field(help_text="As they said it.", error_messages={"required": "Write a word."}))

    page = rendered(form)

    control = only(page, id="id_answer")
    assert attribute(control, "aria-describedby") == "id_answer_helptext id_answer_error"
    assert attribute(control, "aria-invalid") == "true"
    assert words(only(page, id="id_answer_helptext")) == "As they said it."
    assert words(only(page, id="id_answer_error")) == "Error: Write a word."


@pytest.mark.parametrize("field", SINGLE.values(), ids=SINGLE)
def test_single_control_without_help_and_error_is_described_by_nothing(field):
    form = form_of(answer=field())

    page = rendered(form)

    assert attribute(only(page, id="id_answer"), "aria-describedby") is None
    assert [every(page, id=f"id_answer_{part}") for part in ("helptext", "error")] == [[], []]


@pytest.mark.parametrize("field", GROUPS.values(), ids=GROUPS)
def test_group_is_a_fieldset_with_a_legend_and_a_chip_for_each_choice(field):
    form = form_of(close=field(label="How close was it?"))

    page = rendered(form)

    fieldset = only(page, "fieldset")
    assert words(only(fieldset, "legend")) == "How close was it?"
    assert [words(chip) for chip in every(fieldset, "label", class_="chip")] == ["Second or third", "On the short list"]
    assert [attribute(control, "id") for control in every(fieldset, "input")] == ["id_close_0", "id_close_1"]


@pytest.mark.parametrize("field", GROUPS.values(), ids=GROUPS)
def test_group_refused_is_described_by_help_and_error(field):
    form = form_of({}, close=field(help_text="In their words.", error_messages={"required": "Choose one."}))

    page = rendered(form)

    fieldset = only(page, "fieldset")
    assert attribute(fieldset, "aria-describedby") == "id_close_helptext id_close_error"
    assert words(only(fieldset, id="id_close_helptext")) == "In their words."
    assert words(only(fieldset, id="id_close_error")) == "Error: Choose one."


@pytest.mark.parametrize("field", GROUPS.values(), ids=GROUPS)
def test_group_filled_keeps_the_choice(field):
    form = form_of({"close": "short"}, close=field())

    page = rendered(form)

    checked = [attribute(control, "value") for control in every(page, "input") if "checked" in dict(control.attributes)]
    assert checked == ["short"]


def test_text_filled_keeps_what_was_typed_and_escapes_it():
    form = form_of({"words": '</textarea><b>"Strong"'}, words=forms.CharField(widget=forms.Textarea))

    page = rendered(form)

    assert words(only(page, "textarea")) == '</textarea><b>"Strong"'
    assert every(page, "b") == []


def test_hidden_field_is_an_input_and_nothing_else():
    form = form_of(uid=forms.CharField(widget=forms.HiddenInput, initial="7", help_text="Never seen."))

    page = rendered(form)

    assert [(attribute(control, "type"), attribute(control, "name")) for control in every(page, "input")] == [
        ("hidden", "csrfmiddlewaretoken"),
        ("hidden", "uid"),
    ]
    assert every(page, "label") + every(page, id="id_uid_helptext") == []


@pytest.mark.parametrize(
    ("field", "helper", "label"),
    [
        (forms.CharField(label="Pay"), FormHelper(), "Pay"),
        (forms.CharField(label="Pay", required=False), FormHelper(), "Pay (optional)"),
        (forms.CharField(label="Pay", required=False), helper_with(form_method="get"), "Pay"),
        (forms.CharField(label="Pay", required=False), helper_with(show_optional=False), "Pay"),
        (forms.CharField(label="Pay", required=False, disabled=True), FormHelper(), "Pay"),
        (forms.BooleanField(label="Pay", required=False), FormHelper(), "Pay"),
    ],
    ids=["required", "optional", "filter", "helper says no", "disabled", "checkbox"],
)
def test_label_says_optional_only_where_that_helps(field, helper, label):
    form = form_of(helper=helper, pay=field)

    page = rendered(form)

    assert words(only(page, "label")) == label
