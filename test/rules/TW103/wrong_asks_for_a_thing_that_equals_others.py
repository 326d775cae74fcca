"""Each task asks for the view that it has just made, which is equal to that of another one."""

import threading


class View:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return isinstance(other, View) and other.name == self.name


class Screen:
    def __init__(self):
        self.views = []

    def show(self, view):
        if view not in self.views:  # expect: TW103
            self.views.append(view)


screen = Screen()


def open_view(name):
    screen.show(View(name))


openers = [threading.Thread(target=open_view, args=(name,)) for name in ("log", "tree", "log")]
for opener in openers:
    opener.start()
for opener in openers:
    opener.join()
print(len(screen.views))
