import time
from threading import Thread
from tkinter import *
from tkinter import ttk


class Copier(Tk):
    def __init__(self, files):
        super().__init__()
        self.files = files
        self.bar = ttk.Progressbar(self, maximum=len(files))
        self.bar.pack()
        Button(self, text="Copy", command=self.start).pack()

    def start(self):
        Thread(target=self.copy, daemon=True).start()

    def copy(self):
        for number, _name in enumerate(self.files):
            time.sleep(0.5)
            self.bar["value"] = number  # expect: TW501
        self.title("done")  # expect: TW501


Copier(["a", "b"]).mainloop()
