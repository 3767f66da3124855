"""Where to get proper advice when a decision may have been about who somebody is (domain 8). It computes no date."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

_DATA = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_MEMBERS = frozenset(_DATA["elsewhere"]["members"].split())


@dataclass(frozen=True, slots=True)
class Body:
    """Somebody who advises: their name, what for, and their address; empty where there is none for all."""

    name: str
    what: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Advice:
    """Whom to ask in one country. `as_of`: the day on which the list was looked through."""

    bodies: tuple[Body, ...]
    is_local: bool
    as_of: date


def advice_for(country: str) -> Advice:
    """The bodies of this country (ISO code) first, then those who advise anywhere. Empty: the country is not known."""
    code = country.upper()
    local = _DATA["countries"].get(code) or (_DATA["elsewhere"]["european_union"] if code in _MEMBERS else [])
    return Advice(_bodies([*local, *_DATA["elsewhere"]["everywhere"]]), bool(local), _DATA["as_of"])


def _bodies(rows: Iterable[Mapping[str, str]]) -> tuple[Body, ...]:
    return tuple(Body(**row) for row in rows)
