"""A helper walks down a tree of dicts by a path; each thread has a path of its own."""

import threading


class Settings:
    def __init__(self):
        self.root = {}

    def section(self, *path):
        level = self.root
        for part in path:
            level = level.setdefault(part, {})  # expect: TW105
        return level

    def leaf(self, text):
        level = self.root
        while "." in text:
            head, text = text.split(".", 1)
            level = level[head]
        return level

    def learn(self):
        while True:
            name = input()
            self.section("user", "colours")[name] = "red"

    def show(self):
        for name in self.section("system", "fonts"):
            print(name)
        for name in self.leaf("system.fonts.bold"):
            print(name)


settings = Settings()
learner = threading.Thread(target=settings.learn, daemon=True)
learner.start()
settings.show()
