"""Why an issue can't be frozen."""

from datetime import date, datetime

from portal.language import Language


class CannotFreeze(ValueError):  # noqa: N818 - says what stands in the way
    """An issue can't be frozen; says why and what to do. `message` is a format string over `details`, a date or time
    among them as it is."""

    def __init__(self, message: str, **details: object) -> None:
        super().__init__(message.format(**details))
        self.message, self.details = message, details

    def told(self, known: Language) -> str:
        """Why, in a language."""
        said = {
            name: known.time(one) if isinstance(one, datetime) else known.date(one) if isinstance(one, date) else one
            for name, one in self.details.items()
        }
        return known._(self.message).format(**said)
