"""Invented reports and answers for the demonstration, written to read like real ones."""

from portal.demo.texts.days import Days
from portal.demo.texts.place import Place
from portal.demo.texts.writing import EditedText, write

__all__ = ["Days", "EditedText", "Place", "write"]
