"""The keyword comes to the widget through a helper that hands on its own"""

import threading
import tkinter as tk


class Dropdown(tk.Toplevel):
    def __init__(self, values):
        super().__init__()
        self.frame = tk.Frame(self)
        self.values = values

    def configure(self, **kwargs):
        if "fg_color" in kwargs:
            self.frame.configure(bg=kwargs.pop("fg_color"))  # expect: TW501

    def paint(self, **kwargs):
        self.configure(**kwargs)


class App(tk.Tk):
    def __init__(self):
        super().__init__()
        self.model = Dropdown(["a", "b"])
        tk.Button(self, text="go", command=self.go).pack()

    def go(self):
        threading.Thread(target=self.work, daemon=True).start()

    def work(self):
        self.model.paint(fg_color="black")


App().mainloop()
