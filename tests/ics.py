"""A calendar file read line by line, without any library: what is on the wire, and what it says."""

from dataclasses import dataclass, field

LONGEST = 75


@dataclass
class Component:
    """One BEGIN to its END: properties with their parameters, and what stands inside."""

    name: str
    properties: dict[str, str] = field(default_factory=dict)
    inside: list["Component"] = field(default_factory=list)

    def only(self, name: str) -> "Component":
        """The one component of this name inside."""
        (found,) = (component for component in self.inside if component.name == name)
        return found


def content_lines(file: bytes) -> list[str]:
    """The lines of the file, unfolded. Asserts that each ends with CRLF, has 75 octets at most, and cuts no character."""
    assert file.endswith(b"\r\n")
    physical = file[:-2].split(b"\r\n")
    lines: list[str] = []
    for line in physical:
        assert b"\n" not in line
        assert b"\r" not in line
        assert len(line) <= LONGEST
        text = line.decode("utf-8")
        if text.startswith(" "):
            lines[-1] += text[1:]
        else:
            lines.append(text)
    return lines


def read(file: bytes) -> Component:
    """The calendar in the file: VCALENDAR with what stands in it."""
    open_ones = [Component("")]
    for line in content_lines(file):
        name, _, value = line.partition(":")
        if name == "BEGIN":
            component = Component(value)
            open_ones[-1].inside.append(component)
            open_ones.append(component)
        elif name == "END":
            assert open_ones.pop().name == value
        else:
            assert name not in open_ones[-1].properties
            open_ones[-1].properties[name] = _plain(value)
    (root,) = open_ones
    return root.only("VCALENDAR")


def _plain(value: str) -> str:
    for written, meant in ((r"\n", "\n"), (r"\,", ","), (r"\;", ";"), ("\\\\", "\\")):
        value = value.replace(written, meant)
    return value
