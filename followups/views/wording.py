"""What the guard says of words that go to the employer: while they are typed, and after they were kept."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
from django.views.decorators.http import require_POST

from applications.views.editing import UNPROCESSABLE
from applications.views.requests import CandidateRequest
from followups.forms.scripts import prefix_of
from followups.forms.wording import WordingForm
from followups.models import ScriptPart


@require_POST
def script_part_wording_fragment(request: CandidateRequest, call_pk: int, pk: int) -> HttpResponse:
    """The remarks on one part as it stands in the field now; nothing is kept."""
    part = get_object_or_404(ScriptPart.objects.owned_by(request.user), pk=pk, call=call_pk)
    prefix = prefix_of(part) if f"{prefix_of(part)}-own" in request.POST else None
    form = WordingForm(request.POST, prefix=prefix, composed=part.composed)
    status = 200 if form.is_valid() else UNPROCESSABLE
    return render(request, "followups/_wording_remarks.html", {"form": form}, status=status)


def say_what_is_open(request: CandidateRequest, forms: Sequence[WordingForm], *, back: str) -> None:
    """After saving: a quiet line about what was kept and might be worded better, with the way `back`."""
    remarks = [remark for form in forms for remark in form.look.remarks if not remark.is_stop]
    if remarks:
        text = render_to_string("followups/_wording_open.html", {"remarks": remarks, "back": back}, request)
        messages.info(request, text)
