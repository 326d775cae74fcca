from .base import CountsProblems, Plugin


class LinkChecker(CountsProblems, Plugin):
    name = "links"

    def check_text(self, path, text):
        if "http://" in text:
            self.report(path, "plain http link")
