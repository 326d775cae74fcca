"""The button's command starts a thread that leaves the command to the loop, which calls it on the main thread."""
import threading
import time
import tkinter as tk


class Kettle(tk.Tk):
    def __init__(self):
        super().__init__()
        self.cold = True
        self.button = tk.Button(self, text="heat", command=self.toggle)
        self.button.pack()

    def heat(self):
        def boil():
            time.sleep(180)
            self.after(0, self.toggle)

        threading.Thread(target=boil, daemon=True).start()

    def toggle(self):
        self.cold = not self.cold
        if self.cold:
            self.button.config(text="heat")
        else:
            self.button.config(text="cool")
            self.heat()


Kettle().mainloop()
