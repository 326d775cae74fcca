"""Each notebook has a table of its own, whichever way the method goes that its constructor or that of its base calls."""

import pickle
import threading


class Notebook:
    notes = {}
    pages = 0

    def __init__(self, path):
        self.path = path
        self.load()

    def load(self):
        try:
            with open(self.path, "rb") as file:
                self.notes = pickle.load(file)
        except FileNotFoundError:
            self.notes = {}
        if self.notes:
            self.pages = len(self.notes)
        else:
            self.pages = 1


class Diary(Notebook):
    def __init__(self):
        super().__init__("diary")
        self.day = "monday"


def write(kind):
    notebook = Diary() if kind == "diary" else Notebook(kind)
    for note in notebook.notes:
        if note.startswith(kind):
            notebook.notes[note] = notebook.notes[note] + 1
    notebook.notes[kind] = kind
    notebook.pages += 1
    print(notebook.notes)


writers = [threading.Thread(target=write, args=(kind,)) for kind in ("diary", "recipes", "songs")]
for writer in writers:
    writer.start()
for writer in writers:
    writer.join()
