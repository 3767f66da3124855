"""The crispy-forms pack `house`: whole forms, their error summary, layout objects, buttons and formsets."""

import inspect

import pytest
from crispy_forms import bootstrap, layout
from crispy_forms.helper import FormHelper
from django import forms
from django.template.loader import get_template

from applications.forms.layout import Fold
from tests.applications.markup import attribute, every, form_of, helper_with, only, rendered, words

LEFT_OUT = {"Accordion", "AccordionGroup", "Alert", "Modal", "MultiField", "Tab", "TabHolder", "UneditableField"}
CLOSE = [("second", "Second or third"), ("short", "On the short list")]


def test_error_summary_takes_the_focus_and_links_to_each_field():
    form = form_of(
        {"mail": "nobody"},
        mail=forms.EmailField(),
        close=forms.ChoiceField(choices=CLOSE, widget=forms.RadioSelect),
        paid=forms.BooleanField(),
    )
    form.add_error(None, "The interview cannot be before the application.")

    page = rendered(form)

    summary = only(page, class_="summary")
    assert [attribute(link, "href") for link in every(summary, "a")] == ["#id_mail", "#id_close_0", "#id_paid"]
    assert words(every(summary, "li")[0]) == "The interview cannot be before the application."
    assert "autofocus" in dict(summary.attributes)
    assert [len(every(page, id=attribute(link, "href")[1:])) for link in every(summary, "a")] == [1, 1, 1]


def test_form_without_errors_has_no_summary():
    form = form_of({"mail": "ana@example.org"}, mail=forms.EmailField())

    page = rendered(form)

    assert every(page, class_="summary") == []


def test_filter_crispy_prints_the_summary_and_the_fields():
    form = form_of({}, mail=forms.EmailField())

    page = rendered(form, "{{ form|crispy }}")

    assert [attribute(link, "href") for link in every(page, "a")] == ["#id_mail"]
    assert every(page, "form") == []


def test_post_form_carries_the_token_and_leaves_checking_to_us():
    form = form_of(mail=forms.EmailField(), paper=forms.FileField())

    page = rendered(form)

    tag = dict(only(page, "form").attributes)
    assert (tag["method"], tag["enctype"], "novalidate" in tag) == ("post", "multipart/form-data", True)
    assert attribute(only(page, name="csrfmiddlewaretoken"), "value") == "token"


def test_get_form_carries_no_token():
    form = form_of(helper=helper_with(form_method="get"), find=forms.CharField())

    page = rendered(form)

    assert every(page, name="csrfmiddlewaretoken") == []


def test_layout_prints_its_objects_around_the_fields():
    parts = layout.Layout(
        layout.Fieldset("Where", layout.Row("place", "zone"), css_id="where"),
        layout.HTML("<p>Both are optional.</p>"),
    )
    form = form_of(helper=helper_with(layout=parts), place=forms.CharField(), zone=forms.CharField())

    page = rendered(form)

    fieldset = only(page, "fieldset", id="where")
    assert words(only(fieldset, "legend")) == "Where"
    assert [attribute(control, "id") for control in every(only(fieldset, class_="fields"), "input")] == [
        "id_place",
        "id_zone",
    ]
    assert words(only(page, "p")) == "Both are optional."


def test_buttons_have_one_first_among_them():
    parts = layout.Layout(
        layout.ButtonHolder(
            layout.Submit("plan", "See the plan"),
            layout.Submit("mark", "Only mark it", css_class="second"),
            layout.Button("", "Never mind", css_class="quiet"),
        )
    )
    form = form_of(helper=helper_with(layout=parts))

    page = rendered(form)

    assert [
        (words(b), attribute(b, "class"), attribute(b, "type"), attribute(b, "name")) for b in every(page, "button")
    ] == [
        ("See the plan", "button first", "submit", "plan"),
        ("Only mark it", "button", "submit", "mark"),
        ("Never mind", "button quiet", "button", None),
    ]


def test_inputs_of_a_helper_are_buttons_too():
    helper = FormHelper()
    helper.add_input(layout.Submit("save", "Save"))
    form = form_of(helper=helper)

    page = rendered(form)

    assert words(only(page, "button", class_="button first")) == "Save"


@pytest.mark.parametrize(("data", "is_open"), [(None, False), ({}, True)], ids=["nothing wrong", "an error inside"])
def test_fold_is_shut_until_a_field_in_it_has_an_error(data, is_open):
    fold = Fold("More", "place")
    form = form_of(data, helper=helper_with(layout=layout.Layout(fold)), place=forms.CharField())

    page = rendered(form)

    assert ("open" in dict(only(page, "details").attributes)) is is_open
    assert words(only(page, "summary")) == "More"


def test_affix_and_button_stand_beside_the_control():
    parts = layout.Layout(
        bootstrap.PrependedAppendedText("pay", "£", "a year"),
        bootstrap.FieldWithButtons("find", bootstrap.StrictButton("Find", css_class="button")),
        bootstrap.InlineField("note"),
    )
    fields = {name: forms.CharField() for name in ("pay", "find", "note")}
    form = form_of(helper=helper_with(layout=parts), **fields)

    page = rendered(form)

    assert [words(affix) for affix in every(page, class_="affix")] == ["£ a year", "Find"]
    assert [attribute(label, "class") for label in every(page, "label")] == [None, None, "visually-hidden"]


def test_formset_has_one_summary_for_all_its_forms():
    line = type("Line", (forms.Form,), {"text": forms.CharField()})
    sent = {"form-TOTAL_FORMS": "2", "form-INITIAL_FORMS": "2", "form-0-text": "", "form-1-text": "Strong on planning."}
    formset = forms.formset_factory(line, extra=0)(sent)

    page = rendered(formset)

    assert [attribute(link, "href") for link in every(only(page, class_="summary"), "a")] == ["#id_form-0-text"]
    assert attribute(only(page, name="form-TOTAL_FORMS"), "value") == "2"
    assert len(every(page, class_="summary")) == 1


def test_every_layout_object_but_those_left_out_has_its_template():
    objects = {
        name: thing.template % "house"
        for module in (layout, bootstrap)
        for name, thing in inspect.getmembers(module, inspect.isclass)
        if isinstance(getattr(thing, "template", None), str) and name not in LEFT_OUT
    }

    found = {name: get_template(path).template.name for name, path in objects.items()}

    assert found == objects
