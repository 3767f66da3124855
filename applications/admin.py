"""What an operator sees: that accounts exist and how large they are, never what is in them (S-07)."""

from typing import Any

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.contrib.auth.models import Group
from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from applications.models import Application, Candidate, Contact, Owned

admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign] # the way allauth asks for
admin.site.unregister(Group)


class LookOnly(admin.ModelAdmin):
    """Rows may be looked at, and neither made, changed nor deleted."""

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002 - the signature is Django's
        """Nobody makes rows here."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002 - the signature is Django's
        """Nobody changes rows here."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002 - the signature is Django's
        """Nobody deletes rows here."""
        return False


@admin.register(Candidate)
class CandidateAdmin(LookOnly):
    """Accounts: who may log in and who is an operator, and how many rows each has."""

    list_display = ("email", "is_active", "is_staff", "is_demo", "date_joined", "applications", "people")
    list_filter = ("is_active", "is_staff")
    search_fields = ("email",)
    ordering = ("-date_joined", "-pk")
    fields = ("email", "is_active", "is_staff", "date_joined", "last_login", "applications", "people")
    readonly_fields = ("email", "date_joined", "last_login", "applications", "people")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """An operator with the right to it switches accounts on and off."""
        return admin.ModelAdmin.has_change_permission(self, request, obj)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Candidate]:
        """Accounts, each with the counts that are shown."""
        rows = super().get_queryset(request)
        return rows.annotate(application_count=_count(Application), contact_count=_count(Contact))

    @admin.display(description=_("applications"))
    def applications(self, candidate: Any) -> int:
        """How many applications they have."""
        return candidate.application_count

    @admin.display(description=_("people"))
    def people(self, candidate: Any) -> int:
        """How many contacts they have."""
        return candidate.contact_count


def _count(model: type[Owned]) -> Coalesce:
    own = model.objects.filter(candidate=OuterRef("pk")).order_by().values("candidate")
    return Coalesce(Subquery(own.annotate(n=Count("pk")).values("n")), 0, output_field=IntegerField())
