"""A JSON object and its path: texts and objects of its keys, what is of another type refused at its place.

    >>> Item({"title": "A flood", "places": [{"name": 7}]}, "$[2]").objects("places")[0].text("name")
    Traceback (most recent call last):
    newsevents.errors.InvalidFileError: $[2].places[0].name: 7 is not text; write it in quotes

It does not know ninjs.
"""

from __future__ import annotations

from collections.abc import Mapping

from newsevents.errors import InvalidFileError, shown, step

__all__ = ["Item"]


class Item:
    """An object of JSON; one object stands for a list of one, and what is null or empty for nothing.

    >>> Item({"place": {"name": "A town"}}, "$").objects("place")[0].path
    '$.place[0]'
    """

    def __init__(self, value: object, path: str) -> None:
        if not isinstance(value, Mapping):
            raise InvalidFileError(f"{shown(value)} is not an object; write it as in {{…}}", path=path)
        self.fields: Mapping[str, object] = value
        self.path = path

    def place(self, key: str) -> str:
        """The path of a key."""
        return self.path + step(key)

    def text(self, key: str) -> str | None:
        """The text of a key; raises ``InvalidFileError`` for what is none."""
        value = self.fields.get(key)
        if value is None or value == "":
            return None
        if isinstance(value, str):
            return value
        raise InvalidFileError(f"{shown(value)} is not text; write it in quotes", path=self.place(key))

    def object(self, key: str) -> Item:
        """The object of a key, an empty one where there is none; raises ``InvalidFileError`` for what is none."""
        return Item(self.fields.get(key) or {}, self.place(key))

    def objects(self, key: str) -> list[Item]:
        """The objects of a key; raises ``InvalidFileError`` for what is no list of objects."""
        value = self.fields.get(key)
        found = value if isinstance(value, list) else [value or {}]
        items = [Item(one, self.place(key) + step(i)) for i, one in enumerate(found)]
        return [one for one in items if one.fields]
