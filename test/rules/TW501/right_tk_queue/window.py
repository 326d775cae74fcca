import queue
import tkinter as tk

from loader import Loader


class Window(tk.Tk):
    def __init__(self):
        super().__init__()
        self.text = tk.Text(self)
        self.text.pack()
        self.results = queue.Queue()
        self.loader = Loader(self.results)
        self.loader.start()
        self.poll()

    def poll(self):
        try:
            while True:
                self.text.insert("end", self.results.get_nowait())
        except queue.Empty:
            self.after(100, self.poll)


Window().mainloop()
