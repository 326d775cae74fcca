import threading
import tkinter as tk


class Window:
    def __init__(self):
        self.root = tk.Tk()
        self.button = tk.Button(self.root, text="Start", command=self.begin)
        self.button.pack()

    def lock_buttons(self):
        self.button.configure(state="disabled")  # expect: TW501

    def prepare(self):
        self.lock_buttons()

    def load(self):
        self.prepare()

    def fetch(self):
        self.load()

    def update(self):
        self.fetch()

    def begin(self):
        threading.Thread(target=self.update, daemon=True).start()
        threading.Thread(target=self.lock_buttons, daemon=True).start()


window = Window()
window.root.mainloop()
