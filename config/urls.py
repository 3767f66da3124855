"""The addresses of Debrief."""

from django.conf import settings
from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView

urlpatterns = [
    path("account/", include("allauth.account.urls")),
    path("", include("applications.urls")),
    path("", include("followups.urls")),
    path("favicon.ico", RedirectView.as_view(url="/static/icons/favicon.svg", permanent=False), name="favicon"),
]

handler500 = "config.errors.server_error"

if settings.ADMIN_PATH:
    urlpatterns.append(path(f"{settings.ADMIN_PATH}/", admin.site.urls))
