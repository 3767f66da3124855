"""What a person does about an employer."""

from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from applications.models import Employer


class EmployerNameTaken(Exception):
    """Another employer has this name already."""


@transaction.atomic
def edit_employer(*, employer: Employer, revision: int, **fields: Any) -> int:
    """Change the facts of an employer, and how many planned calls follow its clock.

    Raises RevisionConflict, or EmployerNameTaken.
    """
    try:
        with transaction.atomic():
            employer.revise(revision=revision, **fields)
    except IntegrityError:
        raise EmployerNameTaken(_("There is an employer of this name already. Give another name.")) from None
    followed: int = import_string(settings.AFTER_EMPLOYER_EDIT)(employer=employer)
    return followed
