"""The addresses of the ground floor."""

app_name = "applications"
urlpatterns: list = []
