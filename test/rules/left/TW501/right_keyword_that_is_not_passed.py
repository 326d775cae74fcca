"""What a keyword would do that the worker does not pass"""

import threading
import tkinter as tk


class Dropdown(tk.Toplevel):
    def __init__(self, values):
        super().__init__()
        self.frame = tk.Frame(self)
        self.values = values
        self.state = "normal"

    def configure(self, **kwargs):
        if "fg_color" in kwargs:
            self.frame.configure(bg=kwargs.pop("fg_color"))
        if kwargs.get("title"):
            self.title(kwargs["title"])
        if "state" in kwargs:
            self.state = kwargs.pop("state")


class App(tk.Tk):
    def __init__(self):
        super().__init__()
        self.model = Dropdown(["a", "b"])
        tk.Button(self, text="go", command=self.go).pack()
        tk.Button(self, text="dark", command=self.darken).pack()

    def go(self):
        threading.Thread(target=self.work, daemon=True).start()

    def darken(self):
        self.model.configure(fg_color="black")

    def work(self):
        self.model.configure(state="disabled")


App().mainloop()
