from .links import LinkChecker
from .spelling import SpellChecker

__all__ = ["LinkChecker", "SpellChecker"]
