"""Tasks ask for one view that all of them show: two put it in."""

import threading


class View:
    def __init__(self, name):
        self.name = name


class Screen:
    def __init__(self):
        self.views = []

    def show(self, view):
        if view not in self.views:  # expect: TW103
            self.views.append(view)


screen = Screen()
log = View("log")


def open_log():
    screen.show(log)


openers = [threading.Thread(target=open_log) for _ in range(3)]
for opener in openers:
    opener.start()
for opener in openers:
    opener.join()
print(len(screen.views))
