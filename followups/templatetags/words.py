"""The sentences for what the rules say, and other wording for the eye."""

from django import template

register = template.Library()
