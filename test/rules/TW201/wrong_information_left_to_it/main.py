"""Deep in an application a thread is left to itself: what those say who called its starter is about their own work."""

import library


class Window:
    def __init__(self):
        self.films = library.Library()

    def run(self):
        for line in open("actions.txt"):
            self.on_action(line)

    def on_action(self, line):
        self.import_all(line.split())

    def import_all(self, names):
        for name in names:
            self.films.add(name)
        print("import is finished")


def main():
    Window().run()


main()
