import threading
import tkinter as tk


class App:
    def __init__(self):
        self.root = tk.Tk()
        self.button = tk.Button(self.root, text="Start", command=self.begin)
        self.button.pack()

    def lock(self):
        self.button.configure(state="disabled")  # expect: TW501

    def prepare(self):
        self.lock()

    def load(self):
        self.prepare()

    def fetch(self):
        self.load()

    def update(self):
        self.fetch()

    def begin(self):
        threading.Thread(target=self.update, daemon=True).start()
        threading.Thread(target=self.lock, daemon=True).start()


window = App()
window.root.mainloop()
