"""Each click has the searcher start its one thread again."""

import threading
import tkinter as tk


class Searcher:
    def __init__(self, folder):
        self.folder = folder
        self.thread = threading.Thread(target=self.run, daemon=True)

    def start(self):
        self.thread.start()  # expect: TW205

    def run(self):
        with open(self.folder) as file:
            print(len(file.read()))


class Window:
    def __init__(self, root):
        self.searcher = Searcher("names.txt")
        tk.Button(root, text="Search", command=self.search).pack()

    def search(self):
        self.searcher.start()


root = tk.Tk()
Window(root)
root.mainloop()
