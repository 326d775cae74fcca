from .base import CountsProblems, Plugin


class SpellChecker(CountsProblems, Plugin):
    name = "spelling"

    def check_text(self, path, text):
        if "teh" in text:
            self.report(path, "did you mean 'the'?")
